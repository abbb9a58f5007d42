package io.github.springdebugtoolbar.ui.diff;

import java.util.regex.Pattern;

/**
 * Finds the statements of a method.
 */
final class Statements {

	private static final Pattern GOES_ON = Pattern.compile("\\s*(?:else|catch|finally|while|\\.|;)\\b?.*",
			Pattern.DOTALL);

	private Statements() {
	}

	/**
	 * Finds the statement of a method's own block that has something in it.
	 * @param outline the file
	 * @param method the method
	 * @param at offset of what is looked for
	 * @return offset of its first word
	 */
	static int startOf(Outline outline, Section method, int at) {
		String masked = outline.masked();
		int start = masked.indexOf('{', method.header()) + 1;
		int depth = 0;
		for (int i = start; i < at; i++) {
			char one = masked.charAt(i);
			depth += Brackets.step(one);
			boolean ends = depth == 0 && (one == ';' || one == '}');
			start = (ends && !GOES_ON.matcher(masked.substring(i + 1, at)).matches()) ? i + 1 : start;
		}
		while (Character.isWhitespace(masked.charAt(start))) {
			start++;
		}
		return start;
	}

}
