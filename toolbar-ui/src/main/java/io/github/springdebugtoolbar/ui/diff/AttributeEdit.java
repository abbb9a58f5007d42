package io.github.springdebugtoolbar.ui.diff;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives an attribute of an annotation one value more.
 */
final class AttributeEdit {

	private static final Pattern ADDED = Pattern.compile("@[\\w.]+\\((\\w+)\\s*=\\s*(.*)\\)", Pattern.DOTALL);

	private AttributeEdit() {
	}

	/**
	 * Edits an annotation.
	 * @param annotation the annotation as it is
	 * @param added the annotation with the new value alone
	 * @return the annotation as it will be, empty if it has the value or is written in a
	 * way that is not understood
	 */
	static Optional<String> of(String annotation, String added) {
		Matcher parts = ADDED.matcher(added);
		if (!parts.matches() || annotation.contains(parts.group(2)) || annotation.contains("//")) {
			return Optional.empty();
		}
		String name = parts.group(1);
		String value = parts.group(2);
		if (!annotation.endsWith(")")) {
			return Optional.of(annotation + "(" + name + " = " + value + ")");
		}
		Matcher present = Pattern.compile("\\b" + name + "\\s*=\\s*").matcher(annotation);
		return present.find() ? longer(annotation, present.end(), value)
				: Optional.of(inserted(annotation, name, value));
	}

	private static String inserted(String annotation, String name, String value) {
		String before = annotation.substring(0, annotation.length() - 1).stripTrailing();
		return before + (before.endsWith("(") ? "" : ", ") + name + " = " + value + ")";
	}

	private static Optional<String> longer(String annotation, int start, String value) {
		int end = end(annotation, start);
		if (end < 0) {
			return Optional.empty();
		}
		String values = annotation.substring(start, end).strip();
		String all = values.startsWith("{")
				? values.substring(0, values.length() - 1).replaceFirst(",?\\s*$", "") + ", " : "{ " + values + ", ";
		return Optional.of(annotation.substring(0, start) + all + value + " }" + annotation.substring(end));
	}

	// Behind the value, whatever brackets it has.
	private static int end(String annotation, int start) {
		int depth = 0;
		boolean quoted = false;
		for (int i = start; i < annotation.length(); i++) {
			char one = annotation.charAt(i);
			quoted ^= one == '"';
			if (!quoted && depth == 0 && (one == ',' || one == ')')) {
				return i;
			}
			depth += quoted ? 0 : step(one);
		}
		return -1;
	}

	private static int step(char one) {
		return switch (one) {
			case '(', '{' -> 1;
			case ')', '}' -> -1;
			default -> 0;
		};
	}

}
