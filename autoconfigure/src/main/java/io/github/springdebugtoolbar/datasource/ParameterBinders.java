package io.github.springdebugtoolbar.datasource;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.SQLType;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import io.github.springdebugtoolbar.recording.ParameterBinder;
import org.jspecify.annotations.Nullable;

/**
 * Finds for a setter's call what repeats it. The usual ones are shared, so that recording
 * them costs nothing. Safe for use by multiple threads.
 */
final class ParameterBinders {

	private static final int KNOWN_TYPES = 1_000;

	private static final Map<String, ParameterBinder> SETTERS = Map
		.ofEntries(
				Map.entry("setBoolean",
						(statement, index, value) -> statement.setBoolean(index,
								(Boolean) Objects.requireNonNull(value))),
				Map.entry("setByte",
						(statement, index, value) -> statement.setByte(index, (Byte) Objects.requireNonNull(value))),
				Map.entry("setShort",
						(statement, index, value) -> statement.setShort(index, (Short) Objects.requireNonNull(value))),
				Map.entry("setInt",
						(statement, index, value) -> statement.setInt(index, (Integer) Objects.requireNonNull(value))),
				Map.entry("setLong",
						(statement, index, value) -> statement.setLong(index, (Long) Objects.requireNonNull(value))),
				Map.entry(
						"setFloat",
						(statement, index, value) -> statement.setFloat(index, (Float) Objects.requireNonNull(value))),
				Map.entry(
						"setDouble",
						(statement, index, value) -> statement.setDouble(index,
								(Double) Objects.requireNonNull(value))),
				Map.entry("setBigDecimal",
						(statement, index, value) -> statement.setBigDecimal(index, (BigDecimal) value)),
				Map.entry("setString", (statement, index, value) -> statement.setString(index, (String) value)),
				Map.entry("setNString", (statement, index, value) -> statement.setNString(index, (String) value)),
				Map.entry("setBytes", (statement, index, value) -> statement.setBytes(index, (byte[]) value)),
				Map.entry("setDate", (statement, index, value) -> statement.setDate(index, (Date) value)),
				Map.entry("setTime", (statement, index, value) -> statement.setTime(index, (Time) value)),
				Map.entry("setTimestamp",
						(statement, index, value) -> statement.setTimestamp(index, (Timestamp) value)),
				Map.entry("setArray", (statement, index, value) -> statement.setArray(index, (java.sql.Array) value)));

	private static final ParameterBinder OTHER = ofType(Types.OTHER);

	/** Types of what is not kept: nothing of that type is bound instead. */
	private static final Map<String, Integer> LARGE = Map.ofEntries(Map.entry("setAsciiStream", Types.LONGVARCHAR),
			Map.entry("setUnicodeStream", Types.LONGVARCHAR), Map.entry("setCharacterStream", Types.LONGVARCHAR),
			Map.entry("setNCharacterStream", Types.LONGNVARCHAR), Map.entry("setBinaryStream", Types.LONGVARBINARY),
			Map.entry("setBlob", Types.BLOB), Map.entry("setClob", Types.CLOB), Map.entry("setNClob", Types.NCLOB),
			Map.entry("setSQLXML", Types.SQLXML), Map.entry("setRef", Types.REF), Map.entry("setRowId", Types.ROWID),
			Map.entry("setURL", Types.DATALINK));

	private final Map<Object, ParameterBinder> nulls = new ConcurrentHashMap<>();

	private final Map<Object, ParameterBinder> typed = new ConcurrentHashMap<>();

	/**
	 * Binds SQL's null.
	 * @param arguments arguments of {@code setNull}
	 * @return the binder
	 */
	ParameterBinder ofNull(Object[] arguments) {
		int type = (Integer) arguments[1];
		if (arguments.length > 2) {
			String name = (String) arguments[2];
			return (statement, index, value) -> statement.setNull(index, type, name);
		}
		ParameterBinder known = this.nulls.get(arguments[1]);
		return (known != null) ? known
				: remember(this.nulls, arguments[1], (statement, index, value) -> statement.setNull(index, type));
	}

