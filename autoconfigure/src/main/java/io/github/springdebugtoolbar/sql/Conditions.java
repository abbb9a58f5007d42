package io.github.springdebugtoolbar.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.springdebugtoolbar.sql.ColumnCondition.Kind;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.JdbcParameter;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.GreaterThan;
import net.sf.jsqlparser.expression.operators.relational.GreaterThanEquals;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.expression.operators.relational.MinorThan;
import net.sf.jsqlparser.expression.operators.relational.MinorThanEquals;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.Select;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of one query that all hold at once.
 */
final class Conditions {

	private final List<Expression> everywhere = new ArrayList<>();

	private final List<Outer> outer = new ArrayList<>();

	private final Set<Select> subqueries = new LinkedHashSet<>();

	Conditions(@Nullable Expression where) {
		if (where != null) {
			split(where, this.everywhere);
			collectSubqueries(where);
		}
	}

	// What an outer join demands holds for the table that it adds only.
	void addJoin(Join join) {
		List<Expression> parts = new ArrayList<>();
		join.getOnExpressions().forEach((expression) -> split(expression, parts));
		if (join.isRight() || join.isFull()) {
			return;
		}
		if (join.isLeft()) {
			parts.forEach((part) -> this.outer.add(new Outer(part, alias(join))));
		}
		else {
			this.everywhere.addAll(parts);
		}
	}

	List<ColumnCondition> of(String alias, boolean alone) {
		List<ColumnCondition> conditions = new ArrayList<>();
		this.everywhere.forEach((one) -> add(one, alias, alone, conditions));
		this.outer.stream()
			.filter((one) -> one.alias().equalsIgnoreCase(alias))
			.forEach((one) -> add(one.condition(), alias, alone, conditions));
		return conditions;
	}

	Set<Select> subqueries() {
		return this.subqueries;
	}

	private static String alias(Join join) {
		return (join.getFromItem().getAlias() != null) ? TableUses.unquoted(join.getFromItem().getAlias().getName())
				: TableUses.unquoted(join.getFromItem().toString());
	}

	private static void split(Expression expression, List<Expression> parts) {
		if (expression instanceof AndExpression and) {
			split(and.getLeftExpression(), parts);
			split(and.getRightExpression(), parts);
		}
		else if (expression instanceof ParenthesedExpressionList<?> list && list.size() == 1) {
			split(list.get(0), parts);
		}
		else {
			parts.add(expression);
		}
	}

	private void collectSubqueries(Expression where) {
		where.accept(new ExpressionVisitorAdapter<Void>() {

			@Override
			public <S> Void visit(ParenthesedSelect select, S context) {
				Conditions.this.subqueries.add(select);
				return null;
			}

			@Override
			public <S> Void visit(Select select, S context) {
				Conditions.this.subqueries.add(select);
				return null;
			}

		}, null);
	}

	private static void add(Expression condition, String alias, boolean alone, List<ColumnCondition> conditions) {
		List<Column> columns = Columns.in(condition)
			.stream()
			.filter((column) -> TableUses.belongs(column, alias, alone))
			.toList();
		if (!columns.isEmpty()) {
			conditions.add(read(condition, columns.get(0), columns.size() > 1));
		}
	}

	private static ColumnCondition read(Expression condition, Column column, boolean several) {
		Kind kind = kind(condition);
		if (kind == Kind.OTHER || several) {
			return condition(column, Kind.OTHER, condition, null, "");
		}
		Expression left = unwrapped(left(condition));
		Expression right = unwrapped(right(condition));
		boolean turned = !Columns.in(left).contains(column);
		Expression own = turned ? right : left;
		@Nullable Expression other = turned ? left : right;
		if (own != column) {
			return condition(column, Kind.CALCULATED, condition, other, through(own));
		}
		boolean joined = other != null && !Columns.in(other).isEmpty();
		if (joined) {
			return condition(column, (kind == Kind.EQUAL) ? Kind.JOIN : Kind.OTHER, condition, other, "");
		}
		return condition(column, kind, condition, other, "");
	}

	private static ColumnCondition condition(Column column, Kind kind, Expression condition, @Nullable Expression other,
			String through) {
		return new ColumnCondition(TableUses.unquoted(column.getColumnName()), kind, condition.toString(),
				(other != null) ? other.toString() : "", through,
				(other instanceof JdbcParameter parameter && parameter.getIndex() != null) ? parameter.getIndex() : 0);
	}

	private static Kind kind(Expression condition) {
		if (condition instanceof EqualsTo) {
			return Kind.EQUAL;
		}
		if (condition instanceof IsNullExpression isNull) {
			return isNull.isNot() ? Kind.OTHER : Kind.NULL;
		}
		if (condition instanceof InExpression in) {
			return (in.isNot() || in.getRightExpression() instanceof Select) ? Kind.OTHER : Kind.IN;
		}
		if (condition instanceof LikeExpression like) {
			return like.isNot() ? Kind.OTHER : Kind.LIKE;
		}
		boolean range = condition instanceof GreaterThan || condition instanceof GreaterThanEquals
				|| condition instanceof MinorThan || condition instanceof MinorThanEquals
				|| condition instanceof Between between && !between.isNot();
		return range ? Kind.RANGE : Kind.OTHER;
	}

	private static @Nullable Expression left(Expression condition) {
		if (condition instanceof BinaryExpression binary) {
			return binary.getLeftExpression();
		}
		if (condition instanceof InExpression in) {
			return in.getLeftExpression();
		}
		if (condition instanceof Between between) {
			return between.getLeftExpression();
		}
		return (condition instanceof IsNullExpression isNull) ? isNull.getLeftExpression() : null;
	}

	private static @Nullable Expression right(Expression condition) {
		return (condition instanceof BinaryExpression binary) ? binary.getRightExpression() : null;
	}

	private static @Nullable Expression unwrapped(@Nullable Expression expression) {
		return (expression instanceof ParenthesedExpressionList<?> list && list.size() == 1) ? unwrapped(list.get(0))
				: expression;
	}

	private static String through(@Nullable Expression own) {
		if (own instanceof Function function) {
			return function.getName();
		}
		if (own instanceof CastExpression) {
			return "cast";
		}
		return (own instanceof BinaryExpression binary) ? binary.getStringExpression() : "";
	}

	/**
	 * A condition of an outer join.
	 *
	 * @param condition the condition
	 * @param alias name of the table that the join adds
	 */
	private record Outer(Expression condition, String alias) {

	}

}
