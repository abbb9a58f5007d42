package io.github.springdebugtoolbar.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the names under which a statement gives secret columns: {@code p} in
 * {@code select lower(password) as p}.
 */
public final class SecretOutputs {

	private static final Set<String> COMBINATIONS = Set.of("union", "intersect", "except", "minus");

	private final Predicate<String> secret;

	private final Set<String> found = new HashSet<>();

	private SecretOutputs(Predicate<String> secret) {
		this.secret = secret;
	}

	/**
	 * Finds the names.
	 * @param sql text of the statement
	 * @param secret whether the column of a name is secret
	 * @return names of columns of the result in lower case; {@code *} if any may be
	 */
	public static Set<String> find(String sql, Predicate<String> secret) {
		SecretOutputs outputs = new SecretOutputs(secret);
		List<SqlToken> tokens = SqlLexer.split(sql);
		for (int known = -1; known < outputs.found.size();) {
			known = outputs.found.size();
			outputs.scan(tokens);
		}
		if (!outputs.found.isEmpty() && tokens.stream().anyMatch((token) -> token.isWord(COMBINATIONS))) {
			outputs.found.add("*");
		}
		return outputs.found;
	}

	private void scan(List<SqlToken> tokens) {
		Deque<Item> items = new ArrayDeque<>();
		items.push(new Item());
		for (SqlToken token : tokens) {
			if (token.isSymbol("(")) {
				items.push(new Item());
			}
			else if (token.isSymbol(")")) {
				end(items.element());
				if (items.size() > 1) {
					items.pop();
				}
			}
			else {
				look(token, items);
			}
		}
		items.forEach(this::end);
	}

	private void look(SqlToken token, Deque<Item> items) {
		Item item = items.element();
		if (token.isWord("select")) {
			item.selecting = true;
		}
		else if (token.isWord("from")) {
			end(item);
			item.selecting = false;
		}
		else if (token.isSymbol(",")) {
			end(item);
		}
		else if (token.isName()) {
			item.lastName = token.text().toLowerCase(Locale.ROOT);
			if (this.secret.test(token.text()) || this.found.contains(item.lastName)) {
				items.forEach((enclosing) -> enclosing.secret = true);
			}
		}
	}

	private void end(Item item) {
		if (item.selecting && item.secret && !item.lastName.isEmpty()) {
			this.found.add(item.lastName);
		}
		item.secret = false;
		item.lastName = "";
	}

	/**
	 * A part of a list between two commas.
	 */
	private static final class Item {

		private boolean selecting;

		private boolean secret;

		private String lastName = "";

	}

}
