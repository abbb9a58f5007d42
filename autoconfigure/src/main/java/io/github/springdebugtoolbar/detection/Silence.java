package io.github.springdebugtoolbar.detection;

import java.util.List;
import java.util.stream.Stream;

/**
 * Findings that the user does not want to see.
 *
 * @param entries a code each, or a code, a colon and what the finding is about: its
 * subject or one of its places, with or without the package
 */
public record Silence(List<String> entries) {

	/** Nothing is left out. */
	public static final Silence NONE = new Silence(List.of());

	public Silence {
		entries = List.copyOf(entries);
	}

	boolean covers(Finding finding) {
		return this.entries.stream().anyMatch((entry) -> covers(entry.strip(), finding));
	}

	private static boolean covers(String entry, Finding finding) {
		int colon = entry.indexOf(':');
		if (colon < 0) {
			return entry.equals(finding.code());
		}
		String about = entry.substring(colon + 1).strip();
		return entry.substring(0, colon).strip().equals(finding.code())
				&& Stream.concat(Stream.of(finding.subject()), finding.places().stream().map(Place::name))
					.anyMatch((name) -> isNamed(name, about));
	}

	private static boolean isNamed(String name, String about) {
		return name.equals(about) || name.endsWith("." + about) || name.startsWith(about + ".")
				|| name.contains("." + about + ".");
	}

}
