package io.github.springdebugtoolbar.detection.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import io.github.springdebugtoolbar.schema.TableIndex;
import io.github.springdebugtoolbar.sql.TableUse.OrderColumn;

/**
 * An index that would serve a query.
 *
 * @param read how the table is read now
 * @param columns what the index is ordered by
 */
record IndexAdvice(TableRead read, IndexColumns columns) {

	/**
	 * Finds the index that a query lacks.
	 * @param read how a table is read
	 * @return the index, empty if none would help or one is there that serves
	 */
	static Optional<IndexAdvice> find(TableRead read) {
		return IndexColumns.choose(read)
			.map((columns) -> new IndexAdvice(read, columns))
			.filter((advice) -> advice.read.table().indexes().stream().noneMatch(advice::isServedBy));
	}

	private boolean isServedBy(TableIndex index) {
		boolean other = this.columns.pattern() && isPostgres();
		return !other && index.serves(this.columns.equal(), this.columns.thenNames());
	}

	String table() {
		return written(this.read.table().name());
	}

	String name() {
		return IndexName.of(this.read.table(), this.columns.names());
	}

	/**
	 * What it is about: one column with its table, or the table with its columns.
	 * @return for example {@code orders.tracking_code} or {@code orders (status, total)}
	 */
	String subject() {
		List<String> names = this.columns.names().stream().map(this::written).toList();
		return (names.size() == 1) ? table() + "." + names.get(0) : table() + " (" + String.join(", ", names) + ")";
	}

	/**
	 * The statement that creates it.
	 * @return the statement without a semicolon
	 */
	String sql() {
		return "create index " + name() + " on " + table() + " (" + parts() + ")";
	}

	/**
	 * The columns as the attribute of {@code @Index} has them.
	 * @return the list, empty if JPA has no word for them
	 */
	Optional<String> columnList() {
		String list = parts();
		return (this.columns.pattern() && list.endsWith("_ops")) ? Optional.empty()
				: Optional.of(list.replace("\"", "\\\""));
	}

	/**
	 * An index that would be its beginning, and so becomes superfluous.
	 * @return the index, empty if there is none
	 */
	Optional<TableIndex> replaced() {
		List<String> names = lower(this.columns.names());
		return this.read.table().indexes().stream().filter((index) -> isBeginning(index, names)).findFirst();
	}

	/**
	 * An index that has a column of it, but cannot find rows by it.
	 * @return the index, empty if there is none
	 */
	Optional<TableIndex> inWrongOrder() {
		String first = this.columns.names().get(0);
		return this.read.table()
			.indexes()
			.stream()
			.filter((index) -> index.has(first) && !index.leads(first))
			.findFirst();
	}

	/**
	 * An index that finds rows by a whole text only.
	 * @return the index, empty if there is none
	 */
	Optional<TableIndex> plain() {
		String first = this.columns.names().get(0);
		return this.read.table()
			.indexes()
			.stream()
			.filter((index) -> index.leads(first) && !index.isPartial())
			.findFirst();
	}

	/**
	 * An index that would serve if all rows were in it.
	 * @return the index, empty if there is none
	 */
	Optional<TableIndex> partial() {
		return this.read.table()
			.indexes()
			.stream()
			.filter((index) -> index.isPartial() && index.leads(this.columns.names().get(0)))
			.findFirst();
	}

	String written(String name) {
		return IndexName.quoted(name, this.read.plan().database());
	}

	private String parts() {
		List<String> parts = new ArrayList<>(this.columns.equal().stream().map(this::written).toList());
		parts.addAll(then());
		return parts.stream().collect(Collectors.joining(", "));
	}

	// An index is read in both directions, so only a mixture needs to be told.
	private List<String> then() {
		List<OrderColumn> then = this.columns.then();
		boolean mixed = then.stream().map(OrderColumn::descending).distinct().count() > 1;
		return then.stream()
			.map((column) -> written(column.column()) + ((mixed && column.descending()) ? " desc" : "") + operators())
			.toList();
	}

	// PostgreSQL orders text by language, which says nothing about its beginning.
	private String operators() {
		return (this.columns.pattern() && isPostgres()) ? " text_pattern_ops" : "";
	}

	private boolean isPostgres() {
		return this.read.plan().database().startsWith("PostgreSQL");
	}

	private static boolean isBeginning(TableIndex index, List<String> names) {
		List<String> own = index.parts().stream().map((part) -> part.text().toLowerCase(Locale.ROOT)).toList();
		return !index.unique() && !index.isPartial() && own.size() < names.size()
				&& names.subList(0, own.size()).equals(own);
	}

	private static List<String> lower(List<String> names) {
		return names.stream().map((name) -> name.toLowerCase(Locale.ROOT)).toList();
	}

}
