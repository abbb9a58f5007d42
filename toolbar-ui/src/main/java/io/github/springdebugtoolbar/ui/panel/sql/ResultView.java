package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.ArrayList;
import java.util.List;

import io.github.springdebugtoolbar.panel.Fragment;
import io.github.springdebugtoolbar.replay.ResultTable;
import io.github.springdebugtoolbar.ui.text.Numbers;

/**
 * What a query gave when it was run again.
 *
 * @param query number of the query
 * @param columns columns from left to right
 * @param rows rows, each with a cell for each column
 * @param cut whether there are more rows
 * @param millis time from the execution to the last row that was read
 * @param notes what a reader must know
 */
record ResultView(int query, List<ResultTable.Column> columns, List<List<ResultTable.Cell>> rows, boolean cut,
		double millis, List<String> notes) implements Fragment {

	static ResultView of(int query, ResultTable table) {
		List<String> notes = new ArrayList<>(table.notes());
		if (!table.cutReason().isEmpty()) {
			notes.add(0, table.cutReason());
		}
		return new ResultView(query, table.columns(), table.rows(), table.cut(),
				Millis.of(Math.round(table.millis() * 1e6)), notes);
	}

	@Override
	public String template() {
		return "result";
	}

	/**
	 * How many rows it took how long to get.
	 */
	public String summary() {
		return (this.cut ? "The first " : "") + Numbers.count(this.rows.size(), "row") + " in "
				+ Numbers.millis(this.millis) + ". Executed once more in a read-only transaction, rolled back.";
	}

}
