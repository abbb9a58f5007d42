package io.github.springdebugtoolbar.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SetOperationList;

/**
 * Finds what a query asks of its tables. What the parser does not understand is left out.
 */
public final class TableUses {

	private static final int MAX_LENGTH = 100_000;

	private final List<TableUse> found = new ArrayList<>();

	private TableUses() {
	}

	/**
	 * Looks into a query.
	 * @param sql text of the query
	 * @return its tables, each as often as it is named; none if the query could not be
	 * understood
	 */
	public static List<TableUse> of(String sql) {
		TableUses uses = new TableUses();
		if (sql.length() <= MAX_LENGTH) {
			uses.read(sql);
		}
		return List.copyOf(uses.found);
	}

	private void read(String sql) {
		try {
			Statement statement = CCJSqlParserUtil.parse(sql, (parser) -> parser.withTimeOut(2_000));
			if (statement instanceof Select select) {
				add(select);
			}
		}
		catch (JSQLParserException | RuntimeException ex) {
			this.found.clear();
		}
	}

	private void add(Select select) {
		if (select.getWithItemsList() != null) {
			select.getWithItemsList().forEach((item) -> add(item.getSelect()));
		}
		if (select instanceof PlainSelect plain) {
			addPlain(plain);
		}
		else if (select instanceof ParenthesedSelect inner) {
			add(inner.getSelect());
		}
		else if (select instanceof SetOperationList list) {
			list.getSelects().forEach(this::add);
		}
	}

	private void addPlain(PlainSelect select) {
		List<FromItem> items = new ArrayList<>();
		Conditions conditions = new Conditions(select.getWhere());
		if (select.getFromItem() != null) {
			items.add(select.getFromItem());
		}
		for (Join join : (select.getJoins() != null) ? select.getJoins() : List.<Join>of()) {
			items.add(join.getFromItem());
			conditions.addJoin(join);
		}
		items.forEach((item) -> add(item, select, items.size() == 1, conditions));
		conditions.subqueries().forEach(this::add);
	}

	private void add(FromItem item, PlainSelect select, boolean alone, Conditions conditions) {
		if (item instanceof Table table) {
			String name = unquoted(table.getName());
			String alias = (table.getAlias() != null) ? unquoted(table.getAlias().getName()) : name;
			this.found.add(new TableUse(name, alias, alone, conditions.of(alias, alone), order(select, alias, alone),
					isLimited(select)));
		}
		else if (item instanceof ParenthesedSelect inner) {
			add(inner.getSelect());
		}
	}

	private static List<TableUse.OrderColumn> order(PlainSelect select, String alias, boolean alone) {
		List<TableUse.OrderColumn> columns = new ArrayList<>();
		for (OrderByElement element : (select.getOrderByElements() != null) ? select.getOrderByElements()
				: List.<OrderByElement>of()) {
			if (!(element.getExpression() instanceof Column column) || !belongs(column, alias, alone)
					|| element.getNullOrdering() != null) {
				return List.of();
			}
			columns.add(new TableUse.OrderColumn(unquoted(column.getColumnName()), !element.isAsc()));
		}
		return columns;
	}

	// An index cannot deliver the first rows of what must be grouped before.
	private static boolean isLimited(PlainSelect select) {
		return (select.getLimit() != null || select.getFetch() != null || select.getTop() != null)
				&& select.getGroupBy() == null && select.getDistinct() == null
				&& select.getSelectItems().stream().noneMatch((item) -> isAggregate(item.getExpression()));
	}

	private static boolean isAggregate(Expression expression) {
		return expression.toString().toLowerCase(Locale.ROOT).matches("(?s).*\\b(count|sum|avg|min|max|over)\\s*\\(.*");
	}

	static boolean belongs(Column column, String alias, boolean alone) {
		Table table = column.getTable();
		return (table == null || table.getName() == null) ? alone : unquoted(table.getName()).equalsIgnoreCase(alias);
	}

	static String unquoted(String name) {
		return name.matches("(?s)[\"`\\[].*[\"`\\]]") ? name.substring(1, name.length() - 1) : name;
	}

}
