package io.github.springdebugtoolbar.datasource;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.sql.JDBCType;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;

import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.LongTexts;
import io.github.springdebugtoolbar.recording.SecretNames;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ParameterReader}.
 */
class ParameterReaderTests {

	private final LongTexts texts = new LongTexts(10_000);

	private final ParameterReader reader = new ParameterReader(new SecretNames(List.of()), 10, this.texts);

	@Test
	void valuesOfTheJdkAreKept() {
		UUID uuid = UUID.randomUUID();
		LocalDateTime time = LocalDateTime.now();
		assertThat(read("setObject", 1, 5L).value()).isEqualTo(5L);
		assertThat(read("setObject", 1, new BigDecimal("1.50")).value()).isEqualTo(new BigDecimal("1.50"));
		assertThat(read("setObject", 1, uuid).value()).isEqualTo(uuid);
		assertThat(read("setObject", 1, time).value()).isEqualTo(time);
		assertThat(read("setBoolean", 1, true).value()).isEqualTo(true);
	}

	@Test
	void datesAreConverted() {
		assertThat(read("setDate", 1, java.sql.Date.valueOf("2026-02-28")).value())
			.isEqualTo(LocalDate.of(2026, 2, 28));
		assertThat(read("setTime", 1, java.sql.Time.valueOf("10:11:12")).value()).isEqualTo(LocalTime.of(10, 11, 12));
		assertThat(read("setTimestamp", 1, Timestamp.valueOf("2026-02-28 10:11:12.123456789")).value())
			.isEqualTo(LocalDateTime.of(2026, 2, 28, 10, 11, 12, 123456789));
		assertThat(read("setTimestamp", 1, Timestamp.valueOf("1969-12-31 10:11:12.5")).value())
			.isEqualTo(LocalDateTime.of(1969, 12, 31, 10, 11, 12, 500_000_000));
	}

	@Test
	void timestampIsReadInTheZoneOfItsCalendar() {
		Timestamp timestamp = Timestamp.from(Instant.parse("2026-02-28T12:00:00Z"));
		Calendar tokyo = Calendar.getInstance(TimeZone.getTimeZone("Asia/Tokyo"));
		assertThat(read("setTimestamp", 1, timestamp, tokyo).value()).isEqualTo(LocalDateTime.of(2026, 2, 28, 21, 0));
	}

	@Test
	void everythingElseIsText() {
		assertThat(read("setObject", 1, JDBCType.ARRAY).value()).isEqualTo("ARRAY");
		assertThat(read("setObject", 1, 'x').value()).isEqualTo("x");
		assertThat(read("setObject", 1, new int[] { 1, 2 }).value()).isEqualTo("[1, 2]");
		assertThat(read("setObject", 1, new StringBuilder("text")).value()).isEqualTo("text");
	}

	@Test
	void longValuesAreCut() {
		assertThat(read("setString", 1, "0123456789ABC"))
			.extracting(BoundParameter::value, BoundParameter::length, BoundParameter::cut)
			.containsExactly("0123456789", 13L, true);
		assertThat(read("setObject", 1, new int[100_000]).cut()).isTrue();
		assertThat(read("setBytes", 1, new byte[1000])).extracting(BoundParameter::value, BoundParameter::length)
			.containsExactly("(1000 bytes)", 1000L);
		assertThat(read("setBinaryStream", 1, new ByteArrayInputStream(new byte[0]), 12L))
			.extracting(BoundParameter::value, BoundParameter::length)
			.containsExactly("(stream of 12 bytes)", 12L);
	}

	@Test
	void typesAreNamed() {
		assertThat(read("setLong", 1, 1L).type()).isEqualTo("BIGINT");
		assertThat(read("setObject", 1, 1).type()).isEqualTo("INTEGER");
		assertThat(read("setObject", 1, "1", Types.OTHER).type()).isEqualTo("OTHER");
		assertThat(read("setObject", 1, "1", JDBCType.DECIMAL).type()).isEqualTo("DECIMAL");
		assertThat(read("setObject", 1, "1", -1234).type()).isEqualTo("-1234");
		assertThat(read("setNull", 1, Types.DATE)).extracting(BoundParameter::type, BoundParameter::value)
			.containsExactly("DATE", null);
		assertThat(read("setObject", 1, null).type()).isEqualTo("NULL");
		assertThat(read("setString", 1, null)).extracting(BoundParameter::type, BoundParameter::value)
			.containsExactly("VARCHAR", null);
	}

	@Test
	void secretIsMaskedByTheNameOfItsColumn() {
		BoundParameter secret = this.reader.read("setString", new Object[] { 1, "x".repeat(100) }, "api_key", true);
		assertThat(secret).extracting(BoundParameter::masked, BoundParameter::value, BoundParameter::length)
			.containsExactly(true, null, -1L);
		assertThat(this.texts.bytes()).isZero();
	}

	@Test
	void longValuesAreKeptApart() {
		byte[] bytes = "x".repeat(100).getBytes();
		BoundParameter binary = read("setBytes", 1, bytes);
		bytes[0] = 'y';
		assertThat(read("setString", 1, "x".repeat(100)).findWhole()).contains("x".repeat(100));
		assertThat(binary.findWhole()).contains("0x" + "78".repeat(100));
		assertThat(read("setObject", 1, new int[] { 1, 2, 3, 4, 5, 6 }).findWhole()).contains("[1, 2, 3, 4, 5, 6]");
		assertThat(read("setString", 1, "short").findWhole()).contains("short");
	}

	@Test
	void valuesThatPassByAreNotKeptApart() {
		BoundParameter passing = this.reader.read("setString", new Object[] { 1, "x".repeat(100) }, "", false);
		assertThat(passing.findWhole()).isEmpty();
		assertThat(this.texts.bytes()).isZero();
	}

	@Test
	void streamsHaveNoWhole() {
		BoundParameter stream = read("setCharacterStream", 1, new StringReader("x".repeat(100)), 100);
		assertThat(stream.whole()).isNull();
		assertThat(stream.findWhole()).isEmpty();
	}

	private BoundParameter read(String setter, @Nullable Object... arguments) {
		return this.reader.read(setter, arguments, "", true);
	}

}
