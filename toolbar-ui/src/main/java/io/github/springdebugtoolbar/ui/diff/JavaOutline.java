package io.github.springdebugtoolbar.ui.diff;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds classes and members by braces.
 */
final class JavaOutline extends Outline {

	private static final Pattern ANNOTATION = Pattern.compile("@(?!interface\\b)[\\w.]+(\\s*\\(\\))?");

	JavaOutline(String text) {
		super(text);
	}

	@Override
	Optional<Section> findType(String className) {
		String[] names = className.substring(className.lastIndexOf('.') + 1).split("\\$");
		Optional<Section> type = find(Sections.of(masked(), 0, masked().length()), names[0]);
		for (int i = 1; i < names.length; i++) {
			String name = names[i];
			type = type.flatMap((outer) -> find(members(outer), name));
		}
		return type;
	}

	@Override
	List<Section> findMembers(String className, String member) {
		Pattern declaration = Pattern
			.compile("\\b" + Pattern.quote(written(className, member)) + "\\s*(\\(\\)[^()]*|,.*)?");
		return findType(className).stream()
			.flatMap((type) -> members(type).stream())
			.filter((section) -> endsWith(declaration, header(section)))
			.toList();
	}

	private Optional<Section> find(List<Section> sections, String name) {
		Pattern type = Pattern.compile("\\b(class|interface|record|enum)\\s+" + Pattern.quote(name) + "\\b");
		return sections.stream().filter((section) -> type.matcher(header(section)).find()).findFirst();
	}

	private List<Section> members(Section type) {
		return Sections.of(masked(), Math.min(type.header() + 1, type.end()), type.end() - 1);
	}

	private static boolean endsWith(Pattern pattern, String header) {
		return Pattern.compile(".*" + pattern.pattern(), Pattern.DOTALL).matcher(header).matches();
	}

	// A header without its annotations and without what is between parentheses.
	private String header(Section section) {
		StringBuilder plain = new StringBuilder();
		int depth = 0;
		for (int i = section.start(); i < section.header(); i++) {
			char one = masked().charAt(i);
			depth -= (one == ')') ? 1 : 0;
			plain.append((depth == 0) ? one : "");
			depth += (one == '(') ? 1 : 0;
		}
		return ANNOTATION.matcher(plain).replaceAll(" ").strip();
	}

}
