package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.SqlStatement;
import io.github.springdebugtoolbar.ui.source.SourceCode;
import io.github.springdebugtoolbar.ui.text.ProblemNames;

/**
 * Turns what was recorded into what is shown.
 */
class SqlViews {

	private static final int VALUE = 80;

	private static final int PLACES = 2;

	private static final int PARAMETERS = 10;

	private final SourceCode code;

	SqlViews(SourceCode code) {
		this.code = code;
	}

	SqlView.Statement statement(StatementGroup group, List<Finding> findings) {
		List<Frame> places = group.places();
		List<GroupedQuery> queries = group.queries();
		return new SqlView.Statement(group.id(), SqlLabel.of(group.statement()), kind(group.statement()),
				group.dataSource(), group.count(), queries.size(),
				queries.isEmpty() ? 0 : queries.get(0).query().number(), group.distinct(),
				(int) queries.stream().filter(GroupedQuery::duplicate).count(), Millis.of(group.totalNanos()),
				Millis.of(group.maxNanos()), group.rows(), group.tags(),
				places.stream().limit(PLACES).map(this.code::place).toList(), Math.max(0, places.size() - PLACES),
				findings.stream().filter((finding) -> explains(finding, queries)).map(SqlViews::explained).toList());
	}

	private static boolean explains(Finding finding, List<GroupedQuery> queries) {
		return queries.stream()
			.anyMatch((one) -> Collections.binarySearch(finding.queries(), one.query().number()) >= 0);
	}

	private static SqlView.Explained explained(Finding finding) {
		return new SqlView.Explained(ProblemNames.of(finding.code()), finding.severity(), finding.fingerprint());
	}

	SqlView.Run run(List<GroupedQuery> run) {
		Query first = run.get(0).query();
		Query last = run.get(run.size() - 1).query();
		return new SqlView.Run(first.number(), last.number(), run.size(), run.get(0).statement(),
				SqlLabel.of(first.statement()), Millis.of(first.startNanos()),
				Millis.of(last.startNanos() + last.durationNanos()),
				Millis.of(run.stream().mapToLong((one) -> one.query().durationNanos()).sum()),
				Millis.of(run.stream().mapToLong((one) -> one.query().durationNanos()).max().orElse(0)),
				run.stream().mapToLong(GroupedQuery::rows).sum());
	}

	SqlView.Execution execution(GroupedQuery one) {
		Query query = one.query();
		List<BoundParameter> parameters = query.parameters().isEmpty() ? List.of() : query.parameters().get(0);
		return new SqlView.Execution(query.number(), Millis.of(query.startNanos()), Millis.of(query.durationNanos()),
				one.rows(), one.isFailed(),
				parameters.stream()
					.limit(PARAMETERS)
					.map((parameter) -> SqlView.Parameter.of(parameter, VALUE))
					.toList(),
				Math.max(0, parameters.size() - PARAMETERS));
	}

	private static String kind(SqlStatement statement) {
		return statement.kind().name().toLowerCase(Locale.ROOT);
	}

}
