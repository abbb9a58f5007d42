package io.github.springdebugtoolbar.detection.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.sql.ColumnCondition;
import io.github.springdebugtoolbar.sql.ColumnCondition.Kind;
import io.github.springdebugtoolbar.sql.TableUse.OrderColumn;

/**
 * What an index must be ordered by to find the rows that a query wants of a table.
 *
 * @param equal columns of which one value is wanted, the one that tells most rows apart
 * first
 * @param then columns that follow: of a range, or of the order
 * @param needed rows that have to be read with such an index
 * @param sorted whether it gives the rows in the order that is wanted
 * @param pattern whether the last column is found by the beginning of a text
 */
record IndexColumns(List<String> equal, List<OrderColumn> then, double needed, boolean sorted, boolean pattern) {

	/** More columns tell hardly more rows apart, and cost each write. */
	private static final int EQUAL = 4;

	/** Few enough rows that reading them costs nothing. */
	private static final int FEW = 10;

	/**
	 * Chooses columns.
	 * @param read how the table is read now
	 * @return the columns, empty if no index would save much
	 */
	static Optional<IndexColumns> choose(TableRead read) {
		return Stream.of(forOrder(read), forConditions(read), forJoin(read))
			.flatMap(Optional::stream)
			.filter((columns) -> columns.needed >= 0 && columns.needed <= TableRead.NEEDED * read.rowsRead())
			.findFirst();
	}

	List<String> names() {
		return Stream.concat(this.equal.stream(), this.then.stream().map(OrderColumn::column)).toList();
	}

	List<String> thenNames() {
		return this.then.stream().map(OrderColumn::column).toList();
	}

	// Only if nothing else is asked may the database stop after the first rows.
	private static Optional<IndexColumns> forOrder(TableRead read) {
		List<OrderColumn> order = read.use().order();
		boolean suits = read.use().limited() && !order.isEmpty() && read.use().alone() && read.isSorted()
				&& read.query().rows() >= 0 && read.conditions().size() == read.use().conditions().size()
				&& read.conditions().stream().allMatch(ColumnCondition::isEqual)
				&& order.stream().allMatch((column) -> read.table().findColumn(column.column()).isPresent());
		if (!suits) {
			return Optional.empty();
		}
		List<String> equal = equal(read, false);
		return Optional
			.of(new IndexColumns(equal, order.stream().filter((column) -> !equal.contains(column.column())).toList(),
					read.query().rows(), true, false));
	}

	private static Optional<IndexColumns> forConditions(TableRead read) {
		List<String> equal = enough(read, equal(read, false), read.rowsKept());
		Optional<ColumnCondition> range = isEnough(read, equal, read.rowsKept()) ? Optional.empty() : range(read);
		if (equal.isEmpty() && range.isEmpty() || !read.isScan()) {
			return Optional.empty();
		}
		IndexColumns columns = new IndexColumns(equal,
				range.map((one) -> new OrderColumn(one.column(), false)).stream().toList(), read.rowsKept(), false,
				range.filter((one) -> one.kind() == Kind.LIKE).isPresent());
		return Optional.of(columns.coversAll(read) ? columns : columns.needing(byStatistics(read, equal)));
	}

	// Of what the index does not find, more rows are read than kept.
	private boolean coversAll(TableRead read) {
		return isEnough(read, this.equal, this.needed) || read.use()
			.conditions()
			.stream()
			.filter((one) -> one.kind() != Kind.JOIN)
			.allMatch((one) -> names().contains(one.column()) && one.kind() != Kind.CALCULATED
					&& one.kind() != Kind.OTHER);
	}

	private IndexColumns needing(double rows) {
		return new IndexColumns(this.equal, this.then, (rows < 0) ? -1 : Math.max(rows, this.needed), this.sorted,
				this.pattern);
	}

	private static double byStatistics(TableRead read, List<String> columns) {
		double found = read.rows();
		for (String column : columns) {
			double distinct = read.distinct(column);
			if (distinct <= 0) {
				return -1;
			}
			found /= distinct;
		}
		return columns.isEmpty() ? -1 : Math.ceil(found);
	}

	private static Optional<IndexColumns> forJoin(TableRead read) {
		boolean joined = read.isScan()
				&& read.conditions().stream().anyMatch((condition) -> condition.kind() == Kind.JOIN);
		return joined ? Optional.of(new IndexColumns(equal(read, true), List.of(), read.rowsJoined(), false, false))
				: Optional.empty();
	}

	private static List<String> equal(TableRead read, boolean joined) {
		return read.conditions()
			.stream()
			.filter((one) -> one.isEqual() || one.kind() == Kind.IN || joined && one.kind() == Kind.JOIN)
			.filter((one) -> Mismatch.of(read, one).isEmpty())
			.map(ColumnCondition::column)
			.distinct()
			.sorted(Comparator.comparingDouble((String column) -> -read.distinct(column)))
			.limit(EQUAL)
			.toList();
	}

	// Columns that tell no more rows apart are left out.
	private static List<String> enough(TableRead read, List<String> columns, double kept) {
		List<String> chosen = new ArrayList<>();
		for (String column : columns) {
			if (!isEnough(read, chosen, kept)) {
				chosen.add(column);
			}
		}
		return chosen;
	}

	private static boolean isEnough(TableRead read, List<String> columns, double kept) {
		double found = read.rows();
		for (String column : columns) {
			found /= Math.max(1, read.distinct(column));
		}
		return !columns.isEmpty() && found <= Math.max(FEW, kept);
	}

	private static Optional<ColumnCondition> range(TableRead read) {
		return read.conditions()
			.stream()
			.filter((one) -> one.kind() == Kind.RANGE
					|| one.kind() == Kind.LIKE && LikePattern.of(read.query(), one).isBeginning())
			.filter((one) -> Mismatch.of(read, one).isEmpty())
			.findFirst();
	}

}
