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
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLXML;
import java.sql.Statement;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Notes which columns of the rows are read, and compares what is read with other times.
 */
final class ObservedResultSet extends TappedResultSet {

	private final Execution execution;

	private final ReadingLog log;

	ObservedResultSet(ResultSet rows, ConnectionHandler connection, @Nullable Statement statement,
			Execution execution) {
		super(rows, connection, statement, execution);
		this.execution = execution;
		this.log = new ReadingLog(rows, connection.recorder().readingLimits());
	}

	@Override
	public boolean next() throws SQLException {
		boolean found = super.next();
		this.log.next(found);
		if (!found) {
			note();
		}
		return found;
	}

	@Override
	public boolean wasNull() throws SQLException {
		boolean value = super.wasNull();
		this.log.wasNull(value);
		return value;
	}

	@Override
	public void close() throws SQLException {
		if (!this.log.isEnded()) {
			note();
		}
		super.close();
	}

	@Override
	public void insertRow() throws SQLException {
		this.log.readAnything();
		super.insertRow();
	}

	@Override
	public void updateRow() throws SQLException {
		this.log.readAnything();
		super.updateRow();
	}

	// What the driver's own object is asked is not known.
	@Override
	public <T> T unwrap(Class<T> type) throws SQLException {
		T unwrapped = super.unwrap(type);
		if (unwrapped != this) {
			this.log.readAnything();
		}
		return unwrapped;
	}

	@Override
	public String getString(int index) throws SQLException {
		String value = super.getString(index);
		this.log.read(index, value);
		return value;
	}

	@Override
	public boolean getBoolean(int index) throws SQLException {
		boolean value = super.getBoolean(index);
		this.log.read(index, value ? 1 : 0);
		return value;
	}

	@Override
	public byte getByte(int index) throws SQLException {
		byte value = super.getByte(index);
		this.log.read(index, value);
		return value;
	}

	@Override
	public short getShort(int index) throws SQLException {
		short value = super.getShort(index);
		this.log.read(index, value);
		return value;
	}

	@Override
	public int getInt(int index) throws SQLException {
		int value = super.getInt(index);
		this.log.read(index, value);
		return value;
	}

	@Override
	public long getLong(int index) throws SQLException {
		long value = super.getLong(index);
		this.log.read(index, value);
		return value;
	}

	@Override
	public float getFloat(int index) throws SQLException {
		float value = super.getFloat(index);
		this.log.read(index, Float.floatToIntBits(value));
		return value;
	}

	@Override
	public double getDouble(int index) throws SQLException {
		double value = super.getDouble(index);
		this.log.read(index, Double.doubleToLongBits(value));
		return value;
	}

	@Override
	@Deprecated
	public BigDecimal getBigDecimal(int index, int scale) throws SQLException {
		BigDecimal value = super.getBigDecimal(index, scale);
		this.log.read(index, value);
		return value;
	}

	@Override
	public byte[] getBytes(int index) throws SQLException {
		byte[] value = super.getBytes(index);
		this.log.read(index, value);
		return value;
	}

	@Override
	public Date getDate(int index) throws SQLException {
		Date value = super.getDate(index);
		this.log.read(index, value);
		return value;
	}

	@Override
	public Time getTime(int index) throws SQLException {
		Time value = super.getTime(index);
		this.log.read(index, value);
		return value;
	}

	@Override
	public Timestamp getTimestamp(int index) throws SQLException {
		Timestamp value = super.getTimestamp(index);
		this.log.read(index, value);
		return value;
	}

	@Override
	public InputStream getAsciiStream(int index) throws SQLException {
		InputStream value = super.getAsciiStream(index);
		this.log.readUnknown(index);
		return value;
	}

	@Override
	@Deprecated
	public InputStream getUnicodeStream(int index) throws SQLException {
		InputStream value = super.getUnicodeStream(index);
		this.log.readUnknown(index);
		return value;
	}

	@Override
	public InputStream getBinaryStream(int index) throws SQLException {
		InputStream value = super.getBinaryStream(index);
		this.log.readUnknown(index);
		return value;
	}

	@Override
	public String getString(String label) throws SQLException {
		String value = super.getString(label);
		this.log.read(this.log.columnOf(label), value);
		return value;
	}

	@Override
	public boolean getBoolean(String label) throws SQLException {
		boolean value = super.getBoolean(label);
		this.log.read(this.log.columnOf(label), value ? 1 : 0);
		return value;
	}

	@Override
	public byte getByte(String label) throws SQLException {
		byte value = super.getByte(label);
		this.log.read(this.log.columnOf(label), value);
		return value;
	}

