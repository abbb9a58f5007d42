package io.github.springdebugtoolbar.recording;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leaves out of a text what names in it give away as secret: assignments, members of
 * JSON, passwords in addresses, and values that messages of Spring, Jackson and databases
 * quote beside a name. Safe for use by multiple threads.
 */
public final class SecretText {

	private static final String MASK = BoundParameter.MASK;

	/** A password between a user and a host, in Oracle's addresses behind a slash. */
	private static final Pattern CREDENTIALS = Pattern
		.compile("(://[^/\\s:@]*:|jdbc:oracle:[a-z0-9]+:[^/\\s:@]*/)([^/\\s]+|[^@\\s]+)(?=@)");

	private static final Pattern NAME = Pattern.compile(
			"(?<![\\w.$-])(?<quote>\\\\*[\"']|)(?<name>[\\w.$-]++)\\k<quote>(?:\\s?=\\s?|(?<=\")\\s*:\\s*|:[ \\t]+)");

	private static final Pattern QUOTED = Pattern.compile(
			"\"(?:[^\"\\\\]|\\\\.)*+\"?|'(?:[^'\\\\]|\\\\.)*+'?|(?<quote>\\\\+[\"'])(?s:.*?)\\k<quote>|\\{[^}]*+}");

	private static final Pattern WORD = Pattern.compile("[^\\s&;]++");

	private static final Pattern MEMBER = Pattern.compile("[^\\s,}\\]]++");

	private static final Pattern LINE = Pattern.compile("[^\\r\\n]++");

	private static final List<Pattern> MESSAGES = List.of(
			Pattern.compile("on field '(?<name>[^']+)': rejected value \\[(?<value>.*?)](?=;|$)", Pattern.MULTILINE),
			Pattern.compile("(?:property|parameter|field) '(?<name>[^']+)'[^\"]*: \"(?<value>.*?)\""),
			Pattern.compile("\"(?<value>[^\"]*)\": not a valid (?s:.*?)\\[\"(?<name>[^\"]+)\"]\\)"),
			Pattern.compile("\\((?<name>[^()]+)\\)=\\((?<value>[^)]*)\\)"),
			Pattern.compile("\\((?<name>[^()]+)\\) VALUES \\((?<value>.*?)\\)\""),
			Pattern.compile("(?i)column \"(?<name>[^\"]+)\": \"(?<value>.*?)\""),
			Pattern.compile("'(?<value>[^']*)' for (?:key|column) ['`](?<name>[^'\\s]+)['`]"));

	private static final Pattern LITERAL = Pattern.compile("'[^']*'?|\"[^\"]*\"?|=\\([^)]*\\)");

	private static final int REPEATED_LENGTH = 4;

	private final SecretNames names;

	/**
	 * Creates it.
	 * @param names tells which names are those of secrets
	 */
	public SecretText(SecretNames names) {
		this.names = names;
	}

	/**
	 * Masks what names in a text give away.
	 * @param text any text
	 * @return the text without secrets
	 */
	public String mask(String text) {
		return maskAssignments(CREDENTIALS.matcher(text).replaceAll("$1" + MASK));
	}

	/**
	 * Masks values that messages of exceptions quote beside the name of a secret, here
	 * and where a cause repeats them.
	 * @param text messages
	 * @return the text without secrets
	 */
	public String maskQuoted(String text) {
		String masked = text;
		for (Pattern pattern : MESSAGES) {
			masked = maskValues(pattern.matcher(masked), masked);
		}
		return masked;
	}

	/**
	 * Masks all that a message quotes.
	 * @param message message about a secret value
	 * @return the message without anything between quotes
	 */
	public static String withoutLiterals(String message) {
		return LITERAL.matcher(message).replaceAll(MASK);
	}

	private String maskAssignments(String text) {
		Matcher name = NAME.matcher(text);
		StringBuilder masked = new StringBuilder();
		int copied = 0;
		for (int from = 0; from < text.length() && name.find(from); from = Math.max(copied, name.end())) {
			if (this.names.matches(name.group("name"))) {
				masked.append(text, copied, name.end()).append(MASK);
				copied = endOfValue(name, text);
			}
		}
		return masked.append(text, copied, text.length()).toString();
	}

	private static int endOfValue(Matcher name, String text) {
		boolean colon = name.group().stripTrailing().endsWith(":");
		Pattern bare = !colon ? WORD : name.group("quote").isEmpty() ? LINE : MEMBER;
		for (Pattern pattern : List.of(QUOTED, bare)) {
			Matcher value = pattern.matcher(text).region(name.end(), text.length());
			if (value.lookingAt()) {
				return value.end();
			}
		}
		return name.end();
	}

	private String maskValues(Matcher found, String text) {
		StringBuilder masked = new StringBuilder();
		Set<String> values = new LinkedHashSet<>();
		int copied = 0;
		while (found.find()) {
			if (this.names.matches(found.group("name"))) {
				values.add(found.group("value"));
				masked.append(text, copied, found.start("value")).append(MASK);
				copied = found.end("value");
			}
		}
		return withoutValues(masked.append(text, copied, text.length()).toString(), values);
	}

	// Something short may stand anywhere.
	private static String withoutValues(String text, Set<String> values) {
		return values.stream()
			.filter((value) -> value.length() >= REPEATED_LENGTH)
			.reduce(text, (masked, value) -> masked.replace(value, MASK));
	}

}
