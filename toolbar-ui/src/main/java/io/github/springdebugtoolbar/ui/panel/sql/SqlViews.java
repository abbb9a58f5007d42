package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.CallSite;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.SqlStatement;
import io.github.springdebugtoolbar.ui.source.SourceCode;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was recorded into what is shown.
 */
class SqlViews {

	private static final int LABEL = 300;

	private static final int VALUE = 80;

	private static final int PLACES = 2;

	private final SourceCode code;

	SqlViews(SourceCode code) {
		this.code = code;
	}

	SqlView.Statement statement(StatementGroup group) {
		List<Frame> places = group.places();
		List<GroupedQuery> queries = group.queries();
		return new SqlView.Statement(group.id(), label(group.statement()), kind(group.statement()), group.dataSource(),
				group.count(), queries.size(), queries.isEmpty() ? 0 : queries.get(0).query().number(),
				group.distinct(), (int) queries.stream().filter(GroupedQuery::duplicate).count(),
				Millis.of(group.totalNanos()), Millis.of(group.maxNanos()), group.rows(), group.tags(),
				places.stream().limit(PLACES).map(this.code::place).toList(), Math.max(0, places.size() - PLACES));
	}

	SqlView.Run run(List<GroupedQuery> run) {
		Query first = run.get(0).query();
		Query last = run.get(run.size() - 1).query();
		return new SqlView.Run(first.number(), last.number(), run.size(), run.get(0).statement(),
				label(first.statement()), Millis.of(first.startNanos()),
				Millis.of(last.startNanos() + last.durationNanos()),
				Millis.of(run.stream().mapToLong((one) -> one.query().durationNanos()).sum()),
				Millis.of(run.stream().mapToLong((one) -> one.query().durationNanos()).max().orElse(0)),
				run.stream().mapToLong(GroupedQuery::rows).sum());
	}

	SqlView.Execution execution(GroupedQuery one) {
		Query query = one.query();
		return new SqlView.Execution(query.number(), Millis.of(query.startNanos()), Millis.of(query.durationNanos()),
				one.rows(), one.isFailed(),
				parameters(query).stream().map((parameter) -> parameter(parameter, VALUE)).toList());
	}

	QueryView query(GroupedQuery one) {
		Query query = one.query();
		SqlStatement statement = query.statement();
		CallSite callSite = query.callSite();
		return new QueryView(query.number(), one.statement(), query.dataSource(), kind(statement),
				SqlLayout.of(statement.sql()), statement.sql(), SqlValues.put(statement.sql(), parameters(query)),
				statement.length(), Millis.of(query.startNanos()), Millis.of(query.executeNanos()),
				(query.firstRowNanos() < 0) ? -1 : Millis.of(query.firstRowNanos()), Millis.of(query.fetchNanos()),
				query.rows(), query.batchSize(), query.connection(), query.transaction(), query.thread(), query.error(),
				parameters(query).stream().map((parameter) -> parameter(parameter, Integer.MAX_VALUE)).toList(),
				frames(callSite).map(this.code::findExcerpt).flatMap(Optional::stream).findFirst().orElse(null),
				frames(callSite).map(this::frame).toList(), callSite.assumed());
	}

	private QueryView.Frame frame(Frame frame) {
		String code = frame.isTemplate() ? frame.method() : frame.className() + "." + frame.method();
		return new QueryView.Frame(code, this.code.line(frame), frame.isTemplate());
	}

	private static Stream<Frame> frames(CallSite callSite) {
		return Stream.concat(Stream.ofNullable(callSite.template()), callSite.frames().stream());
	}

	private static List<BoundParameter> parameters(Query query) {
		return query.parameters().isEmpty() ? List.of() : query.parameters().get(0);
	}

	private static SqlView.Parameter parameter(BoundParameter parameter, int maxLength) {
		String text = parameter.text();
		String value = (text.length() > maxLength) ? text.substring(0, maxLength) + "…" : text;
		return new SqlView.Parameter(parameter.key(), parameter.name(), parameter.type(), value, parameter.masked(),
				note(parameter));
	}

	private static @Nullable String note(BoundParameter parameter) {
		return (parameter.cut() && parameter.length() >= 0)
				? String.format(Locale.ENGLISH, "the beginning of %,d", parameter.length()) : null;
	}

	private static String kind(SqlStatement statement) {
		return statement.kind().name().toLowerCase(Locale.ROOT);
	}

	private static String label(SqlStatement statement) {
		String sql = statement.sql().strip().replaceAll("\\s+", " ");
		return (sql.length() > LABEL) ? shortened(sql) : sql;
	}

	private static String shortened(String sql) {
		String without = sql.replaceFirst("(?i)^(select )(.{32,}?)( from )", "$1…$3");
		return (without.length() > LABEL) ? without.substring(0, LABEL) + "…" : without;
	}

}
