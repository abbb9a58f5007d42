package io.github.springdebugtoolbar.recording;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps the latest long texts whole, those that are equal once. Bounded by bytes over all
 * requests; what was not used for the longest time goes first. Safe for use by multiple
 * threads.
 */
public final class LongTexts {

	private static final int OVERHEAD = 200;

	private final long maxBytes;

	private final Map<Object, LongText> kept = new LinkedHashMap<>(16, 0.75f, true);

	private long bytes;

	/**
	 * Creates an empty store.
	 * @param maxBytes bytes of all texts, 0 to keep none
	 */
	public LongTexts(long maxBytes) {
		this.maxBytes = maxBytes;
	}

	/**
	 * Keeps nothing.
	 * @return a store without room
	 */
	public static LongTexts none() {
		return new LongTexts(0);
	}

	/**
	 * Keeps a text.
	 * @param text the text
	 * @return leads to it as long as it is kept
	 */
	public LongText keep(String text) {
		return isTooLarge(sizeOf(text)) ? new LongText(null) : keepContent(text);
	}

	/**
	 * Keeps binary data.
	 * @param data the data, which may change afterwards
	 * @return leads to its text as long as it is kept
	 */
	public LongText keep(byte[] data) {
		return isTooLarge(OVERHEAD + data.length) ? new LongText(null) : keepContent(ByteBuffer.wrap(data.clone()));
	}

	/**
	 * How long a text can be.
	 * @return characters of the longest text that is kept
	 */
	public int maxLength() {
		return (int) Math.min(Integer.MAX_VALUE / 4, Math.max(0, this.maxBytes - OVERHEAD) / Character.BYTES);
	}

	/**
	 * How much is kept.
	 * @return estimated bytes of all texts
	 */
	public long bytes() {
		synchronized (this.kept) {
			return this.bytes;
		}
	}

	private boolean isTooLarge(long size) {
		return size > this.maxBytes;
	}

	private LongText keepContent(Object content) {
		synchronized (this.kept) {
			LongText known = this.kept.get(content);
			return (known != null) ? known : add(content);
		}
	}

	private LongText add(Object content) {
		LongText added = new LongText(content);
		this.kept.put(content, added);
		this.bytes += sizeOf(content);
		dropOldest();
		return added;
	}

	private void dropOldest() {
		Iterator<Map.Entry<Object, LongText>> oldest = this.kept.entrySet().iterator();
		while (isTooLarge(this.bytes)) {
			Map.Entry<Object, LongText> dropped = oldest.next();
			this.bytes -= sizeOf(dropped.getKey());
			dropped.getValue().drop();
			oldest.remove();
		}
	}

	// As many bytes as a text can have: how its characters are stored is the JVM's
	// affair.
	private static long sizeOf(Object content) {
		return OVERHEAD + ((content instanceof ByteBuffer bytes) ? bytes.capacity()
				: (long) Character.BYTES * content.toString().length());
	}

}
