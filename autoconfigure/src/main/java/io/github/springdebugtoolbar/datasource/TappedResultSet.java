package io.github.springdebugtoolbar.datasource;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.jspecify.annotations.Nullable;

/**
 * Counts the rows that are read and takes the time of it. Called for every row: what is
 * not needed is left out.
 */
class TappedResultSet extends ForwardingResultSet {

	private final ConnectionHandler connection;

	private final @Nullable Statement statement;

	private final @Nullable Execution execution;

	private boolean open;

	/**
	 * Creates a result set.
	 * @param rows the driver's result set
	 * @param connection what it came by
	 * @param statement what {@code getStatement()} gives, {@code null} if that is not
	 * known yet
	 * @param execution whose rows they are, {@code null} if they are not counted
	 */
	TappedResultSet(ResultSet rows, ConnectionHandler connection, @Nullable Statement statement,
			@Nullable Execution execution) {
		super(rows);
		this.connection = connection;
		this.statement = statement;
		this.execution = execution;
		if (execution != null) {
			this.open = true;
			execution.recording().resultOpened();
		}
	}

	@Override
	public void close() throws SQLException {
		super.close();
		if (this.open && this.execution != null) {
			this.open = false;
			this.execution.recording().resultClosed();
		}
	}

	@Override
	public boolean next() throws SQLException {
		if (this.execution == null) {
			return super.next();
		}
		long began = System.nanoTime();
		boolean found = super.next();
		count(this.execution, began, found);
		return found;
	}

	@Override
	public boolean previous() throws SQLException {
		long began = System.nanoTime();
		return moved(began, super.previous());
	}

	@Override
	public boolean first() throws SQLException {
		long began = System.nanoTime();
		return moved(began, super.first());
	}

	@Override
	public boolean last() throws SQLException {
		long began = System.nanoTime();
		return moved(began, super.last());
	}

	@Override
	public boolean absolute(int row) throws SQLException {
		long began = System.nanoTime();
		return moved(began, super.absolute(row));
	}

	@Override
	public boolean relative(int rows) throws SQLException {
		long began = System.nanoTime();
		return moved(began, super.relative(rows));
	}

	// The driver is asked first: it refuses when it is closed.
	@Override
	public @Nullable Statement getStatement() throws SQLException {
		Statement created = super.getStatement();
		if (this.statement != null) {
			return this.statement;
		}
		return (created != null) ? this.connection.tapStatement(created, null) : null;
	}

	@Override
	public <T> T unwrap(Class<T> type) throws SQLException {
		if (type.getName().startsWith("java.sql.") && type.isInstance(this)) {
			return type.cast(this);
		}
		return type.isInstance(target()) ? type.cast(target()) : target().unwrap(type);
	}

	@Override
	public boolean isWrapperFor(Class<?> type) throws SQLException {
		return type.isInstance(this) || type.isInstance(target()) || target().isWrapperFor(type);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return this == other || (other != null && target().equals(JdbcHandler.untapped(other)));
	}

	@Override
	public int hashCode() {
		return target().hashCode();
	}

	@Override
	public String toString() {
		return target().toString();
	}

	boolean moved(long began, boolean found) {
		if (this.execution != null) {
			count(this.execution, began, found);
		}
		return found;
	}

	private void count(Execution counted, long began, boolean found) {
		try {
			counted.fetched(began, found);
		}
		catch (Exception | LinkageError ex) {
			this.connection.recorder().report("counting a row", ex);
		}
	}

}
