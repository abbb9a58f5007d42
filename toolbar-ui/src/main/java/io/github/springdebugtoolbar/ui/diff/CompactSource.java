package io.github.springdebugtoolbar.ui.diff;

import java.util.stream.IntStream;

/**
 * Source without white space, so that its layout does not matter.
 *
 * @param text what is left
 * @param offsets where each character of it was
 */
record CompactSource(String text, int[] offsets) {

	private static final int LIMIT = 2_000;

	static CompactSource of(String source, int from) {
		int[] offsets = IntStream.range(from, Math.min(source.length(), from + LIMIT))
			.filter((at) -> !Character.isWhitespace(source.charAt(at)))
			.toArray();
		StringBuilder text = new StringBuilder();
		IntStream.of(offsets).forEach((at) -> text.append(source.charAt(at)));
		return new CompactSource(text.toString(), offsets);
	}

	// Offset behind so many characters.
	int offset(int length) {
		return this.offsets[length - 1] + 1;
	}

}
