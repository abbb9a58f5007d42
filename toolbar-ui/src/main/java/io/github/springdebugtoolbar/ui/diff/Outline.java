package io.github.springdebugtoolbar.ui.diff;

import java.util.List;
import java.util.Optional;

/**
 * Finds a class and its members in a source file, as far as that can be done by the shape
 * of the text.
 */
abstract class Outline {

	private final String text;

	private final String masked;

	Outline(String text) {
		this.text = text;
		this.masked = SourceMask.of(text);
	}

	static Outline of(String text, String language) {
		return language.equals("kotlin") ? new KotlinOutline(text) : new JavaOutline(text);
	}

	String text() {
		return this.text;
	}

	String masked() {
		return this.masked;
	}

	// Finds a class.
	abstract Optional<Section> findType(String className);

	// Finds members of a name: several if the method is overloaded.
	abstract List<Section> findMembers(String className, String member);

	// Name of a member as it is written.
	static String written(String className, String member) {
		return member.equals("<init>") ? simpleName(className) : member;
	}

	static String simpleName(String className) {
		return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
	}

}
