package io.github.springdebugtoolbar.datasource;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.net.URL;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.Date;
import java.sql.NClob;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.Ref;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLType;
import java.sql.SQLWarning;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;

import org.jspecify.annotations.Nullable;

/**
 * Passes every call on to the prepared statement of the driver. Written out, since a
 * proxy costs several times as much, and that for each call of each statement.
 */
abstract class ForwardingPreparedStatement implements PreparedStatement {

	private final PreparedStatement statement;

	ForwardingPreparedStatement(PreparedStatement statement) {
		this.statement = statement;
	}

	final PreparedStatement target() {
		return this.statement;
	}

	@Override
	public void addBatch() throws SQLException {
		this.statement.addBatch();
	}

	@Override
	public void addBatch(String sql) throws SQLException {
		this.statement.addBatch(sql);
	}

	@Override
	public void cancel() throws SQLException {
		this.statement.cancel();
	}

	@Override
	public void clearBatch() throws SQLException {
		this.statement.clearBatch();
	}

	@Override
	public void clearParameters() throws SQLException {
		this.statement.clearParameters();
	}

	@Override
	public void clearWarnings() throws SQLException {
		this.statement.clearWarnings();
	}

	@Override
	public void close() throws SQLException {
		this.statement.close();
	}

	@Override
	public void closeOnCompletion() throws SQLException {
		this.statement.closeOnCompletion();
	}

	@Override
	public String enquoteIdentifier(String text, boolean always) throws SQLException {
		return this.statement.enquoteIdentifier(text, always);
	}

	@Override
	public String enquoteLiteral(String text) throws SQLException {
		return this.statement.enquoteLiteral(text);
	}

	@Override
	public String enquoteNCharLiteral(String text) throws SQLException {
		return this.statement.enquoteNCharLiteral(text);
	}

	@Override
	public boolean execute() throws SQLException {
		return this.statement.execute();
	}

	@Override
	public boolean execute(String sql) throws SQLException {
		return this.statement.execute(sql);
	}

	@Override
	public boolean execute(String sql, int[] columns) throws SQLException {
		return this.statement.execute(sql, columns);
	}

	@Override
	public boolean execute(String sql, String[] columns) throws SQLException {
		return this.statement.execute(sql, columns);
	}

	@Override
	public boolean execute(String sql, int keys) throws SQLException {
		return this.statement.execute(sql, keys);
	}

	@Override
	public int[] executeBatch() throws SQLException {
		return this.statement.executeBatch();
	}

	@Override
	public long[] executeLargeBatch() throws SQLException {
		return this.statement.executeLargeBatch();
	}

	@Override
	public long executeLargeUpdate() throws SQLException {
		return this.statement.executeLargeUpdate();
	}

	@Override
	public long executeLargeUpdate(String sql) throws SQLException {
		return this.statement.executeLargeUpdate(sql);
	}

	@Override
	public long executeLargeUpdate(String sql, int[] columns) throws SQLException {
		return this.statement.executeLargeUpdate(sql, columns);
	}

	@Override
	public long executeLargeUpdate(String sql, String[] columns) throws SQLException {
		return this.statement.executeLargeUpdate(sql, columns);
	}

	@Override
	public long executeLargeUpdate(String sql, int keys) throws SQLException {
		return this.statement.executeLargeUpdate(sql, keys);
	}

	@Override
	public @Nullable ResultSet executeQuery() throws SQLException {
		return this.statement.executeQuery();
	}

	@Override
	public @Nullable ResultSet executeQuery(String sql) throws SQLException {
		return this.statement.executeQuery(sql);
	}

	@Override
	public int executeUpdate() throws SQLException {
		return this.statement.executeUpdate();
	}

	@Override
	public int executeUpdate(String sql) throws SQLException {
		return this.statement.executeUpdate(sql);
	}

	@Override
	public int executeUpdate(String sql, int[] columns) throws SQLException {
		return this.statement.executeUpdate(sql, columns);
	}

	@Override
	public int executeUpdate(String sql, String[] columns) throws SQLException {
		return this.statement.executeUpdate(sql, columns);
	}

	@Override
	public int executeUpdate(String sql, int keys) throws SQLException {
		return this.statement.executeUpdate(sql, keys);
	}

	@Override
	public @Nullable Connection getConnection() throws SQLException {
		return this.statement.getConnection();
	}

	@Override
	public int getFetchDirection() throws SQLException {
		return this.statement.getFetchDirection();
	}

	@Override
	public int getFetchSize() throws SQLException {
		return this.statement.getFetchSize();
	}

	@Override
	public @Nullable ResultSet getGeneratedKeys() throws SQLException {
		return this.statement.getGeneratedKeys();
	}

	@Override
	public long getLargeMaxRows() throws SQLException {
		return this.statement.getLargeMaxRows();
	}

