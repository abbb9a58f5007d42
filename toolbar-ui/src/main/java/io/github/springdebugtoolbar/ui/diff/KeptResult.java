package io.github.springdebugtoolbar.ui.diff;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A local variable that is declared to hold the result of a call.
 *
 * @param name its name
 * @param start offset of its declaration
 * @param end offset behind its declaration
 */
record KeptResult(String name, int start, int end) {

	private static final Pattern DECLARED = Pattern
		.compile("(?:final\\s+)?[A-Za-z][\\w.<>\\[\\]?, ]*\\s(\\w+)\\s*=\\s*$");

	private static final Pattern ENDED = Pattern.compile("\\s*;");

	static Optional<KeptResult> of(Outline outline, SourceCall call) {
		String before = outline.masked().substring(0, call.start());
		int from = 1 + Math.max(before.lastIndexOf(';'), Math.max(before.lastIndexOf('{'), before.lastIndexOf('}')));
		Matcher declared = DECLARED.matcher(before).region(from, before.length());
		Matcher ended = ENDED.matcher(outline.masked()).region(call.end(), outline.masked().length());
		return (declared.find() && ended.lookingAt() && before.substring(from, declared.start()).isBlank())
				? Optional.of(new KeptResult(declared.group(1), declared.start(), ended.end())) : Optional.empty();
	}

	// How often it is used in a part of the source.
	long uses(String masked, int from, int to) {
		return word().matcher(masked).region(from, to).results().count();
	}

	Optional<Integer> firstUse(String masked, int from, int to) {
		Matcher use = word().matcher(masked).region(from, to);
		return use.find() ? Optional.of(use.start()) : Optional.empty();
	}

	private Pattern word() {
		return Pattern.compile("(?<![.\\w])" + Pattern.quote(this.name) + "\\b");
	}

}
