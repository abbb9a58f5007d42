package io.github.springdebugtoolbar.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Finds for each placeholder of a statement the column that it is compared with or
 * assigned to: what masks a value by its column's name. A value inside a function belongs
 * to the column that the function's result is compared with.
 */
final class ParameterNames {

	private static final Set<String> COMPARISONS = Set.of("like", "ilike", "rlike", "regexp", "in", "between", "is",
			"similar", "escape");

	private static final Set<String> COMPARING_SYMBOLS = Set.of("=", "<", ">", "<=", ">=", "<>", "!=", "==", "~", "~*",
			"<=>", "@>", "<@", ":=");

	private static final Set<String> NAMING = Set.of("limit", "offset");

	private static final Set<String> ENDS = Set.of("or", "where", "set", "from", "select", "having", "on", "join",
			"when", "then", "else", "group", "order", "union", "returning", "using");

	private static final Set<String> NOT_NAMES = Set.of("not", "and", "any", "all", "some");

	private final List<SqlToken> tokens;

	private final List<String> names = new ArrayList<>();

	private final Deque<String> outer = new ArrayDeque<>();

	private String lastName = "";

	private String current = "";

	private boolean between;

	private ParameterNames(List<SqlToken> tokens) {
		this.tokens = tokens;
	}

	static List<String> of(List<SqlToken> tokens) {
		if (tokens.stream().noneMatch((token) -> token.type() == SqlToken.Type.PLACEHOLDER)) {
			return List.of();
		}
		List<String> inserted = InsertedColumns.parameterNames(tokens);
		return inserted.isEmpty() ? new ParameterNames(tokens).find() : inserted;
	}

	private List<String> find() {
		for (int i = 0; i < this.tokens.size(); i++) {
			SqlToken token = this.tokens.get(i);
			switch (token.type()) {
				case PLACEHOLDER -> this.names.add(this.current.isEmpty() ? nameAfter(i) : this.current);
				case SYMBOL -> symbol(token);
				case WORD -> word(token);
				case QUOTED_NAME -> {
					this.lastName = token.text();
				}
				case LITERAL -> {
				}
			}
		}
		return this.names;
	}

	private void symbol(SqlToken token) {
		if (token.isSymbol("(")) {
			this.outer.push(this.current);
		}
		else if (token.isSymbol(")") && !this.outer.isEmpty()) {
			this.current = this.outer.pop();
		}
		else if (token.isSymbol(",")) {
			this.current = this.outer.isEmpty() ? "" : this.outer.peek();
		}
		else if (COMPARING_SYMBOLS.contains(token.text())) {
			this.current = this.lastName;
		}
	}

	private void word(SqlToken token) {
		if (token.isWord(COMPARISONS)) {
			this.current = this.lastName;
			this.between |= token.isWord("between");
		}
		else if (token.isWord("and") && this.between) {
			this.between = false;
		}
		else if (token.isWord("and") || token.isWord(ENDS)) {
			this.current = this.outer.isEmpty() ? "" : this.outer.peek();
			this.lastName = "";
		}
		else if (token.isWord(NAMING)) {
			this.current = token.text();
		}
		else if (!token.isWord(NOT_NAMES)) {
			this.lastName = token.text();
		}
	}

	// For ? = column: the name behind the comparison that follows.
	private String nameAfter(int placeholder) {
		int i = placeholder + 1;
		if (i >= this.tokens.size() || !COMPARING_SYMBOLS.contains(this.tokens.get(i).text())) {
			return "";
		}
		String name = "";
		for (i++; i < this.tokens.size() && (this.tokens.get(i).isName() || this.tokens.get(i).isSymbol(".")); i++) {
			SqlToken token = this.tokens.get(i);
			if (token.isWord(ENDS) || token.isWord("and")) {
				break;
			}
			name = token.isName() ? token.text() : name;
		}
		return name;
	}

}
