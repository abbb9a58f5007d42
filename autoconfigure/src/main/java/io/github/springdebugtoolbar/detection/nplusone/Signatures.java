package io.github.springdebugtoolbar.detection.nplusone;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.springdebugtoolbar.recording.RepositoryMethod;

/**
 * Writes a repository's method as it would be declared.
 */
final class Signatures {

	private Signatures() {
	}

	static String of(RepositoryMethod method) {
		Set<String> names = new HashSet<>();
		return method.returnType() + " " + method.name()
				+ method.parameterTypes()
					.stream()
					.map((type) -> type + " " + nameOf(type, names))
					.collect(Collectors.joining(", ", "(", ")"));
	}

	private static String nameOf(String type, Set<String> names) {
		String raw = type.replaceAll("[^\\w].*", "");
		String name = raw.substring(0, 1).toLowerCase(Locale.ROOT) + raw.substring(1);
		String free = name;
		for (int i = 2; !names.add(free); i++) {
			free = name + i;
		}
		return free;
	}

}
