package io.github.springdebugtoolbar.detection;

/**
 * A literal change of the user's own code. It names what to change instead of a line, so
 * that it can be drawn into the source file where that is at hand, and without it where
 * it is not.
 *
 * @param kind what is done
 * @param target class with its package; key of a property; language of new code
 * @param member method or field of the class, an empty text for the class itself
 * @param before text that goes, an empty text if nothing does
 * @param after text that comes
 */
public record Change(Kind kind, String target, String member, String before, String after) {

	/**
	 * Puts an annotation on a class, a method or a field.
	 * @param className class with its package
	 * @param member method or field, an empty text for the class itself
	 * @param annotation the annotation as source text
	 * @return the change
	 */
	public static Change annotate(String className, String member, String annotation) {
		return new Change(Kind.ANNOTATE, className, member, "", annotation);
	}

	/**
	 * Replaces code of a class.
	 * @param className class with its package
	 * @param member method or field in which the text is found
	 * @param before source text that goes
	 * @param after source text that comes
	 * @return the change
	 */
	public static Change replace(String className, String member, String before, String after) {
		return new Change(Kind.REPLACE, className, member, before, after);
	}

	/**
	 * Adds code to a class.
	 * @param className class with its package
	 * @param code source text that comes
	 * @return the change
	 */
	public static Change add(String className, String code) {
		return new Change(Kind.ADD, className, "", "", code);
	}

	/**
	 * Sets a property.
	 * @param key key of the property
	 * @param value its value
	 * @return the change
	 */
	public static Change property(String key, String value) {
		return new Change(Kind.PROPERTY, key, "", "", value);
	}

	/**
	 * New code of which no place is known.
	 * @param language language of the code, for example {@code java} or {@code sql}
	 * @param text the code
	 * @return the change
	 */
	public static Change code(String language, String text) {
		return new Change(Kind.CODE, language, "", "", text);
	}

	/**
	 * What is done.
	 */
	public enum Kind {

		/** An annotation is put on a class, a method or a field. */
		ANNOTATE,

		/** Code is replaced. */
		REPLACE,

		/** Code is added to a class. */
		ADD,

		/** A property is set. */
		PROPERTY,

		/** New code without a known place. */
		CODE

	}

}
