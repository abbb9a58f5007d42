package io.github.springdebugtoolbar.recording;

import org.jspecify.annotations.Nullable;

/**
 * What the values of one placeholder have in common.
 *
 * @param key index or name of the parameter
 * @param name column it belongs to
 * @param type JDBC type
 * @param masked whether the value was left out
 * @param binder binds the value again
 */
record ParameterMold(String key, String name, String type, boolean masked, ParameterBinder binder) {

	static ParameterMold of(BoundParameter parameter) {
		return new ParameterMold(parameter.key(), parameter.name(), parameter.type(), parameter.masked(),
				parameter.binder());
	}

	/**
	 * Whether nothing of a parameter is its own, but for its value.
	 * @param parameter the parameter
	 * @return {@code false} if only the beginning is kept, or the value in two forms
	 */
	static boolean isPlain(BoundParameter parameter) {
		return !parameter.cut() && parameter.whole() == null && parameter.binder().size() == 0
				&& parameter.length() == lengthOf(parameter.value());
	}

	boolean fits(BoundParameter parameter) {
		return this.key.equals(parameter.key()) && this.name.equals(parameter.name())
				&& this.type.equals(parameter.type()) && this.masked == parameter.masked()
				&& this.binder.equals(parameter.binder());
	}

	BoundParameter with(@Nullable Object value) {
		return new BoundParameter(this.key, this.name, this.type, value, lengthOf(value), false, this.masked,
				this.binder, null);
	}

	private static long lengthOf(@Nullable Object value) {
		return (value instanceof String text) ? text.length() : -1;
	}

}
