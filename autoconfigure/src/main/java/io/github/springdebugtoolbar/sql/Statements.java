package io.github.springdebugtoolbar.sql;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.recording.LongTexts;
import io.github.springdebugtoolbar.recording.SqlStatement;

/**
 * Statements by their text, so that each text is looked at once. Forgets all of them when
 * they have become too many: an application that writes its values into the text makes a
 * new one for each execution. Safe for use by multiple threads.
 */
public final class Statements {

	private static final int MAX_CHARACTERS = 4_000_000;

	/** Short texts take more than their characters. */
	static final int MAX_STATEMENTS = 20_000;

	/**
	 * Of longer texts nobody knows what is bound beyond the cut: splitting takes some 0.2
	 * microseconds a character, on the thread of the application. As many parameters as
	 * databases take have room.
	 */
	private static final int MAX_NAMED = 300_000;

	/** Where a name may end that the cut goes through. */
	private static final int END = 2_000;

	/** Matched by the names of secrets. */
	private static final String UNKNOWN = "unknown, perhaps secret";

	private final int maxLength;

	private final LongTexts texts;

	private final Map<String, SqlStatement> known = new ConcurrentHashMap<>();

	private final AtomicLong characters = new AtomicLong();

	/**
	 * Creates an empty collection.
	 * @param maxLength characters of a statement that are kept with each request
	 */
	public Statements(int maxLength) {
		this(maxLength, LongTexts.none());
	}

	/**
	 * Creates an empty collection.
	 * @param maxLength characters of a statement that are kept with each request
	 * @param texts keeps what is longer
	 */
	public Statements(int maxLength, LongTexts texts) {
		this.maxLength = maxLength;
		this.texts = texts;
	}

	/**
	 * Where texts are kept that are longer.
	 * @return the texts
	 */
	public LongTexts texts() {
		return this.texts;
	}

	/**
	 * What a text is.
	 * @param sql text as it is sent to the driver
	 * @return the statement
	 */
	public SqlStatement find(String sql) {
		SqlStatement found = this.known.get(sql);
		if (found == null) {
			return create(sql);
		}
		return found.isCut() ? again(found, sql) : found;
	}

	// Its whole text may be gone by now.
	private SqlStatement again(SqlStatement cut, String sql) {
		return new SqlStatement(cut.sql(), cut.fingerprint(), cut.kind(), cut.parameterNames(), cut.length(),
				this.texts.keep(sql));
	}

	int size() {
		return this.known.size();
	}

	private SqlStatement create(String sql) {
		if (sql.length() > this.maxLength) {
			return createCut(sql);
		}
		List<SqlToken> tokens = SqlLexer.split(sql);
		SqlStatement created = new SqlStatement(sql, Fingerprint.of(tokens), StatementKinds.of(tokens),
				ParameterNames.of(tokens), sql.length());
		remember(sql, created);
		return created;
	}

	private SqlStatement createCut(String sql) {
		String kept = sql.substring(0, this.maxLength);
		List<SqlToken> tokens = SqlLexer.split(kept);
		SqlStatement created = new SqlStatement(kept, Fingerprint.of(tokens), StatementKinds.of(tokens),
				namesOfCut(placeholders(tokens), sql), sql.length(), this.texts.keep(sql));
		if (sql.length() <= MAX_NAMED) {
			remember(sql, created);
		}
		return created;
	}

	private static int placeholders(List<SqlToken> tokens) {
		return (int) tokens.stream().filter((token) -> token.type() == SqlToken.Type.PLACEHOLDER).count();
	}

	// The names are those of the whole text: a cut may go through a name. One of them may
	// be secret, so the placeholders beyond the cut get all names that there are.
	private List<String> namesOfCut(int kept, String sql) {
		if (kept == 0 && sql.indexOf('?', this.maxLength) < 0) {
			return List.of();
		}
		List<String> names = ParameterNames.of(SqlLexer.split(named(sql)));
		Set<String> possible = new LinkedHashSet<>(names);
		possible.remove("");
		String beyond = (sql.length() > MAX_NAMED) ? UNKNOWN : String.join(", ", possible);
		return Stream.concat(names.stream().limit(kept), Stream.of(beyond)).toList();
	}

	private String named(String sql) {
		return (sql.length() > MAX_NAMED) ? sql.substring(0, Math.min(sql.length(), this.maxLength + END)) : sql;
	}

	private void remember(String sql, SqlStatement created) {
		if (this.characters.addAndGet(sql.length()) > MAX_CHARACTERS || this.known.size() >= MAX_STATEMENTS) {
			this.known.clear();
			this.characters.set(sql.length());
		}
		this.known.put(sql, created);
	}

}
