package io.github.springdebugtoolbar.sql;

import java.util.ArrayList;
import java.util.List;

import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.Select;
import org.jspecify.annotations.Nullable;

/**
 * Columns that an expression names, those of its subqueries left out.
 */
final class Columns {

	private Columns() {
	}

	static List<Column> in(@Nullable Expression expression) {
		List<Column> columns = new ArrayList<>();
		if (expression == null) {
			return columns;
		}
		expression.accept(new ExpressionVisitorAdapter<Void>() {

			@Override
			public <S> Void visit(Column column, S context) {
				columns.add(column);
				return null;
			}

			@Override
			public <S> Void visit(ParenthesedSelect select, S context) {
				return null;
			}

			@Override
			public <S> Void visit(Select select, S context) {
				return null;
			}

		}, null);
		return columns;
	}

}
