package io.github.springdebugtoolbar.datasource;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Ref;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.UUID;

import io.github.springdebugtoolbar.recording.LongText;
import io.github.springdebugtoolbar.recording.LongTexts;
import org.jspecify.annotations.Nullable;

/**
 * Turns bound values into values of the JDK that never change, cut to a length; what was
 * cut off is kept apart. Never reads a stream nor asks a database. Safe for use by
 * multiple threads.
 */
final class ParameterValues {

	private static final int SHOWN_BYTES = 32;

	private final int maxLength;

	private final LongTexts texts;

	ParameterValues(int maxLength, LongTexts texts) {
		this.maxLength = maxLength;
		this.texts = texts;
	}

	// Converts a value.
	Converted convert(@Nullable Object value, @Nullable Object detail) {
		if (value instanceof String text) {
			return cut(text);
		}
		if (value == null || isKept(value)) {
			return new Converted(value, -1, false);
		}
		if (value instanceof byte[] bytes) {
			return ofBytes(bytes);
		}
		if (value instanceof Date date) {
			return new Converted(ofDate(date, detail), -1, false);
		}
		if (value instanceof Calendar calendar) {
			return new Converted(ofCalendar(calendar), -1, false);
		}
		if (value instanceof Array array) {
			return ofArray(array);
		}
		return value.getClass().isArray() ? ofElements(value) : ofOther(value, detail);
	}

	// Whether nothing of the value itself is read.
	static boolean isLarge(Object value) {
		return value instanceof Blob || value instanceof Clob || value instanceof SQLXML || value instanceof Ref
				|| value instanceof RowId || value instanceof InputStream || value instanceof Reader;
	}

	// Whether a value is kept as it is.
	static boolean isKept(@Nullable Object value) {
		return value == null || (!(value instanceof String) && isKept(value.getClass()));
	}

	private static boolean isKept(Class<?> type) {
		return type == Long.class || type == Integer.class || type == Boolean.class || type == Double.class
				|| type == Short.class || type == Byte.class || type == Float.class || type == BigDecimal.class
				|| type == BigInteger.class || type == UUID.class || type.getPackageName().equals("java.time");
	}

	private Converted ofOther(Object value, @Nullable Object detail) {
		if (value instanceof InputStream || value instanceof Reader) {
			return ofStream((detail instanceof Number number) ? number.longValue() : -1,
					(value instanceof Reader) ? " characters" : " bytes");
		}
		if (isLarge(value)) {
			return new Converted("(large object)", -1, true);
		}
		return cut((value instanceof Enum<?> constant) ? constant.name() : String.valueOf(value));
	}

	private Converted cut(String text) {
		int length = text.length();
		return (length <= this.maxLength) ? new Converted(text, length, false)
				: new Converted(text.substring(0, this.maxLength), length, true, this.texts.keep(text));
	}

	// The whole text of a long array is made only if there is room for it.
	private Converted ofElements(Object array) {
		String text = new ArrayText(this.maxLength).of(array);
		return cut((text.length() <= this.maxLength) ? text
				: new ArrayText(Math.max(this.maxLength, this.texts.maxLength())).of(array));
	}

	private Converted ofBytes(byte[] bytes) {
		return (bytes.length <= SHOWN_BYTES)
				? new Converted("0x" + HexFormat.of().formatHex(bytes), bytes.length, false)
				: new Converted("(" + bytes.length + " bytes)", bytes.length, true, this.texts.keep(bytes));
	}

	private static Converted ofStream(long length, String unit) {
		return new Converted((length < 0) ? "(stream)" : "(stream of " + length + unit + ")", length, true);
	}

	private static Object ofDate(Date date, @Nullable Object detail) {
		ZoneId zone = (detail instanceof Calendar calendar) ? calendar.getTimeZone().toZoneId()
				: ZoneId.systemDefault();
		int nanos = (date instanceof Timestamp timestamp) ? timestamp.getNanos()
				: Math.floorMod(date.getTime(), 1000) * 1_000_000;
		Instant instant = Instant.ofEpochSecond(Math.floorDiv(date.getTime(), 1000), nanos);
		LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
		if (date instanceof java.sql.Date) {
			return local.toLocalDate();
		}
		return (date instanceof Time) ? local.toLocalTime() : local;
	}

	private static Object ofCalendar(Calendar calendar) {
		return (calendar instanceof GregorianCalendar gregorian) ? gregorian.toZonedDateTime().toOffsetDateTime()
				: ZonedDateTime.ofInstant(calendar.toInstant(), calendar.getTimeZone().toZoneId()).toOffsetDateTime();
	}

	private Converted ofArray(Array array) {
		try {
			Object elements = array.getArray();
			return (elements != null) ? ofElements(elements) : new Converted(null, -1, false);
		}
		catch (SQLException ex) {
			return new Converted("(array)", -1, true);
		}
	}

	/**
	 * What is kept of a value.
	 *
	 * @param value value of the JDK
	 * @param length size of the uncut value, -1 if unknown
	 * @param cut whether it is less than the value
	 * @param whole leads to the whole text, {@code null} if nothing was cut off or read
	 */
	record Converted(@Nullable Object value, long length, boolean cut, @Nullable LongText whole) {

		Converted(@Nullable Object value, long length, boolean cut) {
			this(value, length, cut, null);
		}

	}

}
