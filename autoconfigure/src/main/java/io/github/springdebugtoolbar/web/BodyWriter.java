package io.github.springdebugtoolbar.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;

/**
 * Encodes the text of a page. Encoding what is left and flushing the response are two
 * things, unlike in {@link OutputStreamWriter}.
 */
final class BodyWriter extends Writer {

	private final BodyStream stream;

	private final Charset charset;

	private Writer encoder;

	private boolean text;

	BodyWriter(BodyStream stream, Charset charset) {
		this.stream = stream;
		this.charset = charset;
		this.encoder = newEncoder();
	}

	private Writer newEncoder() {
		return new OutputStreamWriter(new Unflushed(this.stream), this.charset);
	}

	boolean hasText() {
		return this.text;
	}

	@Override
	public void write(int character) throws IOException {
		this.text = true;
		this.encoder.write(character);
	}

	@Override
	public void write(String value, int offset, int length) throws IOException {
		this.text = true;
		this.encoder.write(value, offset, length);
	}

	@Override
	public void write(char[] buffer, int offset, int length) throws IOException {
		this.text = true;
		this.encoder.write(buffer, offset, length);
	}

	void drain() throws IOException {
		this.encoder.flush();
	}

	void discard() {
		this.text = false;
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

	private static final class Unflushed extends OutputStream {

		private final BodyStream stream;

		private Unflushed(BodyStream stream) {
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
