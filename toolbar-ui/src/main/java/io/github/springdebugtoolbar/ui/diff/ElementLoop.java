package io.github.springdebugtoolbar.ui.diff;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A loop through the elements of a list, by {@code for} or by {@code forEach}.
 *
 * @param start offset of its first word
 * @param end offset behind it
 * @param element name of an element
 * @param body its statements, without braces around them
 */
record ElementLoop(int start, int end, String element, String body) {

	/**
	 * Finds a loop.
	 * @param outline the file
	 * @param method the method
	 * @param list source of the list
	 * @param from offset to look from
	 * @return the first loop, empty if there is none
	 */
	static Optional<ElementLoop> find(Outline outline, Section method, String list, int from) {
		String name = "(?<![.\\w])" + Pattern.quote(list);
		return byMethod(outline,
				matcher(outline, method, name + "\\s*\\.\\s*forEach\\s*(\\()\\s*\\(?\\s*(\\w+)\\s*\\)?\\s*->\\s*",
						from))
			.or(() -> byKeyword(outline, matcher(outline, method,
					"\\bfor\\s*\\(\\s*(?:final\\s+)?[\\w.<>]+\\s+(\\w+)\\s*:\\s*" + name + "\\s*\\)\\s*", from)));
	}

	private static Optional<ElementLoop> byMethod(Outline outline, Matcher start) {
		if (!start.find()) {
			return Optional.empty();
		}
		int close = Brackets.closing(outline.masked(), start.start(1));
		Matcher end = Pattern.compile("\\)\\s*;").matcher(outline.masked());
		return (close > 0 && end.find(close) && end.start() == close)
				? Optional
					.of(new ElementLoop(start.start(), end.end(), start.group(2), body(outline, start.end(), close)))
				: Optional.empty();
	}

	private static Optional<ElementLoop> byKeyword(Outline outline, Matcher start) {
		if (!start.find()) {
			return Optional.empty();
		}
		int end = (outline.masked().charAt(start.end()) == '{') ? Brackets.closing(outline.masked(), start.end())
				: outline.masked().indexOf(';', start.end());
		return (end > 0)
				? Optional
					.of(new ElementLoop(start.start(), end + 1, start.group(1), body(outline, start.end(), end + 1)))
				: Optional.empty();
	}

	private static Matcher matcher(Outline outline, Section method, String pattern, int from) {
		return Pattern.compile(pattern).matcher(outline.masked()).region(from, method.end());
	}

	private static String body(Outline outline, int from, int to) {
		String code = outline.text().substring(from, to).strip();
		return code.startsWith("{") ? code.substring(1, code.length() - 1).strip() : code;
	}

	// Without those that save an element, which it needs not.
	List<String> statements() {
		Pattern save = Pattern.compile("(?:\\w+\\s*\\.\\s*)*save(?:AndFlush)?\\s*\\(\\s*" + this.element + "\\s*\\)");
		return Stream.of(this.body.split(";"))
			.map(String::strip)
			.filter((statement) -> !statement.isEmpty() && !save.matcher(statement).matches())
			.toList();
	}

}
