package io.github.springdebugtoolbar.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import io.github.springdebugtoolbar.recording.FaultLog;
import org.jspecify.annotations.Nullable;

/**
 * The body of a response on its way: counted, and searched for the place of the tag.
 */
final class ResponseBody {

	private static final FaultLog faults = new FaultLog();

	private final RecordingResponse response;

	private @Nullable TagInjector injector;

	private @Nullable OutputStream out;

	private boolean begun;

	private long bytes;

	ResponseBody(RecordingResponse response) {
		this.response = response;
	}

	boolean hasBegun() {
		return this.begun;
	}

	long bytes() {
		return this.bytes;
	}

	void begin() {
		begin(true);
	}

	private void begin(boolean markup) {
		if (!this.begun) {
			this.begun = true;
			this.injector = this.response.begin(markup).orElse(null);
		}
	}

	void count(long more) {
		this.bytes += more;
	}

	void write(OutputStream target, byte[] buffer, int offset, int length) throws IOException {
		begin(mayBeMarkup(buffer, offset, length));
		this.out = target;
		this.bytes += length;
		TagInjector current = this.injector;
		if (current != null && isScanned(current, buffer, offset, length)) {
			current.pass(target, buffer, offset, length);
		}
		else {
			target.write(buffer, offset, length);
		}
	}

	private boolean isScanned(TagInjector current, byte[] buffer, int offset, int length) {
		try {
			current.scan(buffer, offset, length);
			return true;
		}
		catch (RuntimeException | LinkageError ex) {
			faults.report("looking for the place of the tag", ex);
			release();
			return false;
		}
	}

	private static boolean mayBeMarkup(byte[] buffer, int offset, int length) {
		int first = offset;
		while (first < offset + length && (buffer[first] >= 0 && buffer[first] <= ' ' || isMark(buffer[first]))) {
			first++;
		}
		return first == offset + length || buffer[first] == '<';
	}

	private static boolean isMark(byte value) {
		return value == (byte) 0xEF || value == (byte) 0xBB || value == (byte) 0xBF;
	}

	/**
	 * Whether the body waits for its tag.
	 * @return {@code false} if it gets none, or has it
	 */
	boolean isPage() {
		return this.injector != null && this.out != null;
	}

	boolean hasBase() {
		return this.injector != null && this.injector.hasBase();
	}

	/**
	 * Passes on what was held, with the tag.
	 * @param tag tag for a page
	 * @throws IOException if the client is gone
	 */
	void complete(String tag) throws IOException {
		TagInjector ended = this.injector;
		if (ended != null && this.out != null) {
			ended.end(this.out, tag.getBytes(StandardCharsets.US_ASCII));
			this.injector = null;
		}
	}

	/**
	 * Passes on what was held, as it was.
	 */
	void release() {
		TagInjector ended = this.injector;
		this.injector = null;
		if (ended != null && this.out != null) {
			ended.release(this.out);
		}
	}

	/**
	 * Forgets the body, which the response has taken back.
	 */
	void discard() {
		this.injector = null;
		this.begun = false;
		this.bytes = 0;
	}

}
