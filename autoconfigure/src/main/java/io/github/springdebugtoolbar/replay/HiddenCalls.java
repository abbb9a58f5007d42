package io.github.springdebugtoolbar.replay;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.sql.ReadProof;

/**
 * Finds views and triggers that may change something when they are read, where a
 * read-only connection does not keep them from it.
 */
final class HiddenCalls {

	private HiddenCalls() {
	}

	static Optional<Refusal> findRefusal(ReplayAction action, Query query, ReplayConnection connection)
			throws SQLException {
		boolean guarded = action == ReplayAction.EXPLAIN && !ReplayGuard.isPlanOfChange(action, query);
		if (guarded || connection.rules().hidden().isEmpty()) {
			return Optional.empty();
		}
		Set<String> used = ReadProof.findNames(query.statement().sql());
		return unproven(definitions(connection)).stream()
			.filter(used::contains)
			.findFirst()
			.map((name) -> new Refusal(
					"Not executed: it reads " + name + ", which is not known to change nothing when it is read."));
	}

	private static Map<String, String> definitions(ReplayConnection connection) throws SQLException {
		Map<String, String> definitions = new HashMap<>();
		try (PreparedStatement statement = connection.connection().prepareStatement(connection.rules().hidden());
				ResultSet rows = statement.executeQuery()) {
			while (rows.next()) {
				String definition = rows.getString(2);
				definitions.merge(rows.getString(1).toLowerCase(Locale.ROOT), (definition != null) ? definition : "",
						(first, second) -> "");
			}
		}
		return definitions;
	}

	// Also those that read unproven ones.
	private static Set<String> unproven(Map<String, String> definitions) {
		Set<String> unproven = new HashSet<>();
		definitions.forEach((name, definition) -> {
			if (!ReadProof.findObjections(definition, false).isEmpty()) {
				unproven.add(name);
			}
		});
		for (int known = -1; known < unproven.size() && !unproven.isEmpty();) {
			known = unproven.size();
			definitions.forEach((name, definition) -> {
				if (ReadProof.findNames(definition).stream().anyMatch(unproven::contains)) {
					unproven.add(name);
				}
			});
		}
		return unproven;
	}

}
