package io.github.springdebugtoolbar.detection.index;

import java.util.Locale;
import java.util.regex.Pattern;

import io.github.springdebugtoolbar.schema.TableIndex;

/**
 * An index that is there and cannot serve a condition.
 *
 * @param read how the table is read instead
 * @param mismatch why it cannot
 * @param index the index
 */
record UnusableIndex(TableRead read, Mismatch mismatch, TableIndex index) {

	String table() {
		return IndexName.quoted(this.read.table().name(), this.read.plan().database());
	}

	String column() {
		return IndexName.quoted(this.mismatch.condition().column(), this.read.plan().database());
	}

	/**
	 * The condition without the alias of its table.
	 * @return for example {@code upper(code) = ?}
	 */
	String condition() {
		return plain(this.mismatch.condition().text());
	}

	/**
	 * What the column goes through, without the alias of its table.
	 * @return for example {@code upper(code)}
	 */
	String expression() {
		String compared = plain(this.mismatch.condition().compared());
		String whole = condition();
		int end = compared.isEmpty() ? -1 : whole.lastIndexOf(compared);
		String own = (end > 0) ? whole.substring(0, end) : whole;
		return own.replaceFirst("(?i)\\s*(=|<>|<=|>=|<|>|\\blike|\\bin|\\bbetween)\\s*$", "").strip();
	}

	boolean isPostgres() {
		return this.read.plan().database().startsWith("PostgreSQL");
	}

	String indexName() {
		return this.index.name().toLowerCase(Locale.ROOT);
	}

	private String plain(String text) {
		return text.replaceAll("(?i)\\b" + Pattern.quote(this.read.use().alias()) + "\\.", "");
	}

}