	@Override
	public short getShort(String label) throws SQLException {
		short value = super.getShort(label);
		this.log.read(this.log.columnOf(label), value);
		return value;
	}

	@Override
	public int getInt(String label) throws SQLException {
		int value = super.getInt(label);
		this.log.read(this.log.columnOf(label), value);
		return value;
	}

	@Override
	public long getLong(String label) throws SQLException {
		long value = super.getLong(label);
		this.log.read(this.log.columnOf(label), value);
		return value;
	}

	@Override
	public float getFloat(String label) throws SQLException {
		float value = super.getFloat(label);
		this.log.read(this.log.columnOf(label), Float.floatToIntBits(value));
		return value;
	}

	@Override
	public double getDouble(String label) throws SQLException {
		double value = super.getDouble(label);
		this.log.read(this.log.columnOf(label), Double.doubleToLongBits(value));
		return value;
	}

	@Override
	@Deprecated
	public BigDecimal getBigDecimal(String label, int scale) throws SQLException {
		BigDecimal value = super.getBigDecimal(label, scale);
		this.log.read(this.log.columnOf(label), value);
		return value;
	}

	@Override
	public byte[] getBytes(String label) throws SQLException {
		byte[] value = super.getBytes(label);
		this.log.read(this.log.columnOf(label), value);
		return value;
	}

	@Override
	public Date getDate(String label) throws SQLException {
		Date value = super.getDate(label);
		this.log.read(this.log.columnOf(label), value);
		return value;
	}

	@Override
	public Time getTime(String label) throws SQLException {
		Time value = super.getTime(label);
		this.log.read(this.log.columnOf(label), value);
		return value;
	}

	@Override
	public Timestamp getTimestamp(String label) throws SQLException {
		Timestamp value = super.getTimestamp(label);
		this.log.read(this.log.columnOf(label), value);
		return value;
	}

	@Override
	public InputStream getAsciiStream(String label) throws SQLException {
		InputStream value = super.getAsciiStream(label);
		this.log.readUnknown(this.log.columnOf(label));
		return value;
	}

	@Override
	@Deprecated
	public InputStream getUnicodeStream(String label) throws SQLException {
		InputStream value = super.getUnicodeStream(label);
		this.log.readUnknown(this.log.columnOf(label));
		return value;
	}

	@Override
	public InputStream getBinaryStream(String label) throws SQLException {
		InputStream value = super.getBinaryStream(label);
		this.log.readUnknown(this.log.columnOf(label));
		return value;
	}

	@Override
	public Object getObject(int index) throws SQLException {
		Object value = super.getObject(index);
		this.log.read(index, value);
		return value;
	}

	@Override
	public Object getObject(String label) throws SQLException {
		Object value = super.getObject(label);
		this.log.read(this.log.columnOf(label), value);
		return value;
	}

	@Override
	public Reader getCharacterStream(int index) throws SQLException {
		Reader value = super.getCharacterStream(index);
		this.log.readUnknown(index);
		return value;
	}

	@Override
	public Reader getCharacterStream(String label) throws SQLException {
		Reader value = super.getCharacterStream(label);
		this.log.readUnknown(this.log.columnOf(label));
		return value;
	}

	@Override
	public BigDecimal getBigDecimal(int index) throws SQLException {
		BigDecimal value = super.getBigDecimal(index);
		this.log.read(index, value);
		return value;
	}

	@Override
	public BigDecimal getBigDecimal(String label) throws SQLException {
		BigDecimal value = super.getBigDecimal(label);
		this.log.read(this.log.columnOf(label), value);
		return value;
	}

	@Override
	public Object getObject(int index, Map<String, Class<?>> types) throws SQLException {
		Object value = super.getObject(index, types);
		this.log.read(index, value);
		return value;
	}

	@Override
	public Ref getRef(int index) throws SQLException {
		Ref value = super.getRef(index);
		this.log.readUnknown(index);
		return value;
	}

	@Override
	public Blob getBlob(int index) throws SQLException {
		Blob value = super.getBlob(index);
		this.log.readUnknown(index);
		return value;
	}

	@Override
	public Clob getClob(int index) throws SQLException {
		Clob value = super.getClob(index);
		this.log.readUnknown(index);
		return value;
	}

	@Override
	public Array getArray(int index) throws SQLException {
		Array value = super.getArray(index);
		this.log.readUnknown(index);
		return value;
	}

	@Override
	public Object getObject(String label, Map<String, Class<?>> types) throws SQLException {
		Object value = super.getObject(label, types);
		this.log.read(this.log.columnOf(label), value);
		return value;
	}

