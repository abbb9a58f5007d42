package io.github.springdebugtoolbar.datasource;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.net.URL;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.Ref;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLType;
import java.sql.SQLWarning;
import java.sql.SQLXML;
import java.sql.Statement;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Passes every call on to the rows of the driver. Written out, since a proxy costs
 * several times as much, and that for each value of each row.
 */
abstract class ForwardingResultSet implements ResultSet {

	private final ResultSet rows;

	ForwardingResultSet(ResultSet rows) {
		this.rows = rows;
	}

	final ResultSet target() {
		return this.rows;
	}

	@Override
	public boolean next() throws SQLException {
		return this.rows.next();
	}

	@Override
	public void close() throws SQLException {
		this.rows.close();
	}

	@Override
	public boolean wasNull() throws SQLException {
		return this.rows.wasNull();
	}

	@Override
	public String getString(int index) throws SQLException {
		return this.rows.getString(index);
	}

	@Override
	public boolean getBoolean(int index) throws SQLException {
		return this.rows.getBoolean(index);
	}

	@Override
	public byte getByte(int index) throws SQLException {
		return this.rows.getByte(index);
	}

	@Override
	public short getShort(int index) throws SQLException {
		return this.rows.getShort(index);
	}

	@Override
	public int getInt(int index) throws SQLException {
		return this.rows.getInt(index);
	}

	@Override
	public long getLong(int index) throws SQLException {
		return this.rows.getLong(index);
	}

	@Override
	public float getFloat(int index) throws SQLException {
		return this.rows.getFloat(index);
	}

	@Override
	public double getDouble(int index) throws SQLException {
		return this.rows.getDouble(index);
	}

	@Override
	@Deprecated
	public BigDecimal getBigDecimal(int index, int scale) throws SQLException {
		return this.rows.getBigDecimal(index, scale);
	}

	@Override
	public byte[] getBytes(int index) throws SQLException {
		return this.rows.getBytes(index);
	}

	@Override
	public Date getDate(int index) throws SQLException {
		return this.rows.getDate(index);
	}

	@Override
	public Time getTime(int index) throws SQLException {
		return this.rows.getTime(index);
	}

	@Override
	public Timestamp getTimestamp(int index) throws SQLException {
		return this.rows.getTimestamp(index);
	}

	@Override
	public InputStream getAsciiStream(int index) throws SQLException {
		return this.rows.getAsciiStream(index);
	}

	@Override
	@Deprecated
	public InputStream getUnicodeStream(int index) throws SQLException {
		return this.rows.getUnicodeStream(index);
	}

	@Override
	public InputStream getBinaryStream(int index) throws SQLException {
		return this.rows.getBinaryStream(index);
	}

	@Override
	public String getString(String label) throws SQLException {
		return this.rows.getString(label);
	}

	@Override
	public boolean getBoolean(String label) throws SQLException {
		return this.rows.getBoolean(label);
	}

	@Override
	public byte getByte(String label) throws SQLException {
		return this.rows.getByte(label);
	}

	@Override
	public short getShort(String label) throws SQLException {
		return this.rows.getShort(label);
	}

	@Override
	public int getInt(String label) throws SQLException {
		return this.rows.getInt(label);
	}

	@Override
	public long getLong(String label) throws SQLException {
		return this.rows.getLong(label);
	}

	@Override
	public float getFloat(String label) throws SQLException {
		return this.rows.getFloat(label);
	}

	@Override
	public double getDouble(String label) throws SQLException {
		return this.rows.getDouble(label);
	}

	@Override
	@Deprecated
	public BigDecimal getBigDecimal(String label, int scale) throws SQLException {
		return this.rows.getBigDecimal(label, scale);
	}

	@Override
	public byte[] getBytes(String label) throws SQLException {
		return this.rows.getBytes(label);
	}

	@Override
	public Date getDate(String label) throws SQLException {
		return this.rows.getDate(label);
	}

	@Override
	public Time getTime(String label) throws SQLException {
		return this.rows.getTime(label);
	}