	@Override
	public long getLargeUpdateCount() throws SQLException {
		return this.statement.getLargeUpdateCount();
	}

	@Override
	public int getMaxFieldSize() throws SQLException {
		return this.statement.getMaxFieldSize();
	}

	@Override
	public int getMaxRows() throws SQLException {
		return this.statement.getMaxRows();
	}

	@Override
	public ResultSetMetaData getMetaData() throws SQLException {
		return this.statement.getMetaData();
	}

	@Override
	public boolean getMoreResults() throws SQLException {
		return this.statement.getMoreResults();
	}

	@Override
	public boolean getMoreResults(int current) throws SQLException {
		return this.statement.getMoreResults(current);
	}

	@Override
	public ParameterMetaData getParameterMetaData() throws SQLException {
		return this.statement.getParameterMetaData();
	}

	@Override
	public int getQueryTimeout() throws SQLException {
		return this.statement.getQueryTimeout();
	}

	@Override
	public @Nullable ResultSet getResultSet() throws SQLException {
		return this.statement.getResultSet();
	}

	@Override
	public int getResultSetConcurrency() throws SQLException {
		return this.statement.getResultSetConcurrency();
	}

	@Override
	public int getResultSetHoldability() throws SQLException {
		return this.statement.getResultSetHoldability();
	}

	@Override
	public int getResultSetType() throws SQLException {
		return this.statement.getResultSetType();
	}

	@Override
	public int getUpdateCount() throws SQLException {
		return this.statement.getUpdateCount();
	}

	@Override
	public SQLWarning getWarnings() throws SQLException {
		return this.statement.getWarnings();
	}

	@Override
	public boolean isCloseOnCompletion() throws SQLException {
		return this.statement.isCloseOnCompletion();
	}

	@Override
	public boolean isClosed() throws SQLException {
		return this.statement.isClosed();
	}

	@Override
	public boolean isPoolable() throws SQLException {
		return this.statement.isPoolable();
	}

	@Override
	public boolean isSimpleIdentifier(String text) throws SQLException {
		return this.statement.isSimpleIdentifier(text);
	}

	@Override
	public void setArray(int index, Array value) throws SQLException {
		this.statement.setArray(index, value);
	}

	@Override
	public void setAsciiStream(int index, InputStream value) throws SQLException {
		this.statement.setAsciiStream(index, value);
	}

	@Override
	public void setAsciiStream(int index, InputStream value, int length) throws SQLException {
		this.statement.setAsciiStream(index, value, length);
	}

	@Override
	public void setAsciiStream(int index, InputStream value, long length) throws SQLException {
		this.statement.setAsciiStream(index, value, length);
	}

	@Override
	public void setBigDecimal(int index, BigDecimal value) throws SQLException {
		this.statement.setBigDecimal(index, value);
	}

	@Override
	public void setBinaryStream(int index, InputStream value) throws SQLException {
		this.statement.setBinaryStream(index, value);
	}

	@Override
	public void setBinaryStream(int index, InputStream value, int length) throws SQLException {
		this.statement.setBinaryStream(index, value, length);
	}

	@Override
	public void setBinaryStream(int index, InputStream value, long length) throws SQLException {
		this.statement.setBinaryStream(index, value, length);
	}

	@Override
	public void setBlob(int index, InputStream value) throws SQLException {
		this.statement.setBlob(index, value);
	}

	@Override
	public void setBlob(int index, Blob value) throws SQLException {
		this.statement.setBlob(index, value);
	}

	@Override
	public void setBlob(int index, InputStream value, long length) throws SQLException {
		this.statement.setBlob(index, value, length);
	}

	@Override
	public void setBoolean(int index, boolean value) throws SQLException {
		this.statement.setBoolean(index, value);
	}

	@Override
	public void setByte(int index, byte value) throws SQLException {
		this.statement.setByte(index, value);
	}

	@Override
	public void setBytes(int index, byte[] value) throws SQLException {
		this.statement.setBytes(index, value);
	}

	@Override
	public void setCharacterStream(int index, Reader value) throws SQLException {
		this.statement.setCharacterStream(index, value);
	}

	@Override
	public void setCharacterStream(int index, Reader value, int length) throws SQLException {
		this.statement.setCharacterStream(index, value, length);
	}

	@Override
	public void setCharacterStream(int index, Reader value, long length) throws SQLException {
		this.statement.setCharacterStream(index, value, length);
	}

	@Override
	public void setClob(int index, Reader value) throws SQLException {
		this.statement.setClob(index, value);
	}

	@Override
	public void setClob(int index, Clob value) throws SQLException {
		this.statement.setClob(index, value);
	}

	@Override
	public void setClob(int index, Reader value, long length) throws SQLException {
		this.statement.setClob(index, value, length);
	}

	@Override
	public void setCursorName(String name) throws SQLException {
		this.statement.setCursorName(name);
	}