	@Override
	public Ref getRef(String label) throws SQLException {
		Ref value = super.getRef(label);
		this.log.readUnknown(this.log.columnOf(label));
		return value;
	}

	@Override
	public Blob getBlob(String label) throws SQLException {
		Blob value = super.getBlob(label);
		this.log.readUnknown(this.log.columnOf(label));
		return value;
	}

	@Override
	public Clob getClob(String label) throws SQLException {
		Clob value = super.getClob(label);
		this.log.readUnknown(this.log.columnOf(label));
		return value;
	}

	@Override
	public Array getArray(String label) throws SQLException {
		Array value = super.getArray(label);
		this.log.readUnknown(this.log.columnOf(label));
		return value;
	}

	@Override
	public Date getDate(int index, Calendar calendar) throws SQLException {
		Date value = super.getDate(index, calendar);
		this.log.read(index, value);
		return value;
	}

	@Override
	public Date getDate(String label, Calendar calendar) throws SQLException {
		Date value = super.getDate(label, calendar);
		this.log.read(this.log.columnOf(label), value);
		return value;
	}

	@Override
	public Time getTime(int index, Calendar calendar) throws SQLException {
		Time value = super.getTime(index, calendar);
		this.log.read(index, value);
		return value;
	}

	@Override
	public Time getTime(String label, Calendar calendar) throws SQLException {
		Time value = super.getTime(label, calendar);
		this.log.read(this.log.columnOf(label), value);
		return value;
	}

	@Override
	public Timestamp getTimestamp(int index, Calendar calendar) throws SQLException {
		Timestamp value = super.getTimestamp(index, calendar);
		this.log.read(index, value);
		return value;
	}

	@Override
	public Timestamp getTimestamp(String label, Calendar calendar) throws SQLException {
		Timestamp value = super.getTimestamp(label, calendar);
		this.log.read(this.log.columnOf(label), value);
		return value;
	}

	@Override
	public URL getURL(int index) throws SQLException {
		URL value = super.getURL(index);
		this.log.readUnknown(index);
		return value;
	}

	@Override
	public URL getURL(String label) throws SQLException {
		URL value = super.getURL(label);
		this.log.readUnknown(this.log.columnOf(label));
		return value;
	}

	@Override
	public RowId getRowId(int index) throws SQLException {
		RowId value = super.getRowId(index);
		this.log.readUnknown(index);
		return value;
	}

	@Override
	public RowId getRowId(String label) throws SQLException {
		RowId value = super.getRowId(label);
		this.log.readUnknown(this.log.columnOf(label));
		return value;
	}

	@Override
	public NClob getNClob(int index) throws SQLException {
		NClob value = super.getNClob(index);
		this.log.readUnknown(index);
		return value;
	}

	@Override
	public NClob getNClob(String label) throws SQLException {
		NClob value = super.getNClob(label);
		this.log.readUnknown(this.log.columnOf(label));
		return value;
	}

	@Override
	public SQLXML getSQLXML(int index) throws SQLException {
		SQLXML value = super.getSQLXML(index);
		this.log.readUnknown(index);
		return value;
	}

	@Override
	public SQLXML getSQLXML(String label) throws SQLException {
		SQLXML value = super.getSQLXML(label);
		this.log.readUnknown(this.log.columnOf(label));
		return value;
	}

	@Override
	public String getNString(int index) throws SQLException {
		String value = super.getNString(index);
		this.log.read(index, value);
		return value;
	}

	@Override
	public String getNString(String label) throws SQLException {
		String value = super.getNString(label);
		this.log.read(this.log.columnOf(label), value);
		return value;
	}

	@Override
	public Reader getNCharacterStream(int index) throws SQLException {
		Reader value = super.getNCharacterStream(index);
		this.log.readUnknown(index);
		return value;
	}

	@Override
	public Reader getNCharacterStream(String label) throws SQLException {
		Reader value = super.getNCharacterStream(label);
		this.log.readUnknown(this.log.columnOf(label));
		return value;
	}

	@Override
	public <T> T getObject(int index, Class<T> type) throws SQLException {
		T value = super.getObject(index, type);
		this.log.read(index, value);
		return value;
	}

	@Override
	public <T> T getObject(String label, Class<T> type) throws SQLException {
		T value = super.getObject(label, type);
		this.log.read(this.log.columnOf(label), value);
		return value;
	}

	@Override
	boolean moved(long began, boolean found) {
		this.log.jumped();
		return super.moved(began, found);
	}

	private void note() {
		this.execution.read(this.log.reading());
	}

}