	@Override
	public Timestamp getTimestamp(String label) throws SQLException {
		return this.rows.getTimestamp(label);
	}

	@Override
	public InputStream getAsciiStream(String label) throws SQLException {
		return this.rows.getAsciiStream(label);
	}

	@Override
	@Deprecated
	public InputStream getUnicodeStream(String label) throws SQLException {
		return this.rows.getUnicodeStream(label);
	}

	@Override
	public InputStream getBinaryStream(String label) throws SQLException {
		return this.rows.getBinaryStream(label);
	}

	@Override
	public SQLWarning getWarnings() throws SQLException {
		return this.rows.getWarnings();
	}

	@Override
	public void clearWarnings() throws SQLException {
		this.rows.clearWarnings();
	}

	@Override
	public String getCursorName() throws SQLException {
		return this.rows.getCursorName();
	}

	@Override
	public ResultSetMetaData getMetaData() throws SQLException {
		return this.rows.getMetaData();
	}

	@Override
	public Object getObject(int index) throws SQLException {
		return this.rows.getObject(index);
	}

	@Override
	public Object getObject(String label) throws SQLException {
		return this.rows.getObject(label);
	}

	@Override
	public int findColumn(String label) throws SQLException {
		return this.rows.findColumn(label);
	}

	@Override
	public Reader getCharacterStream(int index) throws SQLException {
		return this.rows.getCharacterStream(index);
	}

	@Override
	public Reader getCharacterStream(String label) throws SQLException {
		return this.rows.getCharacterStream(label);
	}

	@Override
	public BigDecimal getBigDecimal(int index) throws SQLException {
		return this.rows.getBigDecimal(index);
	}

	@Override
	public BigDecimal getBigDecimal(String label) throws SQLException {
		return this.rows.getBigDecimal(label);
	}

	@Override
	public boolean isBeforeFirst() throws SQLException {
		return this.rows.isBeforeFirst();
	}

	@Override
	public boolean isAfterLast() throws SQLException {
		return this.rows.isAfterLast();
	}

	@Override
	public boolean isFirst() throws SQLException {
		return this.rows.isFirst();
	}

	@Override
	public boolean isLast() throws SQLException {
		return this.rows.isLast();
	}

	@Override
	public void beforeFirst() throws SQLException {
		this.rows.beforeFirst();
	}

	@Override
	public void afterLast() throws SQLException {
		this.rows.afterLast();
	}

	@Override
	public boolean first() throws SQLException {
		return this.rows.first();
	}

	@Override
	public boolean last() throws SQLException {
		return this.rows.last();
	}

	@Override
	public int getRow() throws SQLException {
		return this.rows.getRow();
	}

	@Override
	public boolean absolute(int row) throws SQLException {
		return this.rows.absolute(row);
	}

	@Override
	public boolean relative(int rows) throws SQLException {
		return this.rows.relative(rows);
	}

	@Override
	public boolean previous() throws SQLException {
		return this.rows.previous();
	}

	@Override
	public void setFetchDirection(int direction) throws SQLException {
		this.rows.setFetchDirection(direction);
	}

	@Override
	public int getFetchDirection() throws SQLException {
		return this.rows.getFetchDirection();
	}

	@Override
	public void setFetchSize(int size) throws SQLException {
		this.rows.setFetchSize(size);
	}

	@Override
	public int getFetchSize() throws SQLException {
		return this.rows.getFetchSize();
	}

	@Override
	public int getType() throws SQLException {
		return this.rows.getType();
	}

	@Override
	public int getConcurrency() throws SQLException {
		return this.rows.getConcurrency();
	}

	@Override
	public boolean rowUpdated() throws SQLException {
		return this.rows.rowUpdated();
	}

	@Override
	public boolean rowInserted() throws SQLException {
		return this.rows.rowInserted();
	}

	@Override
	public boolean rowDeleted() throws SQLException {
		return this.rows.rowDeleted();
	}

	@Override
	public void updateNull(int index) throws SQLException {
		this.rows.updateNull(index);
	}

