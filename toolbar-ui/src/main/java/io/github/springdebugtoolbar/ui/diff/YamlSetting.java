package io.github.springdebugtoolbar.ui.diff;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets a property in the first document of a YAML file: under the keys that are there
 * already, or instead of its old value.
 */
final class YamlSetting {

	private static final Pattern LINE = Pattern.compile("( *)([\\w.-]+):(\\s.*)?");

	private static final int INDENT = 2;

	private final String key;

	private final String value;

	private final Deque<Parent> parents = new ArrayDeque<>();

	private Parent best = new Parent("", -INDENT, 0);

	private YamlSetting(String key, String value) {
		this.key = key;
		this.value = value;
	}

	static Edit edit(String text, String key, String value) {
		return new YamlSetting(key, value).find(text);
	}

	/**
	 * Writes a property with a line for each part of its key.
	 * @param key the key
	 * @param value its value
	 * @param indent blanks before the first line
	 * @return the lines
	 */
	static String nested(String key, String value, int indent) {
		StringBuilder text = new StringBuilder();
		String[] parts = key.split("\\.");
		for (int i = 0; i < parts.length; i++) {
			text.append((i == 0) ? "" : "\n").append(" ".repeat(indent + i * INDENT)).append(parts[i]).append(':');
		}
		return text.append(' ').append(value).toString();
	}

	private Edit find(String text) {
		int start = 0;
		boolean content = false;
		for (String line : text.split("\n", -1)) {
			if (line.startsWith("---") && content) {
				break;
			}
			Matcher matcher = LINE.matcher(line.stripTrailing());
			if (matcher.matches()) {
				content = true;
				String path = enter(matcher.group(1).length(), matcher.group(2), start + line.length());
				if (same(path, this.key)) {
					return new Edit(start, start + line.length(),
							matcher.group(1) + matcher.group(2) + ": " + this.value);
				}
			}
			start += line.length() + 1;
		}
		return this.best.path.isEmpty() ? append(text, Math.min(start, text.length())) : insert();
	}

	private String enter(int indent, String name, int end) {
		while (!this.parents.isEmpty() && this.parents.element().indent >= indent) {
			this.parents.pop();
		}
		String path = this.parents.isEmpty() ? name : this.parents.element().path + "." + name;
		Parent parent = new Parent(path, indent, end);
		this.parents.push(parent);
		if (isAbove(path) && path.length() > this.best.path.length()) {
			this.best = parent;
		}
		return path;
	}

	private boolean isAbove(String path) {
		return this.key.length() > path.length() && this.key.charAt(path.length()) == '.'
				&& same(path, this.key.substring(0, path.length()));
	}

	private Edit insert() {
		String rest = this.key.substring(this.best.path.length() + 1);
		return new Edit(this.best.end, this.best.end, "\n" + nested(rest, this.value, this.best.indent + INDENT));
	}

	private Edit append(String text, int end) {
		int last = text.substring(0, end).stripTrailing().length();
		return new Edit(last, last, ((last > 0) ? "\n" : "") + nested(this.key, this.value, 0));
	}

	private static boolean same(String path, String key) {
		return path.toLowerCase(Locale.ROOT).equals(key);
	}

	private record Parent(String path, int indent, int end) {

	}

}
