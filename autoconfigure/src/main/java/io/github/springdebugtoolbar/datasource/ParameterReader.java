package io.github.springdebugtoolbar.datasource;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.JDBCType;
import java.sql.RowId;
import java.sql.SQLType;
import java.sql.SQLXML;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.LongTexts;
import io.github.springdebugtoolbar.recording.ParameterBinder;
import io.github.springdebugtoolbar.recording.SecretNames;
import org.jspecify.annotations.Nullable;

/**
 * Reads calls of a statement's setters. What it keeps of a value does not change any
 * more. Safe for use by multiple threads.
 */
final class ParameterReader {

	private static final int KNOWN_NAMES = 10_000;

	private static final Map<String, String> TYPES_BY_SETTER = Map.ofEntries(Map.entry("setBoolean", "BOOLEAN"),
			Map.entry("setByte", "TINYINT"), Map.entry("setShort", "SMALLINT"), Map.entry("setInt", "INTEGER"),
			Map.entry("setLong", "BIGINT"), Map.entry("setFloat", "REAL"), Map.entry("setDouble", "DOUBLE"),
			Map.entry("setBigDecimal", "NUMERIC"), Map.entry("setString", "VARCHAR"),
			Map.entry("setBytes", "VARBINARY"), Map.entry("setDate", "DATE"), Map.entry("setTime", "TIME"),
			Map.entry("setTimestamp", "TIMESTAMP"), Map.entry("setAsciiStream", "LONGVARCHAR"),
			Map.entry("setUnicodeStream", "LONGVARCHAR"), Map.entry("setBinaryStream", "LONGVARBINARY"),
			Map.entry("setCharacterStream", "LONGVARCHAR"), Map.entry("setRef", "REF"), Map.entry("setBlob", "BLOB"),
			Map.entry("setClob", "CLOB"), Map.entry("setArray", "ARRAY"), Map.entry("setURL", "DATALINK"),
			Map.entry("setRowId", "ROWID"), Map.entry("setNString", "NVARCHAR"),
			Map.entry("setNCharacterStream", "LONGNVARCHAR"), Map.entry("setNClob", "NCLOB"),
			Map.entry("setSQLXML", "SQLXML"));

	private static final Map<Class<?>, String> TYPES_BY_CLASS = Map.ofEntries(Map.entry(String.class, "VARCHAR"),
			Map.entry(Character.class, "CHAR"), Map.entry(Boolean.class, "BOOLEAN"), Map.entry(Byte.class, "TINYINT"),
			Map.entry(Short.class, "SMALLINT"), Map.entry(Integer.class, "INTEGER"), Map.entry(Long.class, "BIGINT"),
			Map.entry(Float.class, "REAL"), Map.entry(Double.class, "DOUBLE"), Map.entry(BigDecimal.class, "NUMERIC"),
			Map.entry(BigInteger.class, "NUMERIC"), Map.entry(byte[].class, "VARBINARY"),
			Map.entry(java.sql.Date.class, "DATE"), Map.entry(LocalDate.class, "DATE"),
			Map.entry(java.sql.Time.class, "TIME"), Map.entry(LocalTime.class, "TIME"),
			Map.entry(java.sql.Timestamp.class, "TIMESTAMP"), Map.entry(Date.class, "TIMESTAMP"),
			Map.entry(LocalDateTime.class, "TIMESTAMP"), Map.entry(OffsetDateTime.class, "TIMESTAMP_WITH_TIMEZONE"),
			Map.entry(ZonedDateTime.class, "TIMESTAMP_WITH_TIMEZONE"),
			Map.entry(java.time.Instant.class, "TIMESTAMP_WITH_TIMEZONE"),
			Map.entry(OffsetTime.class, "TIME_WITH_TIMEZONE"));

	private static final String[] INDEXES = IntStream.range(0, 100).mapToObj(String::valueOf).toArray(String[]::new);

	private final SecretNames secretNames;

	private final Map<String, Boolean> knownNames = new ConcurrentHashMap<>();

