package io.github.springdebugtoolbar.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Encodes the text of a page. Encoding what is left and flushing the response are two
 * things, unlike in {@link OutputStreamWriter}. Templates write in bits of a few
 * characters, for each of which an encoder does the work of a whole buffer.
 */
final class BodyWriter extends Writer {

	private static final int SIZE = 8192;

	private final OutputStream stream;

	private final Charset charset;

	private final char[] buffer = new char[SIZE];

	private int length;

	private Writer encoder;

	private boolean text;

	BodyWriter(OutputStream stream, Charset charset) {
		this.stream = stream;
		this.charset = charset;
		this.encoder = newEncoder();
	}

	private Writer newEncoder() {
		return this.charset.equals(StandardCharsets.UTF_8) ? new Utf8Writer(this.stream)
				: new OutputStreamWriter(new Unflushed(this.stream), this.charset);
	}

	boolean hasText() {
		return this.text;
	}

	@Override
	public void write(int character) throws IOException {
		makeRoomFor(1);
		this.buffer[this.length++] = (char) character;
	}

	@Override
	public void write(String value, int offset, int count) throws IOException {
		makeRoomFor(count);
		if (count > SIZE) {
			this.encoder.write(value, offset, count);
			return;
		}
		value.getChars(offset, offset + count, this.buffer, this.length);
		this.length += count;
	}

	@Override
	public void write(char[] values, int offset, int count) throws IOException {
		makeRoomFor(count);
		if (count > SIZE) {
			this.encoder.write(values, offset, count);
			return;
		}
		System.arraycopy(values, offset, this.buffer, this.length, count);
		this.length += count;
	}

	void drain() throws IOException {
		encode();
		this.encoder.flush();
	}

	void discard() {
		this.text = false;
		this.length = 0;
		this.encoder = newEncoder();
	}

	@Override
	public void flush() throws IOException {
		drain();
		this.stream.flush();
	}

	@Override
	public void close() throws IOException {
		drain();
		this.stream.close();
	}

	private void makeRoomFor(int count) throws IOException {
		this.text = true;
		if (count > SIZE - this.length) {
			encode();
		}
	}

	private void encode() throws IOException {
		this.encoder.write(this.buffer, 0, this.length);
		this.length = 0;
	}

	private static final class Unflushed extends OutputStream {

		private final OutputStream stream;

		private Unflushed(OutputStream stream) {
			this.stream = stream;
		}

		@Override
		public void write(int value) throws IOException {
			this.stream.write(value);
		}

		@Override
		public void write(byte[] buffer, int offset, int length) throws IOException {
			this.stream.write(buffer, offset, length);
		}

	}

}
