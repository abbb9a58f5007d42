package io.github.springdebugtoolbar.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What elements have of their own, one after the other: numbers without an object for
 * each, and values. Not safe for use by multiple threads.
 */
final class Rest {

	private static final int USUAL = 64;

	private long[] numbers = new long[USUAL];

	private int size;

	private final List<@Nullable Object> values = new ArrayList<>();

	void add(long number) {
		if (this.size == this.numbers.length) {
			this.numbers = Arrays.copyOf(this.numbers, 2 * this.size);
		}
		this.numbers[this.size++] = number;
	}

	void addValue(@Nullable Object value) {
		this.values.add(value);
	}

	long[] numbers() {
		return Arrays.copyOf(this.numbers, this.size);
	}

	@Nullable Object[] values() {
		return this.values.toArray();
	}

}
