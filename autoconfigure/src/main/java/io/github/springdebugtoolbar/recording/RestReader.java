package io.github.springdebugtoolbar.recording;

import org.jspecify.annotations.Nullable;

/**
 * Reads a {@link Rest} from its beginning. Not safe for use by multiple threads.
 */
final class RestReader {

	private final long[] numbers;

	private final @Nullable Object[] values;

	private int number;

	private int value;

	RestReader(long[] numbers, @Nullable Object[] values) {
		this.numbers = numbers;
		this.values = values;
	}

	long next() {
		return this.numbers[this.number++];
	}

	@Nullable Object nextValue() {
		return this.values[this.value++];
	}

}
