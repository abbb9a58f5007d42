package io.github.springdebugtoolbar.sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.springdebugtoolbar.sql.Objection.Kind;
import io.github.springdebugtoolbar.sql.SqlToken.Type;

/**
 * Proves that a statement only reads. Every word, every call and every operator must be
 * known to be harmless, wherever it stands, and the parser must find a query. A text that
 * two databases may read differently proves nothing.
 */
public final class ReadProof {

	private static final int MAX_LENGTH = 1_000_000;

	private static final Set<String> QUERIES = Set.of("select", "with", "values", "table");

	private static final Set<String> CHANGES = Set.of("insert", "update", "delete", "merge", "replace", "upsert");

	private static final Set<String> COMMANDS = Set.of("create", "alter", "drop", "grant", "revoke", "exec", "execute",
			"call", "truncate", "declare", "commit", "rollback", "shutdown", "kill", "waitfor", "dbcc", "reconfigure",
			"checkpoint", "vacuum", "attach", "detach", "pragma");

	private static final Set<String> LOCKS = Set.of("update", "share", "no", "key");

	// Hints of SQL Server among them.
	private static final Set<String> LOCK_WORDS = Set.of("lock", "updlock", "xlock", "tablock", "tablockx", "holdlock");

	private static final Set<String> SEQUENCES = Set.of("next value for", "nextval", "setval");

	private static final Set<String> TABLES = Set.of("from", "join", "lateral");

	private static final Set<String> SYMBOLS = Set.of("=", "<", ">", "<=", ">=", "<>", "!=", "==", "<=>", "+", "-", "*",
			"/", "%", "||", ",", "(", ")", ".", ";", "[", "]", ":", "::", "->", "->>", "#>", "#>>", "@>", "<@", "?|",
			"?&", "&", "|", "^", "~", "~*", "!~", "!~*", "~~", "~~*", "!~~", "!~~*", "&&", "<<", ">>", "!", "@", "@@",
			"#", "#-", "@?", "^=", "~=", "<->", "< =", "> =", "< >", "! =");

	private static final Pattern VARIABLE = Pattern.compile("@@?\\w.*");

	private static final Pattern PLAIN_LITERAL = Pattern.compile("(?is)[nxb]?'.*|[0-9.].*");

	private final List<SqlToken> tokens = new ArrayList<>();

	private final List<Objection> objections = new ArrayList<>();

	private final Set<Integer> withNames;

	private ReadProof(String sql, boolean backslashEscapes) {
		boolean split = SqlLexer.split(sql, backslashEscapes, this.tokens, this::comment);
		if (!split) {
			object(Kind.AMBIGUOUS, "its text could not be split into words");
		}
		this.withNames = WithNames.positions(this.tokens);
	}

	/**
	 * Finds what speaks against a statement's being a read.
	 * @param sql whole text of the statement
	 * @param backslashEscapes whether the database takes a backslash in a literal for an
	 * escape, as MariaDB and MySQL do
	 * @return objections, the gravest first; none if it is proven to read
	 */
	public static List<Objection> findObjections(String sql, boolean backslashEscapes) {
		if (sql.length() > MAX_LENGTH) {
			return List.of(new Objection(Kind.AMBIGUOUS,
					"it has more than 1,000,000 characters, too many to be proven a read"));
		}
		return new ReadProof(sql, backslashEscapes).find();
	}

	/**
	 * Finds the names that a statement uses, of tables and columns among others.
	 * @param sql text of the statement
	 * @return names in lower case
	 */
	public static Set<String> findNames(String sql) {
		return SqlLexer.split(sql)
			.stream()
			.filter(SqlToken::isName)
			.map((token) -> token.text().toLowerCase(Locale.ROOT))
			.collect(Collectors.toSet());
	}

	private List<Objection> find() {
		beginning();
		for (int i = 0; i < this.tokens.size(); i++) {
			look(i);
		}
		if (this.objections.isEmpty() && !QueryParser.isQuery(this.tokens)) {
			object(Kind.NOT_UNDERSTOOD, "it could not be understood, so it is not known to be a read");
		}
		return this.objections.stream().sorted(Comparator.comparing(Objection::kind)).toList();
	}

	private void beginning() {
		String first = this.tokens.stream()
			.filter((token) -> !token.isSymbol("("))
			.map((token) -> (token.type() == Type.WORD) ? token.text() : "")
			.findFirst()
			.orElse("");
		if (CHANGES.contains(first)) {
			object(Kind.WRITE, "it changes rows (" + first + ")");
		}
		else if (!QUERIES.contains(first)) {
			object(Kind.OTHER, "it is no query");
		}
	}

	private void look(int at) {
		SqlToken token = this.tokens.get(at);
		switch (token.type()) {
			case WORD -> word(token, at);
			case SYMBOL -> symbol(token, at);
			case LITERAL -> literal(token.text());
			case QUOTED_NAME -> quoted(token, at);
			case PLACEHOLDER -> {
			}
		}
	}

