package io.github.springdebugtoolbar.ui.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call of a method in source code.
 *
 * @param start offset of its receiver, of its name if it has none
 * @param receiver what it is called on, with the dot behind, an empty text for none
 * @param arguments its arguments
 * @param end offset behind it
 */
record SourceCall(int start, String receiver, String arguments, int end) {

	static List<SourceCall> findAll(Outline outline, Section within, String name) {
		List<SourceCall> calls = new ArrayList<>();
		Matcher call = Pattern.compile("((?:\\w+\\s*\\.\\s*)*)\\b" + Pattern.quote(name) + "\\s*\\(")
			.matcher(outline.masked())
			.region(within.header(), within.end());
		while (call.find()) {
			int close = Brackets.closing(outline.masked(), call.end() - 1);
			if (close > 0 && outline.masked().charAt(Math.max(0, call.start() - 1)) != '.') {
				calls.add(new SourceCall(call.start(), call.group(1),
						outline.text().substring(call.end(), close).strip(), close + 1));
			}
		}
		return calls;
	}

	// Whether a text is more than one argument.
	static boolean hasSeveral(String arguments) {
		String list = "(" + arguments + ")";
		return CommaList.split(list, SourceMask.of(list), 0).size() > 1;
	}

	String code(Outline outline) {
		return outline.text().substring(this.start, this.end);
	}

	// Another method of the same receiver.
	String to(String method, List<String> firstArguments) {
		String first = String.join(", ", firstArguments);
		String separator = (first.isEmpty() || this.arguments.isEmpty()) ? "" : ", ";
		return this.receiver + method + "(" + first + separator + this.arguments + ")";
	}

}
