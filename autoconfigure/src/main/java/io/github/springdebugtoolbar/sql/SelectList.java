package io.github.springdebugtoolbar.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a plain query selects, as its text says it.
 *
 * @param text text from {@code select} to {@code from}
 * @param items what is selected, between the commas
 */
public record SelectList(String text, List<String> items) {

	private static final Pattern SELECT = Pattern.compile("(?is)\\A\\s*(select\\s+)(?!distinct\\b|all\\b|top\\b|\\()");

	private static final Pattern FROM = Pattern.compile("(?i)\\bfrom\\b");

	public SelectList {
		items = List.copyOf(items);
	}

	/**
	 * Finds the list of a query.
	 * @param sql text of the query
	 * @return the list, empty if leaving something out of it might change the rows, or if
	 * it is not clear
	 */
	public static Optional<SelectList> find(String sql) {
		Matcher select = SELECT.matcher(sql);
		if (!select.find() || sql.toLowerCase(Locale.ROOT).matches("(?s).*\\b(union|intersect|except|group)\\b.*")) {
			return Optional.empty();
		}
		Matcher from = FROM.matcher(sql);
		for (int at = select.end(); from.find(at); at = from.end()) {
			List<String> items = split(sql.substring(select.end(), from.start()));
			if (!items.isEmpty()) {
				return Optional.of(new SelectList(sql.substring(select.start(1), from.end()), items));
			}
		}
		return Optional.empty();
	}

	/**
	 * The list with some of its items only.
	 * @param kept what stays
	 * @return text from {@code select} to {@code from}
	 */
	public String with(List<String> kept) {
		String select = this.text.substring(0, "select".length());
		String from = this.text.substring(this.text.length() - "from".length());
		return select + " " + String.join(", ", kept) + " " + from;
	}

	// None if a bracket or a text in quotes does not end.
	private static List<String> split(String list) {
		List<String> items = new ArrayList<>();
		int depth = 0;
		int start = 0;
		boolean quoted = false;
		for (int i = 0; i < list.length(); i++) {
			char next = list.charAt(i);
			quoted ^= next == '\'' || next == '"';
			depth += quoted ? 0 : (next == '(') ? 1 : (next == ')') ? -1 : 0;
			if (next == ',' && depth == 0 && !quoted) {
				items.add(list.substring(start, i).strip());
				start = i + 1;
			}
		}
		items.add(list.substring(start).strip());
		return (depth == 0 && !quoted) ? items : List.of();
	}

}
