package io.github.springdebugtoolbar.ui.panel.findings;

import java.util.ArrayList;
import java.util.List;

import io.github.springdebugtoolbar.detection.Wording;

/**
 * Markdown that never becomes longer than it may. What was left out is said. Not safe for
 * use by multiple threads.
 */
class MarkdownText {

	private static final int NOTE = 200;

	private final StringBuilder text = new StringBuilder();

	private final List<String> leftOut = new ArrayList<>();

	private final int limit;

	MarkdownText(int limit) {
		this.limit = limit;
	}

	/**
	 * Adds a paragraph, nothing if it is empty.
	 * @param paragraph the paragraph
	 * @return this
	 */
	MarkdownText add(String paragraph) {
		return add("a paragraph", paragraph);
	}

	/**
	 * Adds a paragraph.
	 * @param name what is said to be left out if there is no room for it
	 * @param paragraph the paragraph
	 * @return this
	 */
	MarkdownText add(String name, String paragraph) {
		if (paragraph.isBlank()) {
			return this;
		}
		if (this.text.length() + paragraph.length() + NOTE > this.limit) {
			this.leftOut.add(name);
			return this;
		}
		this.text.append(this.text.isEmpty() ? "" : "\n\n").append(paragraph.strip());
		return this;
	}

	/**
	 * Adds a block of code under its name, cut to a length.
	 * @param name what it is
	 * @param language language of the code
	 * @param code the code
	 * @param length longest length
	 * @return this
	 */
	MarkdownText block(String name, String language, String code, int length) {
		return code.isBlank() ? this : add(name, name + ":\n" + fenced(language, cut(code.stripTrailing(), length)));
	}

	static String fenced(String language, String code) {
		String fence = "```";
		while (code.contains(fence)) {
			fence += "`";
		}
		return fence + language + "\n" + code + "\n" + fence;
	}

	static String cut(String text, int length) {
		if (text.length() <= length) {
			return text;
		}
		return text.substring(0, length) + "\n… (cut: the first " + Wording.number(length) + " of "
				+ Wording.number(text.length()) + " characters)";
	}

	int room() {
		return this.limit - this.text.length() - NOTE;
	}

	@Override
	public String toString() {
		String note = this.leftOut.isEmpty() ? "" : "\n\nLeft out, to stay below " + Wording.number(this.limit)
				+ " characters: " + MarkdownText.cut(String.join(", ", this.leftOut), NOTE / 2) + ".";
		return this.text + note + "\n";
	}

}
