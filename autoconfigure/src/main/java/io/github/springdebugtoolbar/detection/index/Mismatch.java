package io.github.springdebugtoolbar.detection.index;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

import io.github.springdebugtoolbar.plan.PlanCondition;
import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.schema.TableColumn;
import io.github.springdebugtoolbar.sql.ColumnCondition;
import io.github.springdebugtoolbar.sql.ColumnCondition.Kind;

/**
 * Why an ordinary index on a column cannot find rows by a condition on it.
 *
 * @param reason the reason
 * @param condition the condition
 */
record Mismatch(Reason reason, ColumnCondition condition) {

	static Optional<Mismatch> of(TableRead read, ColumnCondition condition) {
		if (condition.kind() == Kind.CALCULATED) {
			return Optional.of(new Mismatch(calculated(condition), condition));
		}
		if (LikePattern.of(read.query(), condition).hasLeadingWildcard()) {
			return Optional.of(new Mismatch(Reason.WILDCARD, condition));
		}
		return read.table()
			.findColumn(condition.column())
			.filter((column) -> isOfOtherType(read, condition, column))
			.map((column) -> new Mismatch(Reason.TYPE, condition));
	}

	private static Reason calculated(ColumnCondition condition) {
		if (condition.through().equals("cast")) {
			return Reason.CAST;
		}
		return condition.through().matches("\\w+") ? Reason.FUNCTION : Reason.CALCULATION;
	}

	// The database turns all values of the column into the other type.
	private static boolean isOfOtherType(TableRead read, ColumnCondition condition, TableColumn column) {
		Object value = Bound.find(read.query(), condition.parameter()).map(BoundParameter::value).orElse(null);
		if (column.isText()) {
			return value instanceof Number || condition.compared().matches("-?\\d+");
		}
		return column.isInteger() && (value instanceof BigDecimal || value instanceof Double || value instanceof Float)
				&& isCast(read, column);
	}

	private static boolean isCast(TableRead read, TableColumn column) {
		String cast = "(" + column.name().toLowerCase(Locale.ROOT) + ")::";
		return read.node()
			.conditions()
			.stream()
			.filter((one) -> one.kind() == PlanCondition.Kind.FILTER)
			.anyMatch((one) -> one.text().toLowerCase(Locale.ROOT).contains(cast));
	}

	/**
	 * What keeps an index from being used.
	 */
	enum Reason {

		/** The column goes through a function. */
		FUNCTION,
		/** The column is turned into another type by the statement. */
		CAST,
		/** Something is calculated with the column. */
		CALCULATION,
		/** The pattern begins with a wildcard. */
		WILDCARD,
		/** The value has another type than the column. */
		TYPE

	}

}
