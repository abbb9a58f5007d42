package io.github.springdebugtoolbar.web;

import java.io.IOException;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

/**
 * The stream of a response. Writes and flushes pass at once.
 */
final class BodyStream extends ServletOutputStream {

	private final ServletOutputStream delegate;

	private final ResponseBody body;

	private final RecordingResponse response;

	BodyStream(ServletOutputStream delegate, ResponseBody body, RecordingResponse response) {
		this.delegate = delegate;
		this.body = body;
		this.response = response;
	}

	@Override
	public void write(int value) throws IOException {
		write(new byte[] { (byte) value }, 0, 1);
	}

	@Override
	public void write(byte[] buffer, int offset, int length) throws IOException {
		this.body.write(this.delegate, buffer, offset, length);
	}

	@Override
	public void flush() throws IOException {
		this.body.begin();
		this.delegate.flush();
	}

	@Override
	public void close() throws IOException {
		this.response.end();
		this.delegate.close();
	}

	@Override
	public boolean isReady() {
		return this.delegate.isReady();
	}

	@Override
	public void setWriteListener(WriteListener listener) {
		this.response.neverTag();
		this.body.release();
		this.delegate.setWriteListener(listener);
	}

}
