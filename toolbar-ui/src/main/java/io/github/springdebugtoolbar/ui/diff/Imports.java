package io.github.springdebugtoolbar.ui.diff;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Knows where the types come from that changes bring with them.
 */
final class Imports {

	private static final Map<String, List<String>> PACKAGES = Map.ofEntries(
			Map.entry("java.util", List.of("List", "Collection", "Set", "Map", "Optional", "UUID")),
			Map.entry("java.util.stream", List.of("Stream", "Collectors")),
			Map.entry("java.math", List.of("BigDecimal", "BigInteger")),
			Map.entry("java.time",
					List.of("Instant", "LocalDate", "LocalDateTime", "LocalTime", "OffsetDateTime", "ZonedDateTime",
							"Duration", "Year")),
			Map.entry("jakarta.persistence",
					List.of("QueryHint", "MapsId", "Version", "Table", "Index", "Column", "Transient", "PostLoad",
							"PostPersist")),
			Map.entry("org.hibernate.annotations", List.of("BatchSize")),
			Map.entry("org.hibernate.jpa", List.of("HibernateHints")),
			Map.entry("org.springframework.cache.annotation", List.of("Cacheable", "CacheEvict")),
			Map.entry("org.springframework.data.domain",
					List.of("Slice", "Pageable", "PageRequest", "Window", "ScrollPosition")),
			Map.entry("org.springframework.data.jpa.repository",
					List.of("EntityGraph", "Query", "Modifying", "QueryHints")),
			Map.entry("org.springframework.transaction.annotation", List.of("Transactional")));

	private static final Map<String, String> NAMES = PACKAGES.entrySet()
		.stream()
		.flatMap((one) -> one.getValue().stream().map((name) -> Map.entry(name, one.getKey())))
		.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

	private static final Pattern WORD = Pattern.compile("(?<![.\\w])[A-Z]\\w*");

	private Imports() {
	}

	/**
	 * Finds what a file does not import yet.
	 * @param source text of the file
	 * @param added lines that come
	 * @return classes with their packages, in order
	 */
	static List<String> missing(String source, Stream<String> added) {
		String code = SourceMask.of(added.collect(Collectors.joining("\n")));
		return WORD.matcher(code)
			.results()
			.map((word) -> word.group())
			.filter((name) -> NAMES.containsKey(name) && !isKnown(source, name))
			.map((name) -> NAMES.get(name) + "." + name)
			.distinct()
			.sorted()
			.toList();
	}

	private static boolean isKnown(String source, String name) {
		return Pattern
			.compile("(?m)^import (?:[\\w.]+\\." + name + "|" + Pattern.quote(NAMES.get(name) + ".*")
					+ ")\\s*;?\\s*$|\\b(?:class|interface|record|enum) " + name + "\\b")
			.matcher(source)
			.find();
	}

}
