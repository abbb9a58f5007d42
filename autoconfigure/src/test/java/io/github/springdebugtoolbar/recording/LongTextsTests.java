package io.github.springdebugtoolbar.recording;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LongTexts}.
 */
class LongTextsTests {

	private static final int BOUND = 10_000_000;

	private final LongTexts texts = new LongTexts(BOUND);

	@Test
	void neverHoldsMoreThanItMay() {
		List<LongText> many = IntStream.range(0, 100).mapToObj((number) -> this.texts.keep(megabyte(number))).toList();
		assertThat(this.texts.bytes()).isBetween(8_000_000L, (long) BOUND);
		assertThat(many.stream().flatMap((one) -> one.find().stream()).mapToLong((text) -> 2L * text.length()).sum())
			.isBetween(8_000_000L, (long) BOUND);
	}

	@Test
	void oldestGoesFirst() {
		LongText first = this.texts.keep(megabyte(1));
		LongText second = this.texts.keep(megabyte(2));
		LongText again = this.texts.keep(megabyte(1));
		IntStream.range(10, 13).forEach((number) -> this.texts.keep(megabyte(number)));
		assertThat(again).isSameAs(first);
		assertThat(first.isKept()).isTrue();
		assertThat(second.isKept()).isFalse();
		assertThat(second.find()).isEmpty();
	}

	@Test
	void equalTextsAreKeptOnce() {
		this.texts.keep(megabyte(1));
		long bytes = this.texts.bytes();
		this.texts.keep(megabyte(1));
		assertThat(this.texts.bytes()).isEqualTo(bytes);
	}

	@Test
	void whatIsLargerThanAllIsNotKept() {
		LongText small = this.texts.keep(megabyte(1));
		assertThat(this.texts.keep(new byte[BOUND + 1]).isKept()).isFalse();
		assertThat(this.texts.keep("x".repeat(BOUND / 2)).isKept()).isFalse();
		assertThat(small.isKept()).isTrue();
		assertThat(LongTexts.none().keep("x").isKept()).isFalse();
	}

	@Test
	void binaryDataIsCopiedAndReadAsText() {
		byte[] data = { 1, 2 };
		LongText kept = this.texts.keep(data);
		data[0] = 9;
		assertThat(kept.find()).contains("0x0102");
	}

	@Test
	void longestTextThatIsKeptFits() {
		assertThat(this.texts.keep("x".repeat(this.texts.maxLength())).isKept()).isTrue();
		assertThat(this.texts.keep("y".repeat(this.texts.maxLength() + 1)).isKept()).isFalse();
	}

	private static String megabyte(int number) {
		return Character.toString('a' + number).repeat(1_000_000);
	}

}
