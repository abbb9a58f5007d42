package io.github.springdebugtoolbar.ui.panel.sql;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.panel.Panel;
import io.github.springdebugtoolbar.panel.PanelSummary;
import io.github.springdebugtoolbar.recording.QueryCounts;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.ui.source.SourceCode;
import io.github.springdebugtoolbar.ui.text.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * Shows the queries of a request. Its parts, all with {@code filter}, {@code search} and
 * {@code page}: {@code statements} with {@code sort}; {@code order}; {@code queries} with
 * {@code statement}, {@code from}, {@code to} and {@code sort}; {@code waterfall} with
 * {@code from}, {@code to} and {@code steps}; and <code>queries/{number}</code> alone,
 * see {@link QueryParts}. Its actions are those of {@link QueryActions}, below a query.
 */
public class SqlPanel implements Panel {

	private static final int STATEMENTS = 50;

	private static final int RUNS = 50;

	private static final int QUERIES = 20;

	private static final String LIMIT_PROPERTY = "debug-toolbar.recording.queries";

	private static final Map<String, Comparator<StatementGroup>> STATEMENT_ORDERS = Map.of("total",
			Comparator.comparingLong(StatementGroup::totalNanos), "count",
			Comparator.comparingLong(StatementGroup::count), "rows", Comparator.comparingLong(StatementGroup::rows),
			"max", Comparator.comparingLong(StatementGroup::maxNanos));

	private final SqlViews views;

	private final QueryParts queries;

	private final long slowNanos;

	/**
	 * Creates the panel.
	 * @param code leads to the code on this machine
	 * @param slow time from which on a query is slow
	 * @param actions ask the database, {@code null} if there is none
	 */
	public SqlPanel(SourceCode code, Duration slow, @Nullable QueryActions actions) {
		this.views = new SqlViews(code);
		this.queries = new QueryParts(code, actions);
		this.slowNanos = slow.toNanos();
	}

	@Override
	public String id() {
		return "sql";
	}

	@Override
	public String title() {
		return "SQL";
	}

	@Override
	public PanelSummary summary(InspectedRequest request) {
		QueryCounts counts = QueryCounts.of(request.request());
		return PanelSummary.of((counts.count() == 0) ? "none"
				: Numbers.grouped(counts.count()) + " in " + Numbers.millis(counts.duration().toNanos() / 1e6));
	}

	@Override
	public SqlView view(InspectedRequest inspected) {
		RecordedRequest request = inspected.request();
		QueryGroups groups = QueryGroups.of(request, this.slowNanos);
		long slowest = groups.statements().stream().mapToLong(StatementGroup::totalNanos).max().orElse(0);
		return new SqlView(Millis.of(request.duration().toNanos()), request.queryCount(), request.queries().size(),
				RecordedRequest.UNATTRIBUTED.equals(request.id()) ? "" : LIMIT_PROPERTY,
				Math.max(0.001, Millis.of(slowest)), SqlView.Source.of(request),
				statements(groups, inspected.findings(), Map.of()));
	}

	@Override
	public Optional<Object> findPart(InspectedRequest inspected, List<String> path, Map<String, String> parameters) {
		QueryGroups groups = QueryGroups.of(inspected.request(), this.slowNanos);
		return switch (String.join("/", path)) {
			case "statements" -> Optional.of(statements(groups, inspected.findings(), parameters));
			case "order" -> Optional.of(runs(groups, parameters));
			case "queries" -> Optional.of(queries(groups, parameters));
			case "waterfall" -> Optional.of(new Waterfall(inspected.request(), groups, parameters).view());
			default -> findQuery(groups, path).flatMap(
					(query) -> this.queries.find(inspected.request(), query, path.subList(2, path.size()), parameters));
		};
	}

	@Override
	public Optional<Object> perform(InspectedRequest inspected, List<String> path, Map<String, String> parameters) {
		if (path.size() != 3) {
			return Optional.empty();
		}
		return findQuery(QueryGroups.of(inspected.request(), this.slowNanos), path)
			.flatMap((query) -> this.queries.perform(query, path.get(2)));
	}

	private static Optional<GroupedQuery> findQuery(QueryGroups groups, List<String> path) {
		return (path.size() >= 2 && path.get(0).equals("queries")) ? groups.findQuery(Page.integer(path.get(1), 0, 0))
				: Optional.empty();
	}

	private Page<SqlView.Statement> statements(QueryGroups groups, List<Finding> findings,
			Map<String, String> parameters) {
		Comparator<StatementGroup> order = STATEMENT_ORDERS.getOrDefault(parameters.getOrDefault("sort", "total"),
				Comparator.comparingLong(StatementGroup::totalNanos));
		List<StatementGroup> found = groups.statements()
			.stream()
			.filter(QueryFilter.of(parameters)::accepts)
			.sorted(order.reversed())
			.toList();
		return Page.of(found, Page.number(parameters), STATEMENTS, (group) -> this.views.statement(group, findings));
	}

	private Page<SqlView.Run> runs(QueryGroups groups, Map<String, String> parameters) {
		List<GroupedQuery> found = groups.queries().stream().filter(QueryFilter.of(parameters)::accepts).toList();
		return Page.of(QueryRuns.of(found), Page.number(parameters), RUNS, this.views::run);
	}

	private Page<SqlView.Execution> queries(QueryGroups groups, Map<String, String> parameters) {
		QueryRange range = QueryRange.of(parameters);
		List<GroupedQuery> found = groups.queries()
			.stream()
			.filter(range::contains)
			.filter(QueryFilter.of(parameters)::accepts)
			.sorted(queryOrder(parameters))
			.toList();
		return Page.of(found, Page.number(parameters), QUERIES, this.views::execution);
	}

	private static Comparator<GroupedQuery> queryOrder(Map<String, String> parameters) {
		Comparator<GroupedQuery> order = Comparator.comparingInt((one) -> one.query().number());
		return "time".equals(parameters.get("sort"))
				? Comparator.<GroupedQuery>comparingLong((one) -> one.query().durationNanos()).reversed() : order;
	}

}