	/**
	 * Finds what repeats a call.
	 * @param setter name of the setter
	 * @param arguments its arguments
	 * @param converted what is kept of the value
	 * @return the binder
	 */
	ParameterBinder of(String setter, @Nullable Object[] arguments, ParameterValues.Converted converted) {
		Object value = arguments[1];
		ParameterBinder binder = isOfPostgres(value) ? OTHER : ofKept(setter, arguments);
		if (value == null || value.equals(converted.value())) {
			return binder;
		}
		if (isOfPostgres(value) && converted.cut()) {
			return nothing(setter, arguments);
		}
		KeptValue kept = KeptValue.of(value, converted);
		return (kept.fidelity() == ParameterBinder.Fidelity.STAND_IN) ? nothing(setter, arguments)
				: new KeptBinder(binder, kept);
	}

	/**
	 * Finds what repeats a call whose value is kept as it is.
	 * @param setter name of the setter
	 * @param arguments its arguments
	 * @return the binder
	 */
	ParameterBinder ofKept(String setter, @Nullable Object[] arguments) {
		if (arguments.length > 2 && !LARGE.containsKey(setter)) {
			return ofDetails(setter, arguments);
		}
		return SETTERS.getOrDefault(setter, ParameterBinder.OBJECT);
	}

	/**
	 * Finds what binds a stand-in for a value that must not be kept.
	 * @param setter name of the setter
	 * @param arguments its arguments
	 * @return the binder
	 */
	ParameterBinder ofMasked(String setter, @Nullable Object[] arguments) {
		Object standIn = StandIns.find(arguments[1]);
		boolean text = standIn instanceof String && setter.equals("setObject") && arguments.length > 2;
		return (standIn == null || text) ? nothing(setter, arguments)
				: new KeptBinder(ofKept(setter, arguments), KeptValue.standIn(standIn));
	}

	private ParameterBinder ofDetails(String setter, @Nullable Object[] arguments) {
		Object detail = arguments[2];
		if (detail instanceof java.util.Calendar calendar) {
			return new ZonedBinder(setter, calendar.getTimeZone().getID());
		}
		if (!setter.equals("setObject") || detail == null) {
			return SETTERS.getOrDefault(setter, ParameterBinder.OBJECT);
		}
		if (arguments.length > 3) {
			return ofType(detail, (Integer) arguments[3]);
		}
		ParameterBinder known = this.typed.get(detail);
		return (known != null) ? known : remember(this.typed, detail, ofType(detail));
	}

	private static ParameterBinder ofType(Object type) {
		return (type instanceof SQLType sqlType)
				? (statement, index, value) -> statement.setObject(index, value, sqlType)
				: (statement, index, value) -> statement.setObject(index, value, (Integer) type);
	}

	private static ParameterBinder ofType(Object type, @Nullable Integer scale) {
		int length = (scale != null) ? scale : 0;
		return (type instanceof SQLType sqlType)
				? (statement, index, value) -> statement.setObject(index, value, sqlType, length)
				: (statement, index, value) -> statement.setObject(index, value, (Integer) type, length);
	}

	// An object of its driver, such as JSON, is a text of a type that the server finds.
	// The server understands it as a whole only.
	private static boolean isOfPostgres(@Nullable Object value) {
		return value != null && value.getClass().getName().startsWith("org.postgresql.util.PG");
	}

	private ParameterBinder nothing(String setter, @Nullable Object[] arguments) {
		Object detail = (arguments.length > 2 && setter.equals("setObject")) ? arguments[2] : null;
		int type = LARGE.getOrDefault(setter, (detail instanceof Integer code) ? code : Types.NULL);
		return new NothingBinder(type);
	}

	private static ParameterBinder remember(Map<Object, ParameterBinder> cache, Object type, ParameterBinder created) {
		if (cache.size() < KNOWN_TYPES) {
			cache.put(type, created);
		}
		return created;
	}

}
