package io.github.springdebugtoolbar.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Puts the tag before the last closing body tag of a page while the page streams. Bytes
 * pass at once; only what follows a closing body tag is held, and an unfinished tag name.
 * If much follows, it was not the last one. A page without it gets the tag at its end.
 */
final class TagInjector {

	private static final int MAX_HELD = 8192;

	private static final byte[] NOTHING = {};

	private final TagScanner scanner;

	private final boolean xml;

	private final ByteArrayOutputStream held = new ByteArrayOutputStream(64);

	private long emitted;

	private long received;

	private long keptFrom;

	TagInjector(boolean xml) {
		this.xml = xml;
		this.scanner = new TagScanner(xml);
	}

	boolean hasBase() {
		return this.scanner.hasBase();
	}

	void write(OutputStream out, byte[] buffer, int offset, int length) throws IOException {
		scan(buffer, offset, length);
		pass(out, buffer, offset, length);
	}

	/**
	 * Looks at bytes, which are to be passed on next.
	 * @param buffer holds the bytes
	 * @param offset where they begin
	 * @param length how many there are
	 */
	void scan(byte[] buffer, int offset, int length) {
		this.scanner.scan(buffer, offset, length);
		this.received += length;
		if (this.received - this.scanner.keptFrom() > MAX_HELD) {
			this.scanner.forgetBodyEnd();
		}
		this.keptFrom = this.scanner.keptFrom();
	}

	/**
	 * Passes on of the bytes looked at what cannot follow the tag.
	 * @param out takes them
	 * @param buffer holds the bytes
	 * @param offset where they begin
	 * @param length how many there are
	 * @throws IOException if the client is gone
	 */
	void pass(OutputStream out, byte[] buffer, int offset, int length) throws IOException {
		long begin = this.received - length;
		emit(out, this.keptFrom, begin, buffer, offset);
		int kept = (int) (Math.max(this.emitted, begin) - begin);
		this.held.write(buffer, offset + kept, length - kept);
	}

	private void emit(OutputStream out, long end, long begin, byte[] buffer, int offset) throws IOException {
		int fromHeld = (int) Math.min(end - this.emitted, this.held.size());
		if (fromHeld > 0) {
			byte[] bytes = this.held.toByteArray();
			out.write(bytes, 0, fromHeld);
			this.held.reset();
			this.held.write(bytes, fromHeld, bytes.length - fromHeld);
			this.emitted += fromHeld;
		}
		if (end > this.emitted) {
			out.write(buffer, offset + (int) (this.emitted - begin), (int) (end - this.emitted));
			this.emitted = end;
		}
	}

	/**
	 * Ends the page.
	 * @param out takes what was held
	 * @param tag the tag
	 * @throws IOException if the client is gone
	 */
	void end(OutputStream out, byte[] tag) throws IOException {
		boolean before = this.scanner.isAtBodyEnd();
		boolean behind = !before && !this.xml && this.scanner.isDocument();
		out.write(before ? tag : NOTHING);
		this.held.writeTo(out);
		out.write(behind ? tag : NOTHING);
	}

	/**
	 * Passes on what was held, without a tag.
	 * @param out takes what was held
	 */
	void release(OutputStream out) {
		try {
			this.held.writeTo(out);
			this.held.reset();
		}
		catch (IOException ex) {
			// the client is gone, which the application has seen or will see
		}
	}

}
