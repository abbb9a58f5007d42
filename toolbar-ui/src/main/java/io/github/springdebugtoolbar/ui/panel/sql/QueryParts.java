package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.QueryWarning;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.ui.source.SourceCode;
import org.jspecify.annotations.Nullable;

/**
 * What can be read of one query: itself, {@code parameters} with {@code set} and
 * {@code page}, and to be copied its {@code text}, its {@code text-with-values}, and one
 * {@code value} with {@code set} and {@code position}.
 */
class QueryParts {

	private final QueryViews views;

	private final @Nullable QueryActions actions;

	QueryParts(SourceCode code, @Nullable QueryActions actions) {
		this.views = new QueryViews(code);
		this.actions = actions;
	}

	Optional<Object> perform(GroupedQuery one, String action) {
		return (this.actions != null) ? this.actions.perform(action, one.query()) : Optional.empty();
	}

	Optional<Object> find(RecordedRequest request, GroupedQuery one, List<String> path,
			Map<String, String> parameters) {
		Query query = one.query();
		return switch (String.join("/", path)) {
			case "" -> Optional.of(query(request, one));
			case "parameters" -> Optional.of(this.views.parameters(query, parameters));
			case "text" -> Optional.of(this.views.text(query));
			case "text-with-values" -> Optional.of(this.views.textWithValues(query));
			case "value" -> this.views.value(query, parameters).map((value) -> value);
			default -> Optional.empty();
		};
	}

	private QueryView query(RecordedRequest request, GroupedQuery one) {
		List<QueryWarning> warnings = request.events(QueryWarning.class)
			.stream()
			.filter((warning) -> warning.query() == one.query().number())
			.toList();
		return this.views.query(one, warnings, (this.actions != null) ? this.actions.of(one.query()) : List.of());
	}

}
