package io.github.springdebugtoolbar.ui.diff;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A parameter of a method as source code declares it.
 *
 * @param type its type
 * @param name its name
 * @param bound name by which a query knows it
 */
record SourceParameter(String type, String name, String bound) {

	private static final Pattern PARAM = Pattern.compile("@Param\\(\\s*\"([^\"]*)\"\\s*\\)");

	private static final Pattern JAVA = Pattern.compile("(?:final\\s+)?(.+?)\\s*\\b(\\w+)", Pattern.DOTALL);

	private static final Pattern KOTLIN = Pattern.compile("(?:va[lr]\\s+)?(\\w+)\\s*:\\s*([^=?]+?)\\s*\\??(?:=.*)?",
			Pattern.DOTALL);

	static SourceParameter of(String text, boolean kotlin) {
		Matcher param = PARAM.matcher(text);
		String bound = param.find() ? param.group(1) : "";
		String plain = text.replaceAll("@[\\w.:]+(?:\\([^)]*\\))?", "").strip();
		Matcher parts = (kotlin ? KOTLIN : JAVA).matcher(plain);
		if (!parts.matches()) {
			return new SourceParameter(plain, "", bound);
		}
		String name = parts.group(kotlin ? 1 : 2);
		return new SourceParameter(parts.group(kotlin ? 2 : 1), name, bound.isEmpty() ? name : bound);
	}

}