	@Override
	public void updateBoolean(int index, boolean value) throws SQLException {
		this.rows.updateBoolean(index, value);
	}

	@Override
	public void updateByte(int index, byte value) throws SQLException {
		this.rows.updateByte(index, value);
	}

	@Override
	public void updateShort(int index, short value) throws SQLException {
		this.rows.updateShort(index, value);
	}

	@Override
	public void updateInt(int index, int value) throws SQLException {
		this.rows.updateInt(index, value);
	}

	@Override
	public void updateLong(int index, long value) throws SQLException {
		this.rows.updateLong(index, value);
	}

	@Override
	public void updateFloat(int index, float value) throws SQLException {
		this.rows.updateFloat(index, value);
	}

	@Override
	public void updateDouble(int index, double value) throws SQLException {
		this.rows.updateDouble(index, value);
	}

	@Override
	public void updateBigDecimal(int index, BigDecimal value) throws SQLException {
		this.rows.updateBigDecimal(index, value);
	}

	@Override
	public void updateString(int index, String value) throws SQLException {
		this.rows.updateString(index, value);
	}

	@Override
	public void updateBytes(int index, byte[] value) throws SQLException {
		this.rows.updateBytes(index, value);
	}

	@Override
	public void updateDate(int index, Date value) throws SQLException {
		this.rows.updateDate(index, value);
	}

	@Override
	public void updateTime(int index, Time value) throws SQLException {
		this.rows.updateTime(index, value);
	}

	@Override
	public void updateTimestamp(int index, Timestamp value) throws SQLException {
		this.rows.updateTimestamp(index, value);
	}

	@Override
	public void updateAsciiStream(int index, InputStream value, int length) throws SQLException {
		this.rows.updateAsciiStream(index, value, length);
	}

	@Override
	public void updateBinaryStream(int index, InputStream value, int length) throws SQLException {
		this.rows.updateBinaryStream(index, value, length);
	}

	@Override
	public void updateCharacterStream(int index, Reader value, int length) throws SQLException {
		this.rows.updateCharacterStream(index, value, length);
	}

	@Override
	public void updateObject(int index, Object value, int scale) throws SQLException {
		this.rows.updateObject(index, value, scale);
	}

	@Override
	public void updateObject(int index, Object value) throws SQLException {
		this.rows.updateObject(index, value);
	}

	@Override
	public void updateNull(String label) throws SQLException {
		this.rows.updateNull(label);
	}

	@Override
	public void updateBoolean(String label, boolean value) throws SQLException {
		this.rows.updateBoolean(label, value);
	}

	@Override
	public void updateByte(String label, byte value) throws SQLException {
		this.rows.updateByte(label, value);
	}

	@Override
	public void updateShort(String label, short value) throws SQLException {
		this.rows.updateShort(label, value);
	}

	@Override
	public void updateInt(String label, int value) throws SQLException {
		this.rows.updateInt(label, value);
	}

	@Override
	public void updateLong(String label, long value) throws SQLException {
		this.rows.updateLong(label, value);
	}

	@Override
	public void updateFloat(String label, float value) throws SQLException {
		this.rows.updateFloat(label, value);
	}

	@Override
	public void updateDouble(String label, double value) throws SQLException {
		this.rows.updateDouble(label, value);
	}

	@Override
	public void updateBigDecimal(String label, BigDecimal value) throws SQLException {
		this.rows.updateBigDecimal(label, value);
	}

	@Override
	public void updateString(String label, String value) throws SQLException {
		this.rows.updateString(label, value);
	}

	@Override
	public void updateBytes(String label, byte[] value) throws SQLException {
		this.rows.updateBytes(label, value);
	}

	@Override
	public void updateDate(String label, Date value) throws SQLException {
		this.rows.updateDate(label, value);
	}

	@Override
	public void updateTime(String label, Time value) throws SQLException {
		this.rows.updateTime(label, value);
	}

