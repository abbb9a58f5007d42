package io.github.springdebugtoolbar.recording;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A value bound to a placeholder, converted when it was bound: never a stream, an array
 * or an object that the application may still change.
 *
 * @param key index from 1, or the name of a named parameter of a callable statement
 * @param name column it belongs to, an empty text if unknown
 * @param type JDBC type, for example {@code BIGINT}, or {@code OUT} for a registered
 * output
 * @param value immutable value of the JDK: a number, a boolean, a text, a {@code UUID}, a
 * value of {@code java.time}; everything else as text; {@code null} for SQL's null and
 * for a masked value
 * @param length size of the uncut value: characters of a text, bytes of binary data, -1
 * if unknown
 * @param cut whether {@code value} holds only the beginning
 * @param masked whether the value was left out because of its name
 * @param binder binds the value again
 * @param whole leads to the uncut text of a cut value, {@code null} if there was none:
 * the value was not read
 */
public record BoundParameter(String key, String name, String type, @Nullable Object value, long length, boolean cut,
		boolean masked, ParameterBinder binder, @Nullable LongText whole) {

	/** What is shown instead of a masked value. */
	public static final String MASK = "••••••";

	/**
	 * Creates a parameter that is bound again as an object.
	 * @param key index from 1, or a name
	 * @param name column it belongs to
	 * @param type name of the JDBC type
	 * @param value immutable value
	 * @param length size of the uncut value
	 * @param cut whether {@code value} holds only the beginning
	 * @param masked whether the value was left out because of its name
	 */
	public BoundParameter(String key, String name, String type, @Nullable Object value, long length, boolean cut,
			boolean masked) {
		this(key, name, type, value, length, cut, masked, ParameterBinder.OBJECT, null);
	}

	/**
	 * Finds the value as text.
	 * @return the uncut text, empty if only the beginning is kept
	 */
	public Optional<String> findWhole() {
		return this.cut ? Optional.ofNullable(this.whole).flatMap(LongText::find) : Optional.of(text());
	}

	/**
	 * The value as text.
	 * @return text of the value, {@code null} as word for SQL's null
	 */
	public String text() {
		return this.masked ? MASK : String.valueOf(this.value);
	}

}
