package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.ui.source.SourceCode;

/**
 * What can be read of one query: itself, {@code parameters} with {@code set} and
 * {@code page}, and to be copied its {@code text}, its {@code text-with-values}, and one
 * {@code value} with {@code set} and {@code position}.
 */
class QueryParts {

	private final QueryViews views;

	QueryParts(SourceCode code) {
		this.views = new QueryViews(code);
	}

	Optional<Object> find(GroupedQuery one, List<String> path, Map<String, String> parameters) {
		Query query = one.query();
		return switch (String.join("/", path)) {
			case "" -> Optional.of(this.views.query(one));
			case "parameters" -> Optional.of(this.views.parameters(query, parameters));
			case "text" -> Optional.of(this.views.text(query));
			case "text-with-values" -> Optional.of(this.views.textWithValues(query));
			case "value" -> this.views.value(query, parameters).map((value) -> value);
			default -> Optional.empty();
		};
	}

}
