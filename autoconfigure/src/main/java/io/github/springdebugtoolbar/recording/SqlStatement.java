package io.github.springdebugtoolbar.recording;

import java.util.List;

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
 */
public record SqlStatement(String sql, String fingerprint, StatementKind kind, List<String> parameterNames,
		int length) {

	public SqlStatement {
		parameterNames = List.copyOf(parameterNames);
	}

	/**
	 * Whether the kept text is shorter than what ran.
	 * @return {@code true} if {@link #sql()} was cut
	 */
	public boolean isCut() {
		return this.length > this.sql.length();
	}

	/**
	 * The column that a parameter belongs to. Parameters beyond a cut are taken to belong
	 * where the last one did: what is that long is a list.
	 * @param index index of the parameter, from 1
	 * @return a column's name or an empty text
	 */
	public String parameterName(int index) {
		int known = this.parameterNames.size();
		int position = (isCut() && index > known) ? known : index;
		return (position >= 1 && position <= known) ? this.parameterNames.get(position - 1) : "";
	}

}