	@Override
	public void updateTimestamp(String label, Timestamp value) throws SQLException {
		this.rows.updateTimestamp(label, value);
	}

	@Override
	public void updateAsciiStream(String label, InputStream value, int length) throws SQLException {
		this.rows.updateAsciiStream(label, value, length);
	}

	@Override
	public void updateBinaryStream(String label, InputStream value, int length) throws SQLException {
		this.rows.updateBinaryStream(label, value, length);
	}

	@Override
	public void updateCharacterStream(String label, Reader value, int length) throws SQLException {
		this.rows.updateCharacterStream(label, value, length);
	}

	@Override
	public void updateObject(String label, Object value, int scale) throws SQLException {
		this.rows.updateObject(label, value, scale);
	}

	@Override
	public void updateObject(String label, Object value) throws SQLException {
		this.rows.updateObject(label, value);
	}

	@Override
	public void insertRow() throws SQLException {
		this.rows.insertRow();
	}

	@Override
	public void updateRow() throws SQLException {
		this.rows.updateRow();
	}

	@Override
	public void deleteRow() throws SQLException {
		this.rows.deleteRow();
	}

	@Override
	public void refreshRow() throws SQLException {
		this.rows.refreshRow();
	}

	@Override
	public void cancelRowUpdates() throws SQLException {
		this.rows.cancelRowUpdates();
	}

	@Override
	public void moveToInsertRow() throws SQLException {
		this.rows.moveToInsertRow();
	}

	@Override
	public void moveToCurrentRow() throws SQLException {
		this.rows.moveToCurrentRow();
	}

	@Override
	public @Nullable Statement getStatement() throws SQLException {
		return this.rows.getStatement();
	}

	@Override
	public Object getObject(int index, Map<String, Class<?>> types) throws SQLException {
		return this.rows.getObject(index, types);
	}

	@Override
	public Ref getRef(int index) throws SQLException {
		return this.rows.getRef(index);
	}

	@Override
	public Blob getBlob(int index) throws SQLException {
		return this.rows.getBlob(index);
	}

	@Override
	public Clob getClob(int index) throws SQLException {
		return this.rows.getClob(index);
	}

	@Override
	public Array getArray(int index) throws SQLException {
		return this.rows.getArray(index);
	}

	@Override
	public Object getObject(String label, Map<String, Class<?>> types) throws SQLException {
		return this.rows.getObject(label, types);
	}

	@Override
	public Ref getRef(String label) throws SQLException {
		return this.rows.getRef(label);
	}

	@Override
	public Blob getBlob(String label) throws SQLException {
		return this.rows.getBlob(label);
	}

	@Override
	public Clob getClob(String label) throws SQLException {
		return this.rows.getClob(label);
	}

	@Override
	public Array getArray(String label) throws SQLException {
		return this.rows.getArray(label);
	}

	@Override
	public Date getDate(int index, Calendar calendar) throws SQLException {
		return this.rows.getDate(index, calendar);
	}

	@Override
	public Date getDate(String label, Calendar calendar) throws SQLException {
		return this.rows.getDate(label, calendar);
	}

	@Override
	public Time getTime(int index, Calendar calendar) throws SQLException {
		return this.rows.getTime(index, calendar);
	}

	@Override
	public Time getTime(String label, Calendar calendar) throws SQLException {
		return this.rows.getTime(label, calendar);
	}

	@Override
	public Timestamp getTimestamp(int index, Calendar calendar) throws SQLException {
		return this.rows.getTimestamp(index, calendar);
	}

	@Override
	public Timestamp getTimestamp(String label, Calendar calendar) throws SQLException {
		return this.rows.getTimestamp(label, calendar);
	}

	@Override
	public URL getURL(int index) throws SQLException {
		return this.rows.getURL(index);
	}

	@Override
	public URL getURL(String label) throws SQLException {
		return this.rows.getURL(label);
	}

	@Override
	public void updateRef(int index, Ref value) throws SQLException {
		this.rows.updateRef(index, value);
	}

	@Override
	public void updateRef(String label, Ref value) throws SQLException {
		this.rows.updateRef(label, value);
	}

