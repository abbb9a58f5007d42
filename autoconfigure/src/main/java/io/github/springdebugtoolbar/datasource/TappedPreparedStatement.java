package io.github.springdebugtoolbar.datasource;

import java.io.InputStream;
import java.io.Reader;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.net.URL;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.Date;
import java.sql.NClob;
import java.sql.PreparedStatement;
import java.sql.Ref;
import java.sql.ResultSet;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLType;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A prepared statement of which the setters are read and the executions recorded. What
 * nobody calls for each row of a page takes the way of a proxy.
 */
final class TappedPreparedStatement extends ForwardingPreparedStatement {

	private static final Method EXECUTE = method("execute");

	private static final Method EXECUTE_QUERY = method("executeQuery");

	private static final Method EXECUTE_UPDATE = method("executeUpdate");

	private static final Method EXECUTE_BATCH = method("executeBatch");

	private static final Method ADD_BATCH = method("addBatch");

	private static final Method GET_RESULT_SET = method("getResultSet");

	private static final Method GET_UPDATE_COUNT = method("getUpdateCount");

	private static final Method GET_MORE_RESULTS = method("getMoreResults");

	private static final Method CLEAR_PARAMETERS = method("clearParameters");

	private final StatementHandler handler;

	TappedPreparedStatement(PreparedStatement statement, StatementHandler handler) {
		super(statement);
		this.handler = handler;
	}

	@Override
	public boolean execute() throws SQLException {
		return (Boolean) result(EXECUTE);
	}

	@Override
	public @Nullable ResultSet executeQuery() throws SQLException {
		return (ResultSet) call(EXECUTE_QUERY);
	}

	@Override
	public int executeUpdate() throws SQLException {
		return (Integer) result(EXECUTE_UPDATE);
	}

	@Override
	public int[] executeBatch() throws SQLException {
		return (int[]) result(EXECUTE_BATCH);
	}

	@Override
	public long executeLargeUpdate() throws SQLException {
		return (Long) result(method("executeLargeUpdate"));
	}

	@Override
	public long[] executeLargeBatch() throws SQLException {
		return (long[]) result(method("executeLargeBatch"));
	}

	@Override
	public boolean execute(String sql) throws SQLException {
		return (Boolean) result(method("execute", String.class), sql);
	}

	@Override
	public boolean execute(String sql, int keys) throws SQLException {
		return (Boolean) result(method("execute", String.class, int.class), sql, keys);
	}

	@Override
	public boolean execute(String sql, int[] columns) throws SQLException {
		return (Boolean) result(method("execute", String.class, int[].class), sql, columns);
	}

	@Override
	public boolean execute(String sql, String[] columns) throws SQLException {
		return (Boolean) result(method("execute", String.class, String[].class), sql, columns);
	}

	@Override
	public @Nullable ResultSet executeQuery(String sql) throws SQLException {
		return (ResultSet) call(method("executeQuery", String.class), sql);
	}

	@Override
	public int executeUpdate(String sql) throws SQLException {
		return (Integer) result(method("executeUpdate", String.class), sql);
	}

	@Override
	public int executeUpdate(String sql, int keys) throws SQLException {
		return (Integer) result(method("executeUpdate", String.class, int.class), sql, keys);
	}

	@Override
	public int executeUpdate(String sql, int[] columns) throws SQLException {
		return (Integer) result(method("executeUpdate", String.class, int[].class), sql, columns);
	}

	@Override
	public int executeUpdate(String sql, String[] columns) throws SQLException {
		return (Integer) result(method("executeUpdate", String.class, String[].class), sql, columns);
	}

	@Override
	public long executeLargeUpdate(String sql) throws SQLException {
		return (Long) result(method("executeLargeUpdate", String.class), sql);
	}

	@Override
	public long executeLargeUpdate(String sql, int keys) throws SQLException {
		return (Long) result(method("executeLargeUpdate", String.class, int.class), sql, keys);
	}

