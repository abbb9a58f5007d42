package io.github.springdebugtoolbar.detection.nplusone;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first table that a query reads.
 */
final class SelectedTable {

	private static final Pattern FROM = Pattern.compile("\\bfrom\\s+([\\w.\"`\\[\\]]+)", Pattern.CASE_INSENSITIVE);

	private SelectedTable() {
	}

	static Optional<String> find(String sql) {
		Matcher matcher = FROM.matcher(sql);
		return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
	}

}