	@Override
	public void updateBlob(int index, Blob value) throws SQLException {
		this.rows.updateBlob(index, value);
	}

	@Override
	public void updateBlob(String label, Blob value) throws SQLException {
		this.rows.updateBlob(label, value);
	}

	@Override
	public void updateClob(int index, Clob value) throws SQLException {
		this.rows.updateClob(index, value);
	}

	@Override
	public void updateClob(String label, Clob value) throws SQLException {
		this.rows.updateClob(label, value);
	}

	@Override
	public void updateArray(int index, Array value) throws SQLException {
		this.rows.updateArray(index, value);
	}

	@Override
	public void updateArray(String label, Array value) throws SQLException {
		this.rows.updateArray(label, value);
	}

	@Override
	public RowId getRowId(int index) throws SQLException {
		return this.rows.getRowId(index);
	}

	@Override
	public RowId getRowId(String label) throws SQLException {
		return this.rows.getRowId(label);
	}

	@Override
	public void updateRowId(int index, RowId value) throws SQLException {
		this.rows.updateRowId(index, value);
	}

	@Override
	public void updateRowId(String label, RowId value) throws SQLException {
		this.rows.updateRowId(label, value);
	}

	@Override
	public int getHoldability() throws SQLException {
		return this.rows.getHoldability();
	}

	@Override
	public boolean isClosed() throws SQLException {
		return this.rows.isClosed();
	}

	@Override
	public void updateNString(int index, String value) throws SQLException {
		this.rows.updateNString(index, value);
	}

	@Override
	public void updateNString(String label, String value) throws SQLException {
		this.rows.updateNString(label, value);
	}

	@Override
	public void updateNClob(int index, NClob value) throws SQLException {
		this.rows.updateNClob(index, value);
	}

	@Override
	public void updateNClob(String label, NClob value) throws SQLException {
		this.rows.updateNClob(label, value);
	}

	@Override
	public NClob getNClob(int index) throws SQLException {
		return this.rows.getNClob(index);
	}

	@Override
	public NClob getNClob(String label) throws SQLException {
		return this.rows.getNClob(label);
	}

	@Override
	public SQLXML getSQLXML(int index) throws SQLException {
		return this.rows.getSQLXML(index);
	}

	@Override
	public SQLXML getSQLXML(String label) throws SQLException {
		return this.rows.getSQLXML(label);
	}

	@Override
	public void updateSQLXML(int index, SQLXML value) throws SQLException {
		this.rows.updateSQLXML(index, value);
	}

	@Override
	public void updateSQLXML(String label, SQLXML value) throws SQLException {
		this.rows.updateSQLXML(label, value);
	}

	@Override
	public String getNString(int index) throws SQLException {
		return this.rows.getNString(index);
	}

	@Override
	public String getNString(String label) throws SQLException {
		return this.rows.getNString(label);
	}

	@Override
	public Reader getNCharacterStream(int index) throws SQLException {
		return this.rows.getNCharacterStream(index);
	}

	@Override
	public Reader getNCharacterStream(String label) throws SQLException {
		return this.rows.getNCharacterStream(label);
	}

	@Override
	public void updateNCharacterStream(int index, Reader value, long length) throws SQLException {
		this.rows.updateNCharacterStream(index, value, length);
	}

	@Override
	public void updateNCharacterStream(String label, Reader value, long length) throws SQLException {
		this.rows.updateNCharacterStream(label, value, length);
	}

	@Override
	public void updateAsciiStream(int index, InputStream value, long length) throws SQLException {
		this.rows.updateAsciiStream(index, value, length);
	}

	@Override
	public void updateBinaryStream(int index, InputStream value, long length) throws SQLException {
		this.rows.updateBinaryStream(index, value, length);
	}

	@Override
	public void updateCharacterStream(int index, Reader value, long length) throws SQLException {
		this.rows.updateCharacterStream(index, value, length);
	}

