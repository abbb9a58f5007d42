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

	/** Where a cut statement may still name a column. */
	private static final int END = 2_000;

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
	 * What a text is.
	 * @param sql text as it is sent to the driver
	 * @return the statement
	 */
	public SqlStatement find(String sql) {
		SqlStatement found = this.known.get(sql);
		return (found != null) ? found : create(sql);
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
		return new SqlStatement(kept, Fingerprint.of(tokens), StatementKinds.of(tokens),
				withNamesBeyond(ParameterNames.of(tokens), sql), sql.length(), this.texts.keep(sql));
	}

	// One of them may be secret, so the placeholders beyond the cut get all names that
	// are
	// possible there: what is that long is a list, or rows, and then perhaps an end.
	private List<String> withNamesBeyond(List<String> names, String sql) {
		String end = sql.substring(Math.max(this.maxLength, sql.length() - END));
		Set<String> possible = new LinkedHashSet<>(names);
		possible.addAll(ParameterNames.of(SqlLexer.split(end)));
		possible.remove("");
		return Stream.concat(names.stream(), Stream.of(String.join(", ", possible))).toList();
	}

	private void remember(String sql, SqlStatement created) {
		if (this.characters.addAndGet(sql.length()) > MAX_CHARACTERS) {
			this.known.clear();
			this.characters.set(sql.length());
		}
		this.known.put(sql, created);
	}

}
