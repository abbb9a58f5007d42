package io.github.springdebugtoolbar.datasource;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Values that stand in for masked ones of the same class.
 */
final class StandIns {

	private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

	private static final Map<Class<?>, Object> BY_CLASS = Map.ofEntries(Map.entry(String.class, "x"),
			Map.entry(Boolean.class, false), Map.entry(Byte.class, (byte) 1), Map.entry(Short.class, (short) 1),
			Map.entry(Integer.class, 1), Map.entry(Long.class, 1L), Map.entry(Float.class, 1F),
			Map.entry(Double.class, 1D), Map.entry(BigDecimal.class, BigDecimal.ONE),
			Map.entry(BigInteger.class, BigInteger.ONE), Map.entry(UUID.class, new UUID(0, 0)),
			Map.entry(byte[].class, new byte[] { 0 }), Map.entry(Date.class, Date.valueOf(TIME.toLocalDate())),
			Map.entry(Time.class, Time.valueOf(TIME.toLocalTime())),
			Map.entry(Timestamp.class, Timestamp.valueOf(TIME)), Map.entry(LocalDate.class, TIME.toLocalDate()),
			Map.entry(LocalTime.class, TIME.toLocalTime()), Map.entry(LocalDateTime.class, TIME),
			Map.entry(Instant.class, TIME.toInstant(ZoneOffset.UTC)),
			Map.entry(OffsetDateTime.class, TIME.atOffset(ZoneOffset.UTC)));

	private StandIns() {
	}

	static @Nullable Object find(@Nullable Object value) {
		return (value != null) ? BY_CLASS.get(value.getClass()) : null;
	}

}
