package io.github.springdebugtoolbar.ui.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits masked Java into the declarations of one level. Not safe for use by multiple
 * threads.
 */
final class Sections {

	private static final int NONE = -1;

	private final String masked;

	private final List<Section> found = new ArrayList<>();

	private int start = NONE;

	private int header = NONE;

	private int parentheses;

	private int braces;

	private boolean valued;

	private Sections(String masked) {
		this.masked = masked;
	}

	static List<Section> of(String masked, int from, int to) {
		Sections sections = new Sections(masked);
		for (int i = from; i < to; i++) {
			sections.next(i);
		}
		return sections.found;
	}

	private void next(int at) {
		char one = this.masked.charAt(at);
		if (this.start == NONE) {
			this.start = (Character.isWhitespace(one) || one == ';') ? NONE : at;
		}
		switch (one) {
			case '(' -> this.parentheses++;
			case ')' -> this.parentheses--;
			case '=' -> value(at);
			case '{' -> open(at);
			case '}' -> close(at);
			case ';' -> end(at);
			default -> {
			}
		}
	}

	private void value(int at) {
		if (isOutside() && this.header == NONE) {
			this.valued = true;
			this.header = at;
		}
	}

	private void open(int at) {
		if (this.parentheses == 0) {
			this.header = (this.header == NONE) ? at : this.header;
			this.braces++;
		}
	}

	private void close(int at) {
		if (this.parentheses == 0) {
			this.braces--;
			if (!this.valued) {
				end(at);
			}
		}
	}

	private void end(int at) {
		if (isOutside() && this.start != NONE) {
			this.found.add(new Section(this.start, (this.header == NONE) ? at : this.header, at + 1));
			this.start = NONE;
			this.header = NONE;
			this.valued = false;
		}
	}

	private boolean isOutside() {
		return this.parentheses == 0 && this.braces == 0;
	}

}