	@Override
	public void setDate(int index, Date value) throws SQLException {
		this.statement.setDate(index, value);
	}

	@Override
	public void setDate(int index, Date value, Calendar calendar) throws SQLException {
		this.statement.setDate(index, value, calendar);
	}

	@Override
	public void setDouble(int index, double value) throws SQLException {
		this.statement.setDouble(index, value);
	}

	@Override
	public void setEscapeProcessing(boolean value) throws SQLException {
		this.statement.setEscapeProcessing(value);
	}

	@Override
	public void setFetchDirection(int value) throws SQLException {
		this.statement.setFetchDirection(value);
	}

	@Override
	public void setFetchSize(int value) throws SQLException {
		this.statement.setFetchSize(value);
	}

	@Override
	public void setFloat(int index, float value) throws SQLException {
		this.statement.setFloat(index, value);
	}

	@Override
	public void setInt(int index, int value) throws SQLException {
		this.statement.setInt(index, value);
	}

	@Override
	public void setLargeMaxRows(long value) throws SQLException {
		this.statement.setLargeMaxRows(value);
	}

	@Override
	public void setLong(int index, long value) throws SQLException {
		this.statement.setLong(index, value);
	}

	@Override
	public void setMaxFieldSize(int value) throws SQLException {
		this.statement.setMaxFieldSize(value);
	}

	@Override
	public void setMaxRows(int value) throws SQLException {
		this.statement.setMaxRows(value);
	}

	@Override
	public void setNCharacterStream(int index, Reader value) throws SQLException {
		this.statement.setNCharacterStream(index, value);
	}

	@Override
	public void setNCharacterStream(int index, Reader value, long length) throws SQLException {
		this.statement.setNCharacterStream(index, value, length);
	}

	@Override
	public void setNClob(int index, Reader value) throws SQLException {
		this.statement.setNClob(index, value);
	}

	@Override
	public void setNClob(int index, NClob value) throws SQLException {
		this.statement.setNClob(index, value);
	}

	@Override
	public void setNClob(int index, Reader value, long length) throws SQLException {
		this.statement.setNClob(index, value, length);
	}

	@Override
	public void setNString(int index, String value) throws SQLException {
		this.statement.setNString(index, value);
	}

	@Override
	public void setNull(int index, int type) throws SQLException {
		this.statement.setNull(index, type);
	}

	@Override
	public void setNull(int index, int type, String typeName) throws SQLException {
		this.statement.setNull(index, type, typeName);
	}

	@Override
	public void setObject(int index, Object value) throws SQLException {
		this.statement.setObject(index, value);
	}

	@Override
	public void setObject(int index, Object value, int type) throws SQLException {
		this.statement.setObject(index, value, type);
	}

	@Override
	public void setObject(int index, Object value, SQLType type) throws SQLException {
		this.statement.setObject(index, value, type);
	}

	@Override
	public void setObject(int index, Object value, int type, int scaleOrLength) throws SQLException {
		this.statement.setObject(index, value, type, scaleOrLength);
	}

	@Override
	public void setObject(int index, Object value, SQLType type, int scaleOrLength) throws SQLException {
		this.statement.setObject(index, value, type, scaleOrLength);
	}

	@Override
	public void setPoolable(boolean value) throws SQLException {
		this.statement.setPoolable(value);
	}

	@Override
	public void setQueryTimeout(int value) throws SQLException {
		this.statement.setQueryTimeout(value);
	}

	@Override
	public void setRef(int index, Ref value) throws SQLException {
		this.statement.setRef(index, value);
	}

	@Override
	public void setRowId(int index, RowId value) throws SQLException {
		this.statement.setRowId(index, value);
	}

	@Override
	public void setSQLXML(int index, SQLXML value) throws SQLException {
		this.statement.setSQLXML(index, value);
	}

	@Override
	public void setShort(int index, short value) throws SQLException {
		this.statement.setShort(index, value);
	}

	@Override
	public void setString(int index, String value) throws SQLException {
		this.statement.setString(index, value);
	}

	@Override
	public void setTime(int index, Time value) throws SQLException {
		this.statement.setTime(index, value);
	}

	@Override
	public void setTime(int index, Time value, Calendar calendar) throws SQLException {
		this.statement.setTime(index, value, calendar);
	}

	@Override
	public void setTimestamp(int index, Timestamp value) throws SQLException {
		this.statement.setTimestamp(index, value);
	}

	@Override
	public void setTimestamp(int index, Timestamp value, Calendar calendar) throws SQLException {
		this.statement.setTimestamp(index, value, calendar);
	}

	@Override
	public void setURL(int index, URL value) throws SQLException {
		this.statement.setURL(index, value);
	}

	@Override
	@Deprecated
	public void setUnicodeStream(int index, InputStream value, int length) throws SQLException {
		this.statement.setUnicodeStream(index, value, length);
	}

}