	private void comment(String text) {
		boolean lineRead = text.startsWith("--") && (text.length() == 2 || Character.isWhitespace(text.charAt(2)));
		boolean blockRead = text.startsWith("/*") && !text.startsWith("/*!")
				&& !text.toUpperCase(Locale.ROOT).startsWith("/*M!") && text.indexOf("/*", 2) < 0;
		if (!lineRead && !blockRead) {
			object(Kind.AMBIGUOUS, "it has a comment that some databases execute");
		}
	}

	// What stands between quotes must end at the same place for every database.
	private void literal(String text) {
		if (!PLAIN_LITERAL.matcher(text).matches()) {
			object(Kind.AMBIGUOUS, "it has a text in quotes that databases read differently");
		}
	}

	private void quoted(SqlToken token, int at) {
		if (token.text().indexOf('\\') >= 0) {
			object(Kind.AMBIGUOUS, "it has a name in quotes that databases read differently");
		}
		if (isCalled(at) && !isNamed(at)) {
			unknownCall(token.text());
		}
	}

	private void symbol(SqlToken token, int at) {
		if (token.isSymbol(";")) {
			boolean last = this.tokens.stream().skip(at).allMatch((next) -> next.isSymbol(";"));
			if (!last) {
				object(Kind.SEVERAL, "there are several statements in it");
			}
		}
		else if (token.isSymbol(":=")) {
			object(Kind.FUNCTION, "it sets a variable");
		}
		else if (VARIABLE.matcher(token.text()).matches()) {
			object(Kind.FUNCTION, "it uses the variable " + token.text() + ", which it may set");
		}
		else if (!SYMBOLS.contains(token.text())) {
			object(Kind.FUNCTION, "it uses the operator " + token.text() + ", which is not known to be harmless");
		}
	}

	private void word(SqlToken token, int at) {
		if (at > 0 && this.tokens.get(at - 1).isSymbol(".")) {
			qualified(token, at);
			return;
		}
		if (token.isWord("for") && at + 1 < this.tokens.size() && this.tokens.get(at + 1).isWord(LOCKS)
				|| token.isWord(LOCK_WORDS)) {
			object(Kind.LOCK, "it locks rows");
		}
		else if (token.isWord("into")) {
			object(Kind.WRITE, "it writes its rows elsewhere (into)");
		}
		else if (token.isWord(SEQUENCES)) {
			object(Kind.FUNCTION, "it takes a number from a sequence");
		}
		else if (token.isWord("procedure")) {
			object(Kind.FUNCTION, "it calls a procedure");
		}
		else if (!isCalled(at)) {
			command(token, at);
		}
		else if (!isHarmlessCall(token, at)) {
			unknownCall(token.text());
		}
	}

	private void command(SqlToken token, int at) {
		if (token.isWord(CHANGES) && !isLock(at) && at > 0) {
			object(Kind.WRITE, "it changes rows (" + token.text() + ")");
		}
		else if (token.isWord(COMMANDS)) {
			object(Kind.OTHER, "it is no query (" + token.text() + ")");
		}
	}

	private void qualified(SqlToken token, int at) {
		if (token.isWord(SEQUENCES)) {
			object(Kind.FUNCTION, "it takes a number from a sequence");
		}
		else if (at > 2 && this.tokens.get(at - 3).isWord("into")) {
			return;
		}
		else if (isCalled(at) && !this.tokens.get(at - 2).isWord("pg_catalog")) {
			unknownCall(token.text());
		}
		else if (isCalled(at) && !HarmlessFunctions.contains(token.text())) {
			unknownCall(token.text());
		}
	}

	// for update, for no key update
	private boolean isLock(int at) {
		SqlToken before = this.tokens.get(Math.max(0, at - 1));
		return before.isWord("for") || before.isWord("key") && at > 1 && this.tokens.get(at - 2).isWord("no");
	}

	private boolean isCalled(int at) {
		return at + 1 < this.tokens.size() && this.tokens.get(at + 1).isSymbol("(");
	}

	private boolean isHarmlessCall(SqlToken token, int at) {
		return HarmlessFunctions.contains(token.text()) || isNamed(at);
	}

	// What looks like a call may give a name, or be a type.
	private boolean isNamed(int at) {
		if (at == 0) {
			return false;
		}
		SqlToken before = this.tokens.get(at - 1);
		return before.isWord("as") || before.isWord("into") || before.isSymbol("::") || this.withNames.contains(at)
				|| before.isSymbol(")") && isTable(at - 1);
	}

	// Whether a bracket that closes ends a table or a call in FROM: an alias may follow.
	private boolean isTable(int closing) {
		int depth = 0;
		int at = closing;
		for (; at > 0; at--) {
			depth += this.tokens.get(at).isSymbol(")") ? 1 : this.tokens.get(at).isSymbol("(") ? -1 : 0;
			if (depth == 0) {
				break;
			}
		}
		SqlToken before = this.tokens.get(Math.max(0, at - 1));
		return before.isWord(TABLES) || before.isSymbol(",")
				|| before.type() == Type.WORD && HarmlessFunctions.isFunction(before.text());
	}

	private void unknownCall(String name) {
		object(Kind.FUNCTION, "it calls " + name + ", which is not known to be harmless");
	}

	private void object(Kind kind, String reason) {
		this.objections.add(new Objection(kind, reason));
	}

}
