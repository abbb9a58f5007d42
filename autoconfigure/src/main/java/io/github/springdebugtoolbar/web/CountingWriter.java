package io.github.springdebugtoolbar.web;

import java.io.PrintWriter;

/**
 * The server's own writer, with the text counted by the bytes that UTF-8 needs for it.
 */
final class CountingWriter extends PrintWriter {

	private final ResponseBody body;

	private final RecordingResponse response;

	CountingWriter(PrintWriter delegate, ResponseBody body, RecordingResponse response) {
		super(delegate);
		this.body = body;
		this.response = response;
	}

	@Override
	public void write(int character) {
		counted(bytes((char) character));
		super.write(character);
	}

	@Override
	public void write(char[] buffer, int offset, int length) {
		long bytes = 0;
		for (int i = offset; i < offset + length; i++) {
			bytes += bytes(buffer[i]);
		}
		counted(bytes);
		super.write(buffer, offset, length);
	}

	@Override
	public void write(String text, int offset, int length) {
		long bytes = 0;
		for (int i = offset; i < offset + length; i++) {
			bytes += bytes(text.charAt(i));
		}
		counted(bytes);
		super.write(text, offset, length);
	}

	@Override
	public void flush() {
		this.body.begin();
		super.flush();
	}

	@Override
	public void close() {
		this.response.end();
		super.close();
	}

	private void counted(long bytes) {
		this.body.begin();
		this.body.count(bytes);
	}

	private static int bytes(char character) {
		if (character < 0x80) {
			return 1;
		}
		return (character < 0x800 || Character.isSurrogate(character)) ? 2 : 3;
	}

}