	@Override
	public long executeLargeUpdate(String sql, int[] columns) throws SQLException {
		return (Long) result(method("executeLargeUpdate", String.class, int[].class), sql, columns);
	}

	@Override
	public long executeLargeUpdate(String sql, String[] columns) throws SQLException {
		return (Long) result(method("executeLargeUpdate", String.class, String[].class), sql, columns);
	}

	@Override
	public void addBatch() throws SQLException {
		call(ADD_BATCH);
	}

	@Override
	public void addBatch(String sql) throws SQLException {
		call(method("addBatch", String.class), sql);
	}

	@Override
	public void clearBatch() throws SQLException {
		call(method("clearBatch"));
	}

	@Override
	public void clearParameters() throws SQLException {
		call(CLEAR_PARAMETERS);
	}

	@Override
	public @Nullable ResultSet getResultSet() throws SQLException {
		return (ResultSet) call(GET_RESULT_SET);
	}

	@Override
	public @Nullable ResultSet getGeneratedKeys() throws SQLException {
		return (ResultSet) call(method("getGeneratedKeys"));
	}

	@Override
	public boolean getMoreResults() throws SQLException {
		return (Boolean) result(GET_MORE_RESULTS);
	}

	@Override
	public boolean getMoreResults(int current) throws SQLException {
		return (Boolean) result(method("getMoreResults", int.class), current);
	}

	@Override
	public int getUpdateCount() throws SQLException {
		return (Integer) result(GET_UPDATE_COUNT);
	}

	@Override
	public long getLargeUpdateCount() throws SQLException {
		return (Long) result(method("getLargeUpdateCount"));
	}

	@Override
	public @Nullable Connection getConnection() throws SQLException {
		return (Connection) call(method("getConnection"));
	}

	@Override
	public void setArray(int index, Array value) throws SQLException {
		super.setArray(index, value);
		this.handler.set("setArray", index, value);
	}

	@Override
	public void setAsciiStream(int index, InputStream value) throws SQLException {
		super.setAsciiStream(index, value);
		this.handler.set("setAsciiStream", index, value);
	}

	@Override
	public void setAsciiStream(int index, InputStream value, int length) throws SQLException {
		super.setAsciiStream(index, value, length);
		this.handler.set("setAsciiStream", index, value, length);
	}

	@Override
	public void setAsciiStream(int index, InputStream value, long length) throws SQLException {
		super.setAsciiStream(index, value, length);
		this.handler.set("setAsciiStream", index, value, length);
	}

	@Override
	public void setBigDecimal(int index, BigDecimal value) throws SQLException {
		super.setBigDecimal(index, value);
		this.handler.set("setBigDecimal", index, value);
	}

	@Override
	public void setBinaryStream(int index, InputStream value) throws SQLException {
		super.setBinaryStream(index, value);
		this.handler.set("setBinaryStream", index, value);
	}

	@Override
	public void setBinaryStream(int index, InputStream value, int length) throws SQLException {
		super.setBinaryStream(index, value, length);
		this.handler.set("setBinaryStream", index, value, length);
	}

	@Override
	public void setBinaryStream(int index, InputStream value, long length) throws SQLException {
		super.setBinaryStream(index, value, length);
		this.handler.set("setBinaryStream", index, value, length);
	}

	@Override
	public void setBlob(int index, InputStream value) throws SQLException {
		super.setBlob(index, value);
		this.handler.set("setBlob", index, value);
	}

	@Override
	public void setBlob(int index, Blob value) throws SQLException {
		super.setBlob(index, value);
		this.handler.set("setBlob", index, value);
	}

	@Override
	public void setBlob(int index, InputStream value, long length) throws SQLException {
		super.setBlob(index, value, length);
		this.handler.set("setBlob", index, value, length);
	}

	@Override
	public void setBoolean(int index, boolean value) throws SQLException {
		super.setBoolean(index, value);
		this.handler.set("setBoolean", index, value);
	}

