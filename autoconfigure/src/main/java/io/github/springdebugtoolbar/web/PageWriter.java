package io.github.springdebugtoolbar.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;

import jakarta.servlet.ServletResponse;

/**
 * The writer of a page on Tomcat, whose own one has no lock either. Does as its parent,
 * but for its lock: templates write a few characters at a time, and taking a lock for
 * each took longer than all that is done with them.
 */
final class PageWriter extends PrintWriter {

	private static final String TOMCAT = "org.apache.catalina.";

	private final BodyWriter body;

	PageWriter(BodyWriter body) {
		super(body);
		this.body = body;
	}

	/**
	 * A writer that as many threads may use at once as that of the server.
	 * @param body what it writes to
	 * @param answer response of the server
	 * @return the writer
	 */
	static PrintWriter of(BodyWriter body, ServletResponse answer) {
		return answer.getClass().getName().startsWith(TOMCAT) ? new PageWriter(body) : new PrintWriter(body);
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
