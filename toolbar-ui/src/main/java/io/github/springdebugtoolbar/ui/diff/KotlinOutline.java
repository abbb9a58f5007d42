package io.github.springdebugtoolbar.ui.diff;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds classes and members by lines: Kotlin ends no declaration by a sign.
 */
final class KotlinOutline extends Outline {

	private static final String START = "(?m)^[ \\t]*+(?:@[\\w.]+(?:\\([^)]*\\))?\\s+)*(?:\\w+ )*?";

	private static final Pattern NEXT = Pattern.compile("(?m)^[ \\t]*(?:@|(?:\\w+ )*?(?:fun|val|var|class) )|^}");

	KotlinOutline(String text) {
		super(text);
	}

	@Override
	Optional<Section> findType(String className) {
		return find(START + "(?:class|interface|object) " + Pattern.quote(simpleName(className)) + "\\b").stream()
			.findFirst()
			.map((type) -> new Section(type.start(), type.header(), masked().length()));
	}

	@Override
	List<Section> findMembers(String className, String member) {
		String name = Pattern.quote(written(className, member));
		return find(START + "(?:fun (?:<[^>]*> )?" + name + "\\s*\\(|va[lr] " + name + "\\b)");
	}

	private List<Section> find(String declaration) {
		return Pattern.compile(declaration).matcher(masked()).results().map(this::section).toList();
	}

	private Section section(MatchResult found) {
		Matcher next = NEXT.matcher(masked());
		int end = next.find(found.end()) ? next.start() : masked().length();
		int start = found.start();
		while (Character.isWhitespace(masked().charAt(start))) {
			start++;
		}
		return new Section(start, found.end(), end);
	}

}
