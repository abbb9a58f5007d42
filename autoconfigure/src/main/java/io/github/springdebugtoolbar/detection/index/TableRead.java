package io.github.springdebugtoolbar.detection.index;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.plan.Access;
import io.github.springdebugtoolbar.plan.Plan;
import io.github.springdebugtoolbar.plan.PlanCondition;
import io.github.springdebugtoolbar.plan.PlanNode;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.schema.TableSchema;
import io.github.springdebugtoolbar.sql.ColumnCondition;
import io.github.springdebugtoolbar.sql.TableUse;
import io.github.springdebugtoolbar.sql.TableUses;

/**
 * A large table of which a query reads much.
 *
 * @param query the query
 * @param plan how the database executes it
 * @param node step that reads the table
 * @param table the table
 * @param use what the query asks of the table
 * @param only whether it is the only table that the query names
 */
record TableRead(Query query, Plan plan, PlanNode node, TableSchema table, TableUse use, boolean only) {

	/**
	 * Share of a table up to which an index is worth its cost. If more rows are needed,
	 * they lie on nearly all pages, and reading all of them is as good.
	 */
	static final double NEEDED = 0.05;

	private static final Pattern AGGREGATE = Pattern
		.compile("(?i)\\b(?:count|sum|avg|min|max|distinct|group|limit|fetch|top)\\b");

	/**
	 * Finds the large tables that a query reads row by row, and those of which an index
	 * gives it many rows.
	 * @param query the query
	 * @param plan how the database executes it
	 * @return reads of which it is clear what the query asks
	 */
	static List<TableRead> of(Query query, Plan plan) {
		if (plan.tables().isEmpty() || query.statement().isCut()) {
			return List.of();
		}
		List<TableUse> uses = TableUses.of(query.statement().sql());
		return plan.nodes()
			.stream()
			.flatMap((node) -> of(query, plan, node, uses).stream())
			.filter((read) -> read.rowsRead() >= TableSchema.LARGE)
			.toList();
	}

	private static Optional<TableRead> of(Query query, Plan plan, PlanNode node, List<TableUse> uses) {
		List<TableUse> matching = uses.stream().filter((use) -> isUse(use, node)).toList();
		if (matching.size() != 1 || node.access() == Access.KEY_LOOKUP) {
			return Optional.empty();
		}
		return plan.findTable(node.relation())
			.map((table) -> new TableRead(query, plan, node, table, matching.get(0), uses.size() == 1));
	}

	private static boolean isUse(TableUse use, PlanNode node) {
		String alias = node.alias().isEmpty() ? node.relation() : node.alias();
		return use.table().equalsIgnoreCase(node.relation()) && use.alias().equalsIgnoreCase(alias);
	}

	boolean isScan() {
		return this.node.access() == Access.FULL_SCAN || isScanOfIndex();
	}

	// With a limit it may stop soon, and a join may want its order.
	private boolean isScanOfIndex() {
		return this.only && !this.use.limited() && this.node.readsWholeIndex();
	}

	double rows() {
		return Math.max(this.table.rows(), Math.max(this.node.relationRows(), this.node.estimatedRows()));
	}

	double rowsRead() {
		return isScan() ? rows() : Math.max(this.node.readRows(), this.node.estimatedRows());
	}

	/**
	 * How many rows of the table meet the conditions of the query on it.
	 * @return rows, -1 if nobody knows
	 */
	double rowsKept() {
		if (this.only && !this.use.limited() && this.query.rows() >= 0 && !isAggregated()) {
			return this.query.rows();
		}
		if (this.node.actualRows() >= 0) {
			return this.node.actualRows();
		}
		boolean estimated = this.node.estimatedRows() >= 0 && this.node.estimatedRows() < 0.9 * rows();
		return estimated ? this.node.estimatedRows() : rowsByStatistics();
	}

	/**
	 * What a join leaves of the table, if few rows stand on its other side.
	 * @return rows, -1 if it is not joined to few
	 */
	double rowsJoined() {
		return this.plan.nodes()
			.stream()
			.filter((one) -> one.children().size() > 1 && contains(one))
			.reduce((upper, lower) -> lower)
			.filter((join) -> otherRows(join) >= 0 && otherRows(join) <= NEEDED * rows())
			.map((join) -> rowsOf(join))
			.orElse(-1.0);
	}

	/**
	 * Conditions on columns that the table has.
	 * @return conditions, as the query has them
	 */
	List<ColumnCondition> conditions() {
		return this.use.conditions()
			.stream()
			.filter((condition) -> this.table.findColumn(condition.column()).isPresent())
			.toList();
	}

	boolean isSorted() {
		return this.plan.nodes()
			.stream()
			.flatMap((one) -> one.conditions().stream())
			.anyMatch((condition) -> condition.kind() == PlanCondition.Kind.SORT)
				|| this.plan.nodes().stream().anyMatch((one) -> one.operation().equals("Sort"));
	}

	/**
	 * How many rows have one value of a column.
	 * @param column name of the column
	 * @return different values of it, -1 if unknown
	 */
	double distinct(String column) {
		return this.table.findColumn(column).map((one) -> one.distinct()).orElse(-1.0);
	}

	/**
	 * The part of the statement's work that this step is.
	 * @return between 0 and 1, -1 if unknown
	 */
	double share() {
		double whole = this.plan.root().cost();
		if (this.only) {
			return 1;
		}
		return (whole > 0 && this.node.cost() >= 0) ? Math.min(1, this.node.cost() / whole) : -1;
	}

	private double rowsByStatistics() {
		List<Double> distinct = conditions().stream()
			.filter(ColumnCondition::isEqual)
			.map((condition) -> distinct(condition.column()))
			.filter((values) -> values > 0)
			.toList();
		return distinct.isEmpty() ? -1 : Math.ceil(distinct.stream().reduce(rows(), (rows, values) -> rows / values));
	}

	private boolean isAggregated() {
		return AGGREGATE.matcher(this.query.statement().sql()).find();
	}

	private boolean contains(PlanNode upper) {
		return upper.number() != this.node.number()
				&& upper.stream().anyMatch((below) -> below.number() == this.node.number());
	}

	private double otherRows(PlanNode join) {
		return join.children()
			.stream()
			.filter((child) -> child.number() != this.node.number() && !contains(child))
			.mapToDouble(TableRead::rowsOf)
			.max()
			.orElse(-1);
	}

	private static double rowsOf(PlanNode node) {
		return Stream.of(node.actualRows(), node.estimatedRows()).filter((rows) -> rows >= 0).findFirst().orElse(-1.0);
	}

}