	@Override
	public void setByte(int index, byte value) throws SQLException {
		super.setByte(index, value);
		this.handler.set("setByte", index, value);
	}

	@Override
	public void setBytes(int index, byte[] value) throws SQLException {
		super.setBytes(index, value);
		this.handler.set("setBytes", index, value);
	}

	@Override
	public void setCharacterStream(int index, Reader value) throws SQLException {
		super.setCharacterStream(index, value);
		this.handler.set("setCharacterStream", index, value);
	}

	@Override
	public void setCharacterStream(int index, Reader value, int length) throws SQLException {
		super.setCharacterStream(index, value, length);
		this.handler.set("setCharacterStream", index, value, length);
	}

	@Override
	public void setCharacterStream(int index, Reader value, long length) throws SQLException {
		super.setCharacterStream(index, value, length);
		this.handler.set("setCharacterStream", index, value, length);
	}

	@Override
	public void setClob(int index, Reader value) throws SQLException {
		super.setClob(index, value);
		this.handler.set("setClob", index, value);
	}

	@Override
	public void setClob(int index, Clob value) throws SQLException {
		super.setClob(index, value);
		this.handler.set("setClob", index, value);
	}

	@Override
	public void setClob(int index, Reader value, long length) throws SQLException {
		super.setClob(index, value, length);
		this.handler.set("setClob", index, value, length);
	}

	@Override
	public void setDate(int index, Date value) throws SQLException {
		super.setDate(index, value);
		this.handler.set("setDate", index, value);
	}

	@Override
	public void setDate(int index, Date value, Calendar calendar) throws SQLException {
		super.setDate(index, value, calendar);
		this.handler.set("setDate", index, value, calendar);
	}

	@Override
	public void setDouble(int index, double value) throws SQLException {
		super.setDouble(index, value);
		this.handler.set("setDouble", index, value);
	}

	@Override
	public void setFloat(int index, float value) throws SQLException {
		super.setFloat(index, value);
		this.handler.set("setFloat", index, value);
	}

	@Override
	public void setInt(int index, int value) throws SQLException {
		super.setInt(index, value);
		this.handler.set("setInt", index, value);
	}

	@Override
	public void setLong(int index, long value) throws SQLException {
		super.setLong(index, value);
		this.handler.set("setLong", index, value);
	}

	@Override
	public void setNCharacterStream(int index, Reader value) throws SQLException {
		super.setNCharacterStream(index, value);
		this.handler.set("setNCharacterStream", index, value);
	}

	@Override
	public void setNCharacterStream(int index, Reader value, long length) throws SQLException {
		super.setNCharacterStream(index, value, length);
		this.handler.set("setNCharacterStream", index, value, length);
	}

	@Override
	public void setNClob(int index, Reader value) throws SQLException {
		super.setNClob(index, value);
		this.handler.set("setNClob", index, value);
	}

	@Override
	public void setNClob(int index, NClob value) throws SQLException {
		super.setNClob(index, value);
		this.handler.set("setNClob", index, value);
	}

	@Override
	public void setNClob(int index, Reader value, long length) throws SQLException {
		super.setNClob(index, value, length);
		this.handler.set("setNClob", index, value, length);
	}

	@Override
	public void setNString(int index, String value) throws SQLException {
		super.setNString(index, value);
		this.handler.set("setNString", index, value);
	}

	@Override
	public void setNull(int index, int type) throws SQLException {
		super.setNull(index, type);
		this.handler.set("setNull", index, type);
	}

	@Override
	public void setNull(int index, int type, String typeName) throws SQLException {
		super.setNull(index, type, typeName);
		this.handler.set("setNull", index, type, typeName);
	}

	@Override
	public void setObject(int index, Object value) throws SQLException {
		super.setObject(index, value);
		this.handler.set("setObject", index, value);
	}

