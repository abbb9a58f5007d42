package io.github.springdebugtoolbar.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Encodes text as UTF-8, each part at once. Strings are encoded by instructions of the
 * processor, what an {@link java.io.OutputStreamWriter} gets by a loop; besides, that
 * takes a buffer for each page. The first half of a character waits for the second.
 */
final class Utf8Writer extends Writer {

	private final OutputStream stream;

	private String half = "";

	Utf8Writer(OutputStream stream) {
		this.stream = stream;
	}

	@Override
	public void write(char[] values, int offset, int count) throws IOException {
		int end = offset + count;
		int whole = (count > 0 && Character.isHighSurrogate(values[end - 1])) ? count - 1 : count;
		String text = new String(values, offset, whole);
		if (count > 0) {
			encode(this.half.isEmpty() ? text : this.half + text);
			this.half = (whole < count) ? String.valueOf(values[end - 1]) : "";
		}
	}

	@Override
	public void flush() {
		// nothing is kept that could be encoded
	}

	@Override
	public void close() {
		// the response is closed by whoever opened it
	}

	private void encode(String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		this.stream.write(bytes, 0, bytes.length);
	}

}
