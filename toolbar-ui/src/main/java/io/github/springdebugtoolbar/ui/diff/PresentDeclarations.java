package io.github.springdebugtoolbar.ui.diff;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Change.Kind;
import io.github.springdebugtoolbar.ui.source.SourceCode;
import io.github.springdebugtoolbar.ui.source.SourceText;

/**
 * What a class has already of what is to be added to it: by its source, which may be
 * newer than the running class, else by the class. Safe for use by multiple threads.
 */
final class PresentDeclarations {

	private final SourceCode code;

	PresentDeclarations(SourceCode code) {
		this.code = code;
	}

	/**
	 * What a change declares.
	 * @param change the change
	 * @return the declaration, empty if it adds none, several or one that overrides
	 */
	Optional<Declared> declaredBy(Change change) {
		if (change.kind() != Kind.ADD || change.after().startsWith("@Override")
				|| Sections.of(SourceMask.of(change.after()), 0, change.after().length()).size() != 1) {
			return Optional.empty();
		}
		boolean kotlin = this.code.findType(change.target()).filter((file) -> isKotlin(file.language())).isPresent();
		return kotlin ? DeclarationText.read(KotlinCode.of(change.after()), "kotlin")
				: DeclarationText.read(change.after(), "java");
	}

	/**
	 * Finds what means the same as what a change adds.
	 * @param change the change
	 * @return what is there, empty if the change is needed
	 */
	Optional<Present> findSame(Change change) {
		return declaredBy(change).flatMap((added) -> findAll(change.target(), added.name()).stream()
			.filter((present) -> present.declared().means(added))
			.findFirst());
	}

	/**
	 * Finds declarations of a name.
	 * @param className class with its package
	 * @param name the name
	 * @return methods of the class, types inside of it and beside it
	 */
	List<Present> findAll(String className, String name) {
		String beside = className.substring(0, className.lastIndexOf('.') + 1) + name;
		return Stream.concat(inside(className, name), type(beside)).toList();
	}

	private Stream<Present> inside(String className, String name) {
		return this.code.findType(className)
			.map((file) -> inFile(file, className, name))
			.orElseGet(() -> ClassMembers.findAll(className, name).stream().map(PresentDeclarations::ofClass));
	}

	private Stream<Present> type(String className) {
		return this.code.findType(className)
			.map((file) -> Outline.of(file.text(), file.language())
				.findType(className)
				.stream()
				.flatMap((section) -> of(file, section)))
			.orElseGet(() -> ClassMembers.findType(className).stream().map(PresentDeclarations::ofClass));
	}

	private static Stream<Present> inFile(SourceText file, String className, String name) {
		Outline outline = Outline.of(file.text(), file.language());
		Stream<Section> type = isKotlin(file.language()) ? Stream.empty()
				: outline.findType(className + "$" + name).stream();
		return Stream.concat(outline.findMembers(className, name).stream(), type)
			.flatMap((section) -> of(file, section));
	}

	private static Stream<Present> of(SourceText file, Section section) {
		return DeclarationText.read(file.text().substring(section.start(), section.end()), file.language())
			.map((declared) -> new Present(declared, file, section))
			.stream();
	}

	private static Present ofClass(Declared declared) {
		return new Present(declared, null, null);
	}

	private static boolean isKotlin(String language) {
		return language.equals("kotlin");
	}

}
