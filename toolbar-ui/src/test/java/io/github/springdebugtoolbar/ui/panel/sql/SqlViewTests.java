package io.github.springdebugtoolbar.ui.panel.sql;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.ui.source.PlaceLink;
import io.github.springdebugtoolbar.ui.source.SourceExcerpt;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the names of the views' components: they are the members of the JSON, which
 * the browser code and other clients read.
 */
class SqlViewTests {

	@Test
	void membersOfThePanel() {
		assertThat(members(SqlView.class)).containsExactly("durationMillis", "ran", "kept", "limitProperty",
				"maxTotalMillis", "sources", "statements");
		assertThat(members(Page.class)).containsExactly("items", "total", "page", "size");
		assertThat(members(SqlView.Source.class)).containsExactly("name", "queries", "millis", "rows", "similar",
				"duplicates");
	}

	@Test
	void membersOfTheLists() {
		assertThat(members(SqlView.Statement.class)).containsExactly("id", "sql", "kind", "dataSource", "count", "kept",
				"firstQuery", "distinct", "duplicates", "totalMillis", "maxMillis", "rows", "tags", "places",
				"morePlaces", "findings");
		assertThat(members(SqlView.Run.class)).containsExactly("number", "lastNumber", "count", "statement", "sql",
				"atMillis", "endMillis", "millis", "maxMillis", "rows");
		assertThat(members(SqlView.Execution.class)).containsExactly("number", "atMillis", "millis", "rows", "failed",
				"parameters", "moreParameters");
	}

	@Test
	void membersOfAQuery() {
		assertThat(members(QueryView.class)).containsExactly("number", "statement", "dataSource", "kind", "sql",
				"shown", "kept", "length", "atMillis", "executeMillis", "firstRowMillis", "fetchMillis", "rows",
				"batchSize", "connection", "transaction", "thread", "error", "warnings", "parameters", "source",
				"frames", "assumed", "actions");
		assertThat(members(QueryView.Warning.class)).containsExactly("message", "codes");
		assertThat(members(SqlView.Parameter.class)).containsExactly("key", "name", "type", "value", "more", "masked",
				"note");
		assertThat(members(ParametersView.class)).containsExactly("query", "batchSize", "keptSets", "chosenSet",
				"values");
		assertThat(members(TextView.class)).containsExactly("text", "note");
		assertThat(members(QueryView.Frame.class)).containsExactly("code", "place", "template");
		assertThat(members(PlaceLink.class)).containsExactly("text", "href");
		assertThat(members(SourceExcerpt.class)).containsExactly("file", "place", "language", "line", "firstLine",
				"lines");
	}

	@Test
	void membersOfWhatTheDatabaseAnswers() {
		assertThat(members(ActionView.class)).containsExactly("name", "label", "hint", "refusal");
		assertThat(members(ExplainView.class)).containsExactly("query", "sql", "database", "executed",
				"executionMillis", "planningMillis", "pages", "flags", "notes", "nodes", "text", "format", "again");
		assertThat(members(PlanStep.class)).containsExactly("number", "depth", "operation", "relation", "index",
				"details", "ownMillis", "ownCost", "share", "readRows", "rows", "rowShare", "expectedRows", "flags");
		assertThat(members(ResultView.class)).containsExactly("query", "columns", "rows", "cut", "millis", "notes");
		assertThat(members(NoAnswerView.class)).containsExactly("kind", "title", "message", "sqlState", "advice",
				"property");
	}

	private static List<String> members(Class<?> type) {
		return Stream.of(type.getRecordComponents()).map(RecordComponent::getName).toList();
	}

}
