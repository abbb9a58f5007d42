package io.github.springdebugtoolbar.ui.panel.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.github.springdebugtoolbar.recording.BoundParameter;

/**
 * A value as a literal of SQL.
 */
final class SqlLiteral {

	private static final Set<String> BINARY = Set.of("BINARY", "VARBINARY", "LONGVARBINARY", "BLOB");

	private SqlLiteral() {
	}

	// With the whole text, if that is kept.
	static String of(BoundParameter parameter) {
		boolean whole = parameter.cut() && !parameter.masked() && !isBinary(parameter);
		return (whole ? parameter.findWhole() : Optional.<String>empty()).map(SqlLiteral::quoted)
			.orElseGet(() -> ofKept(parameter));
	}

	// With what is kept of it with the request.
	static String ofKept(BoundParameter parameter) {
		if (parameter.masked()) {
			return quoted(BoundParameter.MASK);
		}
		Object value = parameter.value();
		if ("OUT".equals(parameter.type())) {
			return "?";
		}
		if (value == null) {
			return "null";
		}
		String literal = literal(value);
		return (parameter.cut() || isBinary(parameter)) ? literal + " /* not the whole value */" : literal;
	}

	private static String literal(Object value) {
		if (value instanceof Boolean || isExact(value)) {
			return value.toString();
		}
		if (value instanceof LocalDate) {
			return "date " + quoted(value.toString());
		}
		if (value instanceof LocalTime) {
			return "time " + quoted(value.toString());
		}
		if (value instanceof LocalDateTime) {
			return "timestamp " + quoted(value.toString().replace('T', ' '));
		}
		return (value instanceof Double || value instanceof Float) ? floating(value) : quoted(value.toString());
	}

	private static boolean isExact(Object value) {
		return value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte
				|| value instanceof BigDecimal || value instanceof BigInteger;
	}

	private static String floating(Object value) {
		double number = ((Number) value).doubleValue();
		return (Double.isNaN(number) || Double.isInfinite(number)) ? quoted(value.toString()) : value.toString();
	}

	private static boolean isBinary(BoundParameter parameter) {
		return BINARY.contains(parameter.type().toUpperCase(Locale.ROOT));
	}

	private static String quoted(String text) {
		return "'" + text.replace("'", "''") + "'";
	}

}