	@Override
	public void setObject(int index, Object value, int type) throws SQLException {
		super.setObject(index, value, type);
		this.handler.set("setObject", index, value, type);
	}

	@Override
	public void setObject(int index, Object value, SQLType type) throws SQLException {
		super.setObject(index, value, type);
		this.handler.set("setObject", index, value, type);
	}

	@Override
	public void setObject(int index, Object value, int type, int scaleOrLength) throws SQLException {
		super.setObject(index, value, type, scaleOrLength);
		this.handler.set("setObject", index, value, type, scaleOrLength);
	}

	@Override
	public void setObject(int index, Object value, SQLType type, int scaleOrLength) throws SQLException {
		super.setObject(index, value, type, scaleOrLength);
		this.handler.set("setObject", index, value, type, scaleOrLength);
	}

	@Override
	public void setRef(int index, Ref value) throws SQLException {
		super.setRef(index, value);
		this.handler.set("setRef", index, value);
	}

	@Override
	public void setRowId(int index, RowId value) throws SQLException {
		super.setRowId(index, value);
		this.handler.set("setRowId", index, value);
	}

	@Override
	public void setSQLXML(int index, SQLXML value) throws SQLException {
		super.setSQLXML(index, value);
		this.handler.set("setSQLXML", index, value);
	}

	@Override
	public void setShort(int index, short value) throws SQLException {
		super.setShort(index, value);
		this.handler.set("setShort", index, value);
	}

	@Override
	public void setString(int index, String value) throws SQLException {
		super.setString(index, value);
		this.handler.set("setString", index, value);
	}

	@Override
	public void setTime(int index, Time value) throws SQLException {
		super.setTime(index, value);
		this.handler.set("setTime", index, value);
	}

	@Override
	public void setTime(int index, Time value, Calendar calendar) throws SQLException {
		super.setTime(index, value, calendar);
		this.handler.set("setTime", index, value, calendar);
	}

	@Override
	public void setTimestamp(int index, Timestamp value) throws SQLException {
		super.setTimestamp(index, value);
		this.handler.set("setTimestamp", index, value);
	}

	@Override
	public void setTimestamp(int index, Timestamp value, Calendar calendar) throws SQLException {
		super.setTimestamp(index, value, calendar);
		this.handler.set("setTimestamp", index, value, calendar);
	}

	@Override
	public void setURL(int index, URL value) throws SQLException {
		super.setURL(index, value);
		this.handler.set("setURL", index, value);
	}

	@Override
	@Deprecated
	public void setUnicodeStream(int index, InputStream value, int length) throws SQLException {
		super.setUnicodeStream(index, value, length);
		this.handler.set("setUnicodeStream", index, value, length);
	}

	@Override
	public <T> T unwrap(Class<T> type) throws SQLException {
		return type.cast(this.handler.unwrap(this, type));
	}

	@Override
	public boolean isWrapperFor(Class<?> type) throws SQLException {
		return this.handler.isWrapperFor(this, type);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return this.handler.isSame(this, other);
	}

	@Override
	public int hashCode() {
		return target().hashCode();
	}

	@Override
	public String toString() {
		return target().toString();
	}

	private Object result(Method method) throws SQLException {
		return result(method, JdbcHandler.NO_ARGUMENTS);
	}

	private Object result(Method method, Object... arguments) throws SQLException {
		return Objects.requireNonNull(call(method, arguments));
	}

	private @Nullable Object call(Method method) throws SQLException {
		return call(method, JdbcHandler.NO_ARGUMENTS);
	}

	private @Nullable Object call(Method method, Object... arguments) throws SQLException {
		try {
			return this.handler.handle(this, method, arguments);
		}
		catch (Throwable ex) {
			throw JdbcHandler.declared(ex);
		}
	}

	private static Method method(String name, Class<?>... parameters) {
		return JdbcHandler.method(PreparedStatement.class, name, parameters);
	}

}
