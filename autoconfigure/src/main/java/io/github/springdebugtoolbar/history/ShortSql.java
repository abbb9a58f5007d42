package io.github.springdebugtoolbar.history;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of SQL to recognize a statement by. Literals become placeholders and comments
 * go, since it is written to a file; where it is unclear how far a literal reaches, too
 * much is left out rather than too little.
 */
final class ShortSql {

	private static final int MAX_READ = 2_000;

	private static final int MAX_LENGTH = 400;

	private static final Pattern PARTS = Pattern
		.compile("(?<name>\"[^\"]*+\"|`[^`]*+`)|(?<comment>--[^\\n]*+|/\\*(?s:.*?)(?:\\*/|\\z))"
				+ "|(?<literal>'(?:[^'\\\\]|\\\\.|'')*+'?|\\$(\\w*)\\$(?s:.*?)(?:\\$\\4\\$|\\z)|(?<![\\w.$:])\\d[\\w.]*)");

	private static final Pattern SELECT_LIST = Pattern.compile("(?i)^(select )(.{32,}?)( from )");

	private ShortSql() {
	}

	static String of(String sql) {
		String read = sql.substring(0, Math.min(sql.length(), MAX_READ));
		String masked = PARTS.matcher(read).replaceAll(ShortSql::replacement);
		String line = SELECT_LIST.matcher(masked.strip().replaceAll("\\s+", " ")).replaceFirst("$1…$3");
		return RequestDigest.cut(line, MAX_LENGTH);
	}

	private static String replacement(MatchResult found) {
		if (found.group(1) != null) {
			return Matcher.quoteReplacement(found.group());
		}
		return (found.group(2) != null) ? " " : "?";
	}

}
