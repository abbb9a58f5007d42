package io.github.springdebugtoolbar.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;

/**
 * The writer of a page. Does as its parent, but for its lock: templates write a few
 * characters at a time, and taking a lock for each took longer than all that is done with
 * them. Like most servers' writers, it is used by one thread at a time.
 */
final class PageWriter extends PrintWriter {

	private final BodyWriter body;

	PageWriter(BodyWriter body) {
		super(body);
		this.body = body;
	}

	@Override
	public void write(int character) {
		try {
			ensureOpen();
			this.body.write(character);
		}
		catch (IOException ex) {
			failed(ex);
		}
	}

	@Override
	public void write(char[] values, int offset, int length) {
		try {
			ensureOpen();
			this.body.write(values, offset, length);
		}
		catch (IOException ex) {
			failed(ex);
		}
	}

	@Override
	public void write(String value, int offset, int length) {
		try {
			ensureOpen();
			this.body.write(value, offset, length);
		}
		catch (IOException ex) {
			failed(ex);
		}
	}

	// The parent forgets what it writes to when it is closed.
	private void ensureOpen() throws IOException {
		if (this.out == null) {
			throw new IOException("Stream closed");
		}
	}

	private void failed(IOException failure) {
		if (failure instanceof InterruptedIOException) {
			Thread.currentThread().interrupt();
		}
		else {
			setError();
		}
	}

}
