package io.github.springdebugtoolbar.datasource;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.JDBCType;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.LongTexts;
import io.github.springdebugtoolbar.recording.SecretNames;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Property tests for {@link ParameterReader}: any value that a driver may be given is
 * read, bounded, and never shown if it is a secret.
 */
class ParameterReaderPropertyTests {

	private static final int LENGTH = 20;

	private static final ParameterReader READER = new ParameterReader(new SecretNames(List.of()), LENGTH,
			new LongTexts(10_000));

	private static final ParameterHash HASH = new ParameterHash();

	@Property
	void anyValueIsReadAndBounded(@ForAll("calls") Call call) {
		BoundParameter read = READER.read(call.setter(), call.arguments(), "name", true);
		assertThat(read.type()).isNotEmpty();
		if (read.value() instanceof String text) {
			assertThat(text.length()).isLessThanOrEqualTo(66);
		}
	}

	@Property
	void secretIsNeverShown(@ForAll("calls") Call call) {
		BoundParameter read = READER.read(call.setter(), call.arguments(), "password", true);
		assertThat(read.masked()).isTrue();
		assertThat(read.value()).isNull();
		assertThat(read.findWhole()).contains("••••••");
	}

	@Property
	void equalTextsHaveEqualHashes(@ForAll String one, @ForAll String other) {
		assertThat(HASH.of(one) == HASH.of(other)).isEqualTo(one.equals(other));
		assertThat(HASH.of(one)).isEqualTo(HASH.of(new StringBuilder(one)));
	}

	@Property
	void anyValueHasAHash(@ForAll("values") @Nullable Object value) {
		assertThat(HASH.of(value)).isEqualTo(HASH.of(value));
	}

	@Property
	void textIsKeptUpToItsLimit(@ForAll String text) {
		BoundParameter read = READER.read("setString", new Object[] { 1, text }, "name", true);
		assertThat(read.value()).isEqualTo(text.substring(0, Math.min(text.length(), LENGTH)));
		assertThat(read.length()).isEqualTo(text.length());
		assertThat(read.cut()).isEqualTo(text.length() > LENGTH);
	}

	@Provide
	Arbitrary<Call> calls() {
		Arbitrary<Setter> setters = Arbitraries.of(
				new Setter("setObject", Types.VARCHAR, Types.OTHER, -1234, JDBCType.DECIMAL), new Setter("setString"),
				new Setter("setLong"), new Setter("setBytes"), new Setter("setTimestamp", Calendar.getInstance()),
				new Setter("setDate", Calendar.getInstance()), new Setter("setTime", Calendar.getInstance()),
				new Setter("setBinaryStream", 12, 12L), new Setter("setCharacterStream", 12, 12L),
				new Setter("setArray"), new Setter("setBlob", 12L), new Setter("setClob", 12L),
				new Setter("setNString"), new Setter("setURL"), new Setter("setSQLXML"), new Setter("setUnheardOf"));
		return setters.flatMap((setter) -> values().flatMap((value) -> Arbitraries.of(setter.calls(value))));
	}

	@Provide
	Arbitrary<@Nullable Object> values() {
		Arbitrary<Long> millis = Arbitraries.longs();
		Arbitrary<Object> texts = Arbitraries.strings().all().ofMaxLength(60).map((text) -> text);
		Arbitrary<Object> numbers = Arbitraries.oneOf(Arbitraries.longs().map((value) -> value),
				Arbitraries.doubles().map((value) -> value), Arbitraries.bigDecimals().map((value) -> value),
				Arbitraries.integers().map((value) -> value));
		Arbitrary<Object> moments = millis.flatMap((value) -> Arbitraries.of(new Timestamp(value), new Date(value),
				new java.sql.Date(value), new Time(value), calendar(value)));
		Arbitrary<Object> arrays = Arbitraries.oneOf(
				Arbitraries.bytes().array(byte[].class).ofMaxSize(80).map((value) -> value),
				Arbitraries.integers().array(int[].class).ofMaxSize(80).map((value) -> value),
				Arbitraries.strings().array(String[].class).ofMaxSize(10).map((value) -> value));
		Arbitrary<Object> others = Arbitraries.create(UUID::randomUUID).map((uuid) -> uuid);
		return Arbitraries.oneOf(texts, numbers, moments, arrays, others, odd()).injectNull(0.05);
	}

	private static Arbitrary<Object> odd() {
		return Arbitraries.of(Instant.MAX, Instant.MIN, LocalDate.MAX, LocalDateTime.MIN, LocalTime.MIDNIGHT,
				OffsetDateTime.MAX, BigInteger.TEN.pow(400), new BigDecimal("1e-9999"), Double.NaN, 'x', List.of(1, 2),
				Thread.State.NEW, new StringBuilder("text"), new ByteArrayInputStream(new byte[3]),
				new StringReader("text"), new int[0][0], new Object[] { null, new Object[] { 1 } }, Object.class);
	}

	private static Calendar calendar(long millis) {
		Calendar calendar = new GregorianCalendar();
		calendar.setTimeInMillis(millis);
		return calendar;
	}

	/**
	 * A setter of a statement.
	 *
	 * @param name its name
	 * @param details what may follow the value
	 */
	record Setter(String name, Object... details) {

		List<Call> calls(@Nullable Object value) {
			return Stream
				.concat(Stream.of(new Call(this.name, new @Nullable Object[] { 1, value })),
						Stream.of(this.details)
							.map((detail) -> new Call(this.name, new @Nullable Object[] { 1, value, detail })))
				.toList();
		}

	}

	/**
	 * A call of a setter.
	 *
	 * @param setter name of the setter
	 * @param arguments its arguments
	 */
	record Call(String setter, @Nullable Object[] arguments) {

		@Override
		public String toString() {
			return this.setter + Arrays.deepToString(this.arguments);
		}

	}

}
