package io.github.springdebugtoolbar.recording;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The text of a statement, shared by all its executions.
 *
 * @param sql text as it was sent to the driver, cut to the configured length
 * @param fingerprint short name of the text without its literals: equal for statements
 * that differ in values, in the length of an {@code IN} list or in white space only
 * @param kind what the statement does
 * @param parameterNames for each placeholder the column it is compared with or assigned
 * to, an empty text where that is unknown
 * @param length characters of the uncut text
 * @param whole leads to the uncut text, {@code null} if {@code sql} is all there is
 */
public record SqlStatement(String sql, String fingerprint, StatementKind kind, List<String> parameterNames, int length,
		@Nullable LongText whole) {

	public SqlStatement {
		parameterNames = List.copyOf(parameterNames);
	}

	/**
	 * Creates a statement whose uncut text is not kept apart.
	 * @param sql text as it was sent
	 * @param fingerprint name of the text without its literals
	 * @param kind what the statement does
	 * @param parameterNames columns of the placeholders
	 * @param length characters of the uncut text
	 */
	public SqlStatement(String sql, String fingerprint, StatementKind kind, List<String> parameterNames, int length) {
		this(sql, fingerprint, kind, parameterNames, length, null);
	}

	/**
	 * Finds the text as it was sent.
	 * @return the uncut text, empty if only its beginning is kept
	 */
	public Optional<String> findWhole() {
		return isCut() ? Optional.ofNullable(this.whole).flatMap(LongText::find) : Optional.of(this.sql);
	}

	/**
	 * Makes a statement of the text as it was sent.
	 * @return a statement that is not cut, this one if only its beginning is kept
	 */
	public SqlStatement uncut() {
		return !isCut() ? this
				: findWhole().map(
						(text) -> new SqlStatement(text, this.fingerprint, this.kind, this.parameterNames, this.length))
					.orElse(this);
	}

	/**
	 * Whether the kept text is shorter than what ran.
	 * @return {@code true} if {@link #sql()} was cut
	 */
	public boolean isCut() {
		return this.length > this.sql.length();
	}

	/**
	 * The column that a parameter belongs to. Parameters beyond a cut have the last name,
	 * which is made of all that are possible.
	 * @param index index of the parameter, from 1
	 * @return a column's name or an empty text
	 */
	public String parameterName(int index) {
		int known = this.parameterNames.size();
		int position = (isCut() && index > known) ? known : index;
		return (position >= 1 && position <= known) ? this.parameterNames.get(position - 1) : "";
	}

}
