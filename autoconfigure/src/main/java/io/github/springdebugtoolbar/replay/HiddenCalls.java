package io.github.springdebugtoolbar.replay;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.sql.ReadProof;

/**
 * Finds views and triggers that may change something when they are read, where a
 * read-only connection does not keep them from it.
 */
final class HiddenCalls {

	private HiddenCalls() {
	}

	static Optional<Refusal> findRefusal(Query query, ReplayConnection connection) throws SQLException {
		if (connection.rules().hidden().isEmpty()) {
			return Optional.empty();
		}
		Set<String> used = ReadProof.findNames(query.statement().sql());
		return unproven(definitions(connection)).stream()
			.filter(used::contains)
			.findFirst()
			.map((name) -> new Refusal(
					"Not executed: it reads " + name + ", which is not known to change nothing when it is read."));
	}

	// Several schemas may have a view of the same name.
	private static Map<String, List<String>> definitions(ReplayConnection connection) throws SQLException {
		Map<String, List<String>> definitions = new HashMap<>();
		try (PreparedStatement statement = connection.connection().prepareStatement(connection.rules().hidden());
				ResultSet rows = statement.executeQuery()) {
			while (rows.next()) {
				String definition = rows.getString(2);
				definitions.computeIfAbsent(rows.getString(1).toLowerCase(Locale.ROOT), (name) -> new ArrayList<>())
					.add((definition != null) ? definition : "");
			}
		}
		return definitions;
	}

	// Also those that read unproven ones.
	private static Set<String> unproven(Map<String, List<String>> definitions) {
		Set<String> unproven = new HashSet<>();
		addWhere(definitions, (definition) -> !ReadProof.findObjections(definition, false).isEmpty(), unproven);
		for (int known = -1; known < unproven.size() && !unproven.isEmpty();) {
			known = unproven.size();
			addWhere(definitions, (definition) -> reads(definition, unproven), unproven);
		}
		return unproven;
	}

	private static boolean reads(String definition, Set<String> names) {
		return ReadProof.findNames(definition).stream().anyMatch(names::contains);
	}

	private static void addWhere(Map<String, List<String>> definitions, Predicate<String> condition,
			Set<String> names) {
		definitions.forEach((name, all) -> {
			if (all.stream().anyMatch(condition)) {
				names.add(name);
			}
		});
	}

}