	@Override
	public void updateAsciiStream(String label, InputStream value, long length) throws SQLException {
		this.rows.updateAsciiStream(label, value, length);
	}

	@Override
	public void updateBinaryStream(String label, InputStream value, long length) throws SQLException {
		this.rows.updateBinaryStream(label, value, length);
	}

	@Override
	public void updateCharacterStream(String label, Reader value, long length) throws SQLException {
		this.rows.updateCharacterStream(label, value, length);
	}

	@Override
	public void updateBlob(int index, InputStream value, long length) throws SQLException {
		this.rows.updateBlob(index, value, length);
	}

	@Override
	public void updateBlob(String label, InputStream value, long length) throws SQLException {
		this.rows.updateBlob(label, value, length);
	}

	@Override
	public void updateClob(int index, Reader value, long length) throws SQLException {
		this.rows.updateClob(index, value, length);
	}

	@Override
	public void updateClob(String label, Reader value, long length) throws SQLException {
		this.rows.updateClob(label, value, length);
	}

	@Override
	public void updateNClob(int index, Reader value, long length) throws SQLException {
		this.rows.updateNClob(index, value, length);
	}

	@Override
	public void updateNClob(String label, Reader value, long length) throws SQLException {
		this.rows.updateNClob(label, value, length);
	}

	@Override
	public void updateNCharacterStream(int index, Reader value) throws SQLException {
		this.rows.updateNCharacterStream(index, value);
	}

	@Override
	public void updateNCharacterStream(String label, Reader value) throws SQLException {
		this.rows.updateNCharacterStream(label, value);
	}

	@Override
	public void updateAsciiStream(int index, InputStream value) throws SQLException {
		this.rows.updateAsciiStream(index, value);
	}

	@Override
	public void updateBinaryStream(int index, InputStream value) throws SQLException {
		this.rows.updateBinaryStream(index, value);
	}

	@Override
	public void updateCharacterStream(int index, Reader value) throws SQLException {
		this.rows.updateCharacterStream(index, value);
	}

	@Override
	public void updateAsciiStream(String label, InputStream value) throws SQLException {
		this.rows.updateAsciiStream(label, value);
	}

	@Override
	public void updateBinaryStream(String label, InputStream value) throws SQLException {
		this.rows.updateBinaryStream(label, value);
	}

	@Override
	public void updateCharacterStream(String label, Reader value) throws SQLException {
		this.rows.updateCharacterStream(label, value);
	}

	@Override
	public void updateBlob(int index, InputStream value) throws SQLException {
		this.rows.updateBlob(index, value);
	}

	@Override
	public void updateBlob(String label, InputStream value) throws SQLException {
		this.rows.updateBlob(label, value);
	}

	@Override
	public void updateClob(int index, Reader value) throws SQLException {
		this.rows.updateClob(index, value);
	}

	@Override
	public void updateClob(String label, Reader value) throws SQLException {
		this.rows.updateClob(label, value);
	}

	@Override
	public void updateNClob(int index, Reader value) throws SQLException {
		this.rows.updateNClob(index, value);
	}

	@Override
	public void updateNClob(String label, Reader value) throws SQLException {
		this.rows.updateNClob(label, value);
	}

	@Override
	public <T> T getObject(int index, Class<T> type) throws SQLException {
		return this.rows.getObject(index, type);
	}

	@Override
	public <T> T getObject(String label, Class<T> type) throws SQLException {
		return this.rows.getObject(label, type);
	}

	@Override
	public void updateObject(int index, Object value, SQLType type, int scale) throws SQLException {
		this.rows.updateObject(index, value, type, scale);
	}

	@Override
	public void updateObject(String label, Object value, SQLType type, int scale) throws SQLException {
		this.rows.updateObject(label, value, type, scale);
	}

	@Override
	public void updateObject(int index, Object value, SQLType type) throws SQLException {
		this.rows.updateObject(index, value, type);
	}

	@Override
	public void updateObject(String label, Object value, SQLType type) throws SQLException {
		this.rows.updateObject(label, value, type);
	}

}
