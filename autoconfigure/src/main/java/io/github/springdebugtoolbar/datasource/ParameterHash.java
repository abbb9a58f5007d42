package io.github.springdebugtoolbar.datasource;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

/**
 * Hashes bound values, salted so that a masked value cannot be guessed from its hash.
 * Equal values have equal hashes; a value that cannot be compared never has the same hash
 * twice. Safe for use by multiple threads.
 */
final class ParameterHash {

	private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

	private static final int COMPARED_BYTES = 64 * 1024;

	private final long salt = ThreadLocalRandom.current().nextLong();

	private final AtomicLong unique = new AtomicLong();

	// Where a chain of hashes begins.
	long empty() {
		return this.salt;
	}

	long combine(long hash, long other) {
		return mix(hash * 31 + other);
	}

	long unique() {
		return mix(this.salt + ~this.unique.incrementAndGet());
	}

	long of(@Nullable Object value) {
		if (value == null) {
			return mix(~this.salt);
		}
		if (value instanceof CharSequence || value instanceof Character || value instanceof Enum<?>) {
			return ofText(value.toString());
		}
		if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
			return combine(this.salt, ((Number) value).longValue());
		}
		if (value instanceof UUID uuid) {
			return combine(combine(this.salt, uuid.getMostSignificantBits()), uuid.getLeastSignificantBits());
		}
		if (value instanceof byte[] bytes) {
			return ofBytes(bytes);
		}
		return value.getClass().isArray() ? ofArray(value) : ofOther(value);
	}

	private long ofOther(Object value) {
		if (value instanceof BigDecimal decimal) {
			return ofText(decimal.stripTrailingZeros().toString());
		}
		if (value instanceof Timestamp timestamp) {
			return combine(combine(this.salt, timestamp.getTime()), timestamp.getNanos());
		}
		if (value instanceof Date date) {
			return combine(this.salt, date.getTime());
		}
		if (value instanceof LocalDate date) {
			return combine(this.salt, date.toEpochDay());
		}
		if (value instanceof LocalDateTime time) {
			return combine(combine(this.salt, time.toLocalDate().toEpochDay()), time.toLocalTime().toNanoOfDay());
		}
		return ofText(value.toString());
	}

	private long ofText(String text) {
		long hash = this.salt;
		for (int i = 0; i < text.length(); i++) {
			hash = (hash ^ text.charAt(i)) * MULTIPLIER;
			hash ^= hash >>> 29;
		}
		return mix(hash + text.length() + 1);
	}

	private long ofBytes(byte[] bytes) {
		if (bytes.length > COMPARED_BYTES) {
			return unique();
		}
		long hash = this.salt;
		for (byte next : bytes) {
			hash = (hash ^ next) * MULTIPLIER;
			hash ^= hash >>> 29;
		}
		return mix(hash - bytes.length);
	}

	private long ofArray(Object array) {
		int length = Array.getLength(array);
		if (length > COMPARED_BYTES) {
			return unique();
		}
		long hash = this.salt;
		for (int i = 0; i < length; i++) {
			hash = combine(hash, of(Array.get(array, i)));
		}
		return hash;
	}

	private static long mix(long value) {
		long mixed = (value ^ (value >>> 32)) * MULTIPLIER;
		mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
		return mixed ^ (mixed >>> 32);
	}

}
