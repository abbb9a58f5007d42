package io.github.springdebugtoolbar.replay;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.github.springdebugtoolbar.recording.SecretNames;
import io.github.springdebugtoolbar.replay.ResultTable.Cell;
import io.github.springdebugtoolbar.replay.ResultTable.Column;
import io.github.springdebugtoolbar.sql.SecretOutputs;

/**
 * Reads the first rows of a query: at most 100 of them and 1 MB.
 */
final class ResultReader {

	private static final int ROWS = 100;

	private static final int CHARACTERS = 1_000_000;

	private final SecretNames secretNames;

	ResultReader(SecretNames secretNames) {
		this.secretNames = secretNames;
	}

	ResultTable read(ReplaySession session) throws SQLException {
		PreparedStatement statement = session.prepare("", "");
		statement.setMaxRows(ROWS + 1);
		statement.setFetchSize(ROWS + 1);
		long start = System.nanoTime();
		try (ResultSet rows = statement.executeQuery()) {
			List<Column> columns = columns(rows.getMetaData(),
					SecretOutputs.find(session.sql(), this.secretNames::matches));
			List<List<Cell>> cells = new ArrayList<>();
			String cutReason = read(rows, columns, cells);
			double millis = (System.nanoTime() - start) / 1e6;
			return new ResultTable(columns, cells, !cutReason.isEmpty(), cutReason, millis, session.notes());
		}
	}

	// Gives why there are rows left, an empty text if there are none.
	private static String read(ResultSet rows, List<Column> columns, List<List<Cell>> cells) throws SQLException {
		CellReader reader = new CellReader(rows, columns);
		while (rows.next()) {
			if (cells.size() == ROWS) {
				return "Only the first " + ROWS + " rows are read.";
			}
			cells.add(reader.row());
			if (reader.characters() > CHARACTERS) {
				return rows.next() ? "Only the first 1 MB is read." : "";
			}
		}
		return "";
	}

	private List<Column> columns(ResultSetMetaData metaData, Set<String> secrets) throws SQLException {
		List<Column> columns = new ArrayList<>();
		for (int i = 1; i <= metaData.getColumnCount(); i++) {
			String label = metaData.getColumnLabel(i);
			boolean masked = secrets.contains("*") || secrets.contains(label.toLowerCase(Locale.ROOT))
					|| this.secretNames.matches(label) || this.secretNames.matches(metaData.getColumnName(i));
			columns.add(new Column(label, metaData.getColumnTypeName(i), masked));
		}
		return columns;
	}

}
