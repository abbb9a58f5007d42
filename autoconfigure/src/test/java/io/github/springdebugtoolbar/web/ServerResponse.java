package io.github.springdebugtoolbar.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UnsupportedEncodingException;
import java.io.Writer;
import java.nio.charset.Charset;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import org.jspecify.annotations.Nullable;

import org.springframework.mock.web.MockHttpServletResponse;

/**
 * A response as servers make it, in memory: what comes after the commit has no effect, a
 * charset is fixed by its writer, and a reset begins anew.
 */
class ServerResponse extends MockHttpServletResponse {

	private final ByteArrayOutputStream body = new ByteArrayOutputStream();

	private @Nullable ServletOutputStream stream;

	private @Nullable PrintWriter writer;

	private @Nullable Writer encoder;

	private boolean fixed;

	private boolean dropped;

	private boolean done;

	private boolean left;

	// Whether an error or a redirect took the place of the body: then its length is the
	// server's.
	boolean isLeft() {
		return this.left;
	}

	// What the client gets.
	byte[] bytes() throws IOException {
		if (this.encoder != null && !this.dropped && !this.done) {
			this.encoder.flush();
		}
		return this.body.toByteArray();
	}

	@Override
	public ServletOutputStream getOutputStream() {
		if (this.writer != null) {
			throw new IllegalStateException("getWriter() was called");
		}
		this.stream = new Stream(true);
		return this.stream;
	}

	@Override
	public PrintWriter getWriter() throws UnsupportedEncodingException {
		if (this.stream != null) {
			throw new IllegalStateException("getOutputStream() was called");
		}
		if (this.writer == null) {
			setCharacterEncoding(getCharacterEncoding());
			this.fixed = true;
			this.encoder = encoder();
			this.writer = new PrintWriter(new Text()) {

				@Override
				public void flush() {
					super.flush();
					setCommitted(true);
				}

			};
		}
		return this.writer;
	}

	private Writer encoder() throws UnsupportedEncodingException {
		return new OutputStreamWriter(new Stream(false), charset(getCharacterEncoding()));
	}

	private static Charset charset(String name) throws UnsupportedEncodingException {
		try {
			return Charset.forName(name);
		}
		catch (IllegalArgumentException ex) {
			throw new UnsupportedEncodingException(name);
		}
	}

	@Override
	public void flushBuffer() {
		setCommitted(true);
	}

	@Override
	public void resetBuffer() {
		refuseIfCommitted();
		this.body.reset();
		this.dropped = true;
	}

	@Override
	public void reset() {
		resetBuffer();
		super.reset();
		this.fixed = false;
		this.dropped = false;
		this.writer = null;
		this.encoder = null;
		this.stream = null;
	}

	@Override
	public void sendError(int status) throws IOException {
		refuseIfCommitted();
		this.body.reset();
		this.done = true;
		this.left = true;
		super.sendError(status);
	}

	@Override
	public void sendRedirect(String location) throws IOException {
		refuseIfCommitted();
		this.body.reset();
		this.done = true;
		this.left = true;
		super.sendRedirect(location);
	}

	@Override
	public void setContentType(@Nullable String type) {
		if (!isCommitted()) {
			String charset = getCharacterEncoding();
			super.setContentType((this.fixed && type != null) ? type.split(";", 2)[0] : type);
			if (this.fixed) {
				super.setCharacterEncoding(charset);
			}
		}
	}

	@Override
	public void setCharacterEncoding(@Nullable String encoding) {
		if (!isCommitted() && !this.fixed) {
			super.setCharacterEncoding(encoding);
		}
	}

	@Override
	public void setHeader(String name, @Nullable String value) {
		if (name.equalsIgnoreCase("Content-Type")) {
			setContentType(value);
		}
		else if (!isCommitted()) {
			super.setHeader(name, value);
		}
	}

	@Override
	public void addHeader(String name, @Nullable String value) {
		if (name.equalsIgnoreCase("Content-Type")) {
			setContentType(value);
		}
		else if (!isCommitted()) {
			super.addHeader(name, value);
		}
	}

	@Override
	public void setContentLengthLong(long length) {
		if (!isCommitted()) {
			super.setContentLengthLong(length);
		}
	}

	@Override
	public void setStatus(int status) {
		if (!isCommitted()) {
			super.setStatus(status);
		}
	}

	private void refuseIfCommitted() {
		if (isCommitted()) {
			throw new IllegalStateException("committed");
		}
	}

	private final class Stream extends ServletOutputStream {

		private final boolean commits;

		private Stream(boolean commits) {
			this.commits = commits;
		}

		@Override
		public void write(int value) {
			if (!ServerResponse.this.done) {
				ServerResponse.this.body.write(value);
			}
		}

		@Override
		public void flush() {
			if (this.commits) {
				setCommitted(true);
			}
		}

		@Override
		public void close() {
			setCommitted(true);
			ServerResponse.this.done = true;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setWriteListener(WriteListener listener) {
		}

	}

	/**
	 * Text of the writer, which outlives what was written to it.
	 */
	private final class Text extends Writer {

		@Override
		public void write(char[] buffer, int offset, int length) throws IOException {
			open().write(buffer, offset, length);
		}

		@Override
		public void flush() throws IOException {
			open().flush();
		}

		@Override
		public void close() throws IOException {
			open().close();
		}

		private Writer open() throws IOException {
			if (ServerResponse.this.dropped || ServerResponse.this.encoder == null) {
				ServerResponse.this.dropped = false;
				ServerResponse.this.encoder = encoder();
			}
			return ServerResponse.this.encoder;
		}

	}

}
