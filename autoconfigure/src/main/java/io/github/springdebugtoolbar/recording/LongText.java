package io.github.springdebugtoolbar.recording;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A text that is too long to be kept with its request. It is kept apart, until newer ones
 * need its place. Safe for use by multiple threads.
 */
public final class LongText {

	private volatile @Nullable Object content;

	LongText(@Nullable Object content) {
		this.content = content;
	}

	/**
	 * Whether it is still there.
	 * @return {@code false} if it was dropped or has never been kept
	 */
	public boolean isKept() {
		return this.content != null;
	}

	/**
	 * Finds the text, of binary data its bytes in hexadecimal digits.
	 * @return the whole text, empty if it was dropped
	 */
	public Optional<String> find() {
		Object found = this.content;
		return Optional.ofNullable(found)
			.map((kept) -> (kept instanceof ByteBuffer bytes) ? "0x" + HexFormat.of().formatHex(bytes.array())
					: kept.toString());
	}

	void drop() {
		this.content = null;
	}

}
