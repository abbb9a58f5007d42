package io.github.springdebugtoolbar.detection;

import java.util.List;

import io.github.springdebugtoolbar.recording.Frame;

/**
 * A literal change of the user's own code. It names what to change instead of a line, so
 * that it can be drawn into the source file where that is at hand, and without it where
 * it is not.
 *
 * @param kind what is done
 * @param target class with its package; key of a property; language of new code; path of
 * a file; table of an index
 * @param member method or field of the class, of a lambda the one it is in, an empty text
 * for the class itself; name of an index
 * @param before text that goes, an empty text if nothing does; what is made of the result
 * of a call; parameters of the method that is annotated, where others have its name
 * @param after text that comes
 */
public record Change(Kind kind, String target, String member, String before, String after) {

	public Change {
		member = Frame.written(member);
	}

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
	 * Puts an annotation on a method that may have others of its name beside it.
	 * @param className class with its package
	 * @param method name of the method
	 * @param parameterTypes types of its parameters as in source code
	 * @param annotation the annotation as source text
	 * @return the change
	 */
	public static Change annotate(String className, String method, List<String> parameterTypes, String annotation) {
		return new Change(Kind.ANNOTATE, className, method, "(" + String.join(", ", parameterTypes) + ")", annotation);
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
	 * Gives an attribute of an annotation of a class one value more.
	 * @param className class with its package
	 * @param annotation the annotation with this attribute and value alone, as it is put
	 * on a class that has none of the kind
	 * @return the change
	 */
	public static Change attribute(String className, String annotation) {
		return new Change(Kind.ATTRIBUTE, className, "", "", annotation);
	}

	/**
	 * Writes a file, or adds to its end.
	 * @param path path of the file below the folder of the resources
	 * @param text text that comes
	 * @return the change
	 */
	public static Change file(String path, String text) {
		return new Change(Kind.FILE, path, "", "", text);
	}

	/**
	 * Creates an index.
	 * @param table name of the table as in SQL
	 * @param name name of the index
	 * @param sql the statement, without a semicolon
	 * @return the change
	 */
	public static Change index(String table, String name, String sql) {
		return new Change(Kind.INDEX, table, name, "", sql);
	}

	/**
	 * Replaces a call, and what is made of its result, by another call. The source code
	 * must show what is made of it.
	 * @param className class with its package
	 * @param member method in which the call stands
	 * @param use what is made of the result of which call
	 * @param after the other call, with the names of its parameters
	 * @return the change
	 */
	public static Change use(String className, String member, Use use, String after) {
		return new Change(Kind.USE, className, member, use.toString(), after);
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
		CODE,
		/** An attribute of an annotation of a class gets a value. */
		ATTRIBUTE,
		/** A file is written or becomes longer. */
		FILE,
		/** An index is created. */
		INDEX,
		/** A call comes instead of another one and of what is made of its result. */
		USE

	}

}
