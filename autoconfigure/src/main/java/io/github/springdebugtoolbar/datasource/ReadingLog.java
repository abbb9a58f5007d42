package io.github.springdebugtoolbar.datasource;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.github.springdebugtoolbar.recording.ResultColumn;
import io.github.springdebugtoolbar.recording.ResultReading;
import org.jspecify.annotations.Nullable;

/**
 * Notes of one result which columns are read, and a hash of the values. Keeps none of
 * them. Called for every value of every row. Used by one thread at a time.
 */
final class ReadingLog {

	/** Columns that are watched; rows with more of them are not. */
	static final int COLUMNS = 63;

	/** Rows from which it matters what was not read. */
	static final int ROWS = 10;

	private static final int WIDE = 1_000;

	private static final Set<Integer> NUMBERS = Set.of(Types.NUMERIC, Types.DECIMAL, Types.FLOAT, Types.DOUBLE,
			Types.REAL);

	private static final int COMPARED_BYTES = 64 * 1024;

	private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

	private final ResultSet rows;

	private final ReadingLimits limits;

	private @Nullable Map<String, Integer> labels;

	private long read;

	private long hash;

	private boolean comparable;

	private long rowCount;

	private boolean ended;

	ReadingLog(ResultSet rows, ReadingLimits limits) {
		this.rows = rows;
		this.limits = limits;
		this.comparable = limits.hashes();
	}

	// The place of a column in the row, 0 if the driver does not know it either.
	int columnOf(String label) {
		if (this.labels == null) {
			this.labels = new HashMap<>();
		}
		Integer known = this.labels.get(label);
		return (known != null) ? known : find(label, this.labels);
	}

	void read(int column, long value) {
		this.read |= bit(column);
		add(column, value);
	}

	void read(int column, @Nullable Object value) {
		this.read |= bit(column);
		if (this.comparable) {
			compare(column, value);
		}
	}

	// What was read cannot be compared with what was read another time.
	void readUnknown(int column) {
		this.read |= bit(column);
		this.comparable = false;
	}

	void readAnything() {
		this.read = -1;
		this.comparable = false;
	}

	void wasNull(boolean value) {
		add(-1, value ? 1 : 0);
	}

	void next(boolean found) {
		add(0, found ? 1 : 0);
		this.rowCount += found ? 1 : 0;
		this.ended = !found;
	}

	void jumped() {
		this.comparable = false;
		this.rowCount++;
	}

	boolean isEnded() {
		return this.ended;
	}

	// What is known by now; asks the driver for the names of columns while it still
	// knows.
	ResultReading reading() {
		Long result = this.comparable ? this.hash : null;
		if (!this.limits.columns() || this.rowCount < ROWS || this.read == -1) {
			return new ResultReading(List.of(), result);
		}
		try {
			return new ResultReading(columns(this.rows.getMetaData()), result);
		}
		catch (SQLException ex) {
			return new ResultReading(List.of(), result);
		}
	}

	private List<ResultColumn> columns(ResultSetMetaData described) throws SQLException {
		int count = described.getColumnCount();
		if (count > COLUMNS || Long.bitCount(this.read) >= count) {
			return List.of();
		}
		List<ResultColumn> columns = new ArrayList<>(count);
		for (int i = 1; i <= count; i++) {
			columns.add(new ResultColumn(described.getColumnLabel(i), isWide(described, i), (this.read & bit(i)) != 0));
		}
		return columns;
	}

	// The type is asked for last: PostgreSQL's driver may have to ask the database.
	private static boolean isWide(ResultSetMetaData columns, int index) throws SQLException {
		return columns.getPrecision(index) >= WIDE
				&& !(columns.isSigned(index) && NUMBERS.contains(columns.getColumnType(index)));
	}

	private int find(String label, Map<String, Integer> known) {
		try {
			int column = this.rows.findColumn(label);
			known.put(label, column);
			return column;
		}
		catch (SQLException ex) {
			return 0;
		}
	}

	private void compare(int column, @Nullable Object value) {
		if (value instanceof String text) {
			add(column, text.hashCode() * 31L + text.length());
		}
		else if (value == null) {
			add(column, MULTIPLIER);
		}
		else if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
			add(column, ((Number) value).longValue());
		}
		else {
			compareOther(column, value);
		}
	}

	private void compareOther(int column, Object value) {
		if (value instanceof Timestamp timestamp) {
			add(column, timestamp.getTime() * 31 + timestamp.getNanos());
		}
		else if (value instanceof Date date) {
			add(column, date.getTime());
		}
		else if (value instanceof byte[] bytes && bytes.length <= COMPARED_BYTES) {
			add(column, Arrays.hashCode(bytes) * 31L + bytes.length);
		}
		else if (value instanceof BigDecimal || value instanceof Boolean || value instanceof Double
				|| value instanceof Float || value instanceof Temporal || value instanceof UUID) {
			add(column, value.hashCode());
		}
		else {
			this.comparable = false;
		}
	}

	private void add(int column, long value) {
		long mixed = (this.hash ^ (value + column)) * MULTIPLIER;
		this.hash = mixed ^ (mixed >>> 32);
	}

	private static long bit(int column) {
		return (column > 0 && column <= COLUMNS) ? 1L << column : 0;
	}

}