	private final ParameterValues values;

	private final ParameterValues passing;

	private final ParameterBinders binders = new ParameterBinders();

	ParameterReader(SecretNames secretNames, int maxLength, LongTexts texts) {
		this.secretNames = secretNames;
		this.values = new ParameterValues(maxLength, texts);
		this.passing = new ParameterValues(maxLength, LongTexts.none());
	}

	// Reads a setter's call. Of values that no request will keep, nothing is kept apart.
	BoundParameter read(String setter, Object[] arguments, String name, boolean kept) {
		String key = keyOf(arguments[0]);
		if (setter.equals("setNull")) {
			return new BoundParameter(key, name, typeName(arguments[1]), null, -1, false, false,
					this.binders.ofNull(arguments), null);
		}
		String type = typeOf(setter, arguments);
		if (isSecret(name)) {
			return new BoundParameter(key, name, type, null, -1, false, true, this.binders.ofMasked(setter, arguments),
					null);
		}
		if (ParameterValues.isKept(arguments[1])) {
			return new BoundParameter(key, name, type, arguments[1], -1, false, false,
					this.binders.ofKept(setter, arguments), null);
		}
		ParameterValues.Converted value = (kept ? this.values : this.passing).convert(arguments[1],
				(arguments.length > 2) ? arguments[2] : null);
		return new BoundParameter(key, name, type, value.value(), value.length(), value.cut(), false,
				this.binders.of(setter, arguments, value), value.whole());
	}

	// Each query keeps the keys of its values.
	private static String keyOf(Object key) {
		return (key instanceof Integer index && index >= 0 && index < INDEXES.length) ? INDEXES[index] : key.toString();
	}

	BoundParameter readOutput(String key, String name) {
		return new BoundParameter(key, name, "OUT", null, -1, false, isSecret(name));
	}

	// The parameter with the value that a procedure gave it.
	BoundParameter withOutput(BoundParameter parameter, @Nullable Object output) {
		if (parameter.masked()) {
			return parameter;
		}
		ParameterValues.Converted value = this.values.convert(output, null);
		return new BoundParameter(parameter.key(), parameter.name(), parameter.type(), value.value(), value.length(),
				value.cut(), false, ParameterBinder.OBJECT, value.whole());
	}

	private boolean isSecret(String name) {
		if (name.isEmpty()) {
			return false;
		}
		Boolean known = this.knownNames.get(name);
		if (known != null) {
			return known;
		}
		boolean secret = this.secretNames.matches(name);
		if (this.knownNames.size() < KNOWN_NAMES) {
			this.knownNames.put(name, secret);
		}
		return secret;
	}

	private static String typeOf(String setter, Object[] arguments) {
		String type = TYPES_BY_SETTER.get(setter);
		if (type != null) {
			return type;
		}
		boolean typed = setter.equals("setObject") && arguments.length > 2;
		return typed ? typeName(arguments[2]) : typeOf(arguments[1]);
	}

	private static String typeOf(@Nullable Object value) {
		if (value == null) {
			return "NULL";
		}
		String type = TYPES_BY_CLASS.get(value.getClass());
		return (type != null) ? type : typeOfLarge(value);
	}

	private static String typeOfLarge(Object value) {
		if (value instanceof Array || value.getClass().isArray()) {
			return "ARRAY";
		}
		if (value instanceof Clob || value instanceof Reader) {
			return "CLOB";
		}
		if (value instanceof Blob || value instanceof InputStream) {
			return "BLOB";
		}
		if (value instanceof Calendar || value instanceof Date) {
			return "TIMESTAMP";
		}
		if (value instanceof SQLXML) {
			return "SQLXML";
		}
		return (value instanceof RowId) ? "ROWID" : "OTHER";
	}

	private static String typeName(Object type) {
		if (type instanceof SQLType sqlType) {
			return sqlType.getName();
		}
		try {
			return JDBCType.valueOf((Integer) type).getName();
		}
		catch (IllegalArgumentException ex) {
			return type.toString();
		}
	}

}
