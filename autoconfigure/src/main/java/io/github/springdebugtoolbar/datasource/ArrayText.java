package io.github.springdebugtoolbar.datasource;

import java.lang.reflect.Array;

import org.jspecify.annotations.Nullable;

/**
 * The text of an array, not much longer than asked for however long the array is.
 */
final class ArrayText {

	private final int enough;

	private final StringBuilder text = new StringBuilder();

	ArrayText(int enough) {
		this.enough = enough;
	}

	String of(Object array) {
		append(array);
		return this.text.toString();
	}

	private void append(@Nullable Object value) {
		if (value == null || !value.getClass().isArray()) {
			this.text.append(value);
			return;
		}
		this.text.append('[');
		int length = Array.getLength(value);
		for (int i = 0; i < length && this.text.length() <= this.enough; i++) {
			this.text.append((i > 0) ? ", " : "");
			append(Array.get(value, i));
		}
		this.text.append(']');
	}

}
