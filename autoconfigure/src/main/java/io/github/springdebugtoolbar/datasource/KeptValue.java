package io.github.springdebugtoolbar.datasource;

import java.lang.reflect.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;

import io.github.springdebugtoolbar.datasource.ParameterValues.Converted;
import io.github.springdebugtoolbar.recording.ParameterBinder.Fidelity;
import org.jspecify.annotations.Nullable;

/**
 * What of a value is kept besides what is shown of it, so that it can be bound again.
 */
interface KeptValue {

	/** Bytes of binary data that are kept. */
	int BYTES = 1_000;

	/** Elements of an array that are kept. */
	int ELEMENTS = 1_000;

	@Nullable Object restore(PreparedStatement statement, @Nullable Object shown) throws SQLException;

	Fidelity fidelity();

	default int size() {
		return 16;
	}

	static KeptValue standIn(Object value) {
		return new StandIn(value);
	}

	static KeptValue of(Object value, Converted converted) {
		if (value instanceof byte[] bytes) {
			return new Bytes(Arrays.copyOf(bytes, Math.min(bytes.length, BYTES)), bytes.length <= BYTES);
		}
		if (value instanceof Date date) {
			return Moment.of(date);
		}
		if (value instanceof Calendar calendar) {
			return new Zoned(calendar.getTimeInMillis(), calendar.getTimeZone().getID());
		}
		if (value instanceof java.sql.Array array) {
			return ofArray(array);
		}
		if (value.getClass().isArray()) {
			return new Elements(copy(value), Array.getLength(value) <= ELEMENTS, null);
		}
		return (ParameterValues.isLarge(value)) ? Shown.STAND_IN : converted.cut() ? Shown.CUT : Shown.EXACT;
	}

	private static KeptValue ofArray(java.sql.Array array) {
		try {
			Object elements = array.getArray();
			return (elements != null && elements.getClass().isArray())
					? new Elements(copy(elements), Array.getLength(elements) <= ELEMENTS, array.getBaseTypeName())
					: Shown.STAND_IN;
		}
		catch (SQLException ex) {
			return Shown.STAND_IN;
		}
	}

	private static Object copy(Object array) {
		int length = Math.min(Array.getLength(array), ELEMENTS);
		Object copy = Array.newInstance(array.getClass().getComponentType(), length);
		for (int i = 0; i < length; i++) {
			Object element = Array.get(array, i);
			Array.set(copy, i, (element instanceof Date date) ? date.clone()
					: (element != null && element.getClass().isArray()) ? copy(element) : element);
		}
		return copy;
	}

	/**
	 * The text that is shown.
	 */
	enum Shown implements KeptValue {

		EXACT, CUT, STAND_IN;

		@Override
		public @Nullable Object restore(PreparedStatement statement, @Nullable Object shown) {
			return shown;
		}

		@Override
		public Fidelity fidelity() {
			return Fidelity.valueOf(name());
		}

		@Override
		public int size() {
			return 0;
		}

	}

	/**
	 * Another value of the same type.
	 *
	 * @param value the value
	 */
	record StandIn(Object value) implements KeptValue {

		@Override
		public Object restore(PreparedStatement statement, @Nullable Object shown) {
			return this.value;
		}

		@Override
		public Fidelity fidelity() {
			return Fidelity.STAND_IN;
		}

	}

	/**
	 * Binary data.
	 *
	 * @param bytes first bytes
	 * @param whole whether these are all
	 */
	record Bytes(byte[] bytes, boolean whole) implements KeptValue {

		@Override
		public Object restore(PreparedStatement statement, @Nullable Object shown) {
			return this.bytes.clone();
		}

		@Override
		public Fidelity fidelity() {
			return this.whole ? Fidelity.EXACT : Fidelity.CUT;
		}

		@Override
		public int size() {
			return this.bytes.length + 16;
		}

	}

	/**
	 * A value of {@code java.util.Date} or its subclasses of JDBC.
	 *
	 * @param type its class
	 * @param millis milliseconds of the epoch
	 * @param nanos nanoseconds of the second of a time stamp
	 */
	record Moment(Class<?> type, long millis, int nanos) implements KeptValue {

		static Moment of(Date date) {
			int nanos = (date instanceof Timestamp timestamp) ? timestamp.getNanos() : 0;
			Class<?> type = (date instanceof Timestamp) ? Timestamp.class : (date instanceof Time) ? Time.class
					: (date instanceof java.sql.Date) ? java.sql.Date.class : Date.class;
			return new Moment(type, date.getTime(), nanos);
		}

		@Override
		public Object restore(PreparedStatement statement, @Nullable Object shown) {
			if (this.type == Timestamp.class) {
				Timestamp timestamp = new Timestamp(this.millis);
				timestamp.setNanos(this.nanos);
				return timestamp;
			}
			return (this.type == Time.class) ? new Time(this.millis)
					: (this.type == Date.class) ? new Date(this.millis) : new java.sql.Date(this.millis);
		}

		@Override
		public Fidelity fidelity() {
			return Fidelity.EXACT;
		}

	}

	/**
	 * A calendar.
	 *
	 * @param millis milliseconds of the epoch
	 * @param zone id of its zone
	 */
	record Zoned(long millis, String zone) implements KeptValue {

		@Override
		public Object restore(PreparedStatement statement, @Nullable Object shown) {
			Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone(this.zone));
			calendar.setTimeInMillis(this.millis);
			return calendar;
		}

		@Override
		public Fidelity fidelity() {
			return Fidelity.EXACT;
		}

	}

	/**
	 * An array.
	 *
	 * @param array first elements, copied
	 * @param whole whether these are all
	 * @param typeName type of the elements as the database names it, {@code null} for an
	 * array of Java
	 */
	record Elements(Object array, boolean whole, @Nullable String typeName) implements KeptValue {

		@Override
		public Object restore(PreparedStatement statement, @Nullable Object shown) throws SQLException {
			return (this.typeName != null)
					? statement.getConnection().createArrayOf(this.typeName, (Object[]) this.array) : this.array;
		}

		@Override
		public Fidelity fidelity() {
			return this.whole ? Fidelity.EXACT : Fidelity.CUT;
		}

		@Override
		public int size() {
			return 16 + 16 * Array.getLength(this.array);
		}

	}

}
