package io.github.springdebugtoolbar.history;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Fact;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.plan.Plan;
import io.github.springdebugtoolbar.plan.PlanCondition;
import io.github.springdebugtoolbar.plan.PlanNode;
import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.DroppedQueries;
import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.recording.NamedValue;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.QueryWarning;
import io.github.springdebugtoolbar.recording.RecordedEvent;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.ResultColumn;
import io.github.springdebugtoolbar.recording.SqlStatement;
import io.github.springdebugtoolbar.schema.TableIndex;
import io.github.springdebugtoolbar.schema.TableSchema;

/**
 * How much memory a request takes with what was found about it, roughly. Object sizes are
 * those of a 64-bit JVM with compressed references; the texts of statements count once
 * for each request.
 */
final class EstimatedSize {

	private static final int REQUEST = 2_000;

	private static final int QUERY = 200;

	private static final int PARAMETER = 80;

	private static final int EVENT = 80;

	private static final int STATEMENT = 200;

	private static final int FINDING = 1_000;

	private static final int CHANGE = 200;

	private static final int PLAN = 200;

	private static final int NODE = 400;

	private static final int TABLE = 200;

	private static final int COLUMN = 100;

	private EstimatedSize() {
	}

	/**
	 * What a request may take, by the number of its queries and events.
	 * @param request a request that need not be inspected yet
	 * @return bytes
	 */
	static long assumed(InspectedRequest request) {
		RecordedRequest recorded = request.request();
		return REQUEST + (long) (QUERY + 2 * PARAMETER) * recorded.queries().size()
				+ (long) EVENT * recorded.events().size();
	}

	/**
	 * What a request takes.
	 * @param request an inspected request
	 * @return bytes
	 */
	static long of(InspectedRequest request) {
		return of(request.request()) + ofPlans(request)
				+ request.findings().stream().mapToLong(EstimatedSize::ofFinding).sum();
	}

	private static long ofPlans(InspectedRequest request) {
		return request.plans().values().stream().mapToLong(EstimatedSize::ofPlan).sum();
	}

	static long of(RecordedRequest request) {
		Set<SqlStatement> statements = Collections.newSetFromMap(new IdentityHashMap<>());
		long size = REQUEST + (long) EVENT * request.events().size() + ofExchange(request.exchange());
		for (Query query : request.queries()) {
			statements.add(query.statement());
			size += QUERY + ofParameters(query.parameters()) + ofColumns(query.reading().columns())
					+ ((query.error() != null) ? query.error().message().length() : 0);
		}
		for (RecordedEvent event : request.events()) {
			size += (event instanceof QueryWarning warning) ? warning.message().length() : 0;
		}
		request.dropped().stream().map(DroppedQueries::statement).forEach(statements::add);
		return size + statements.stream().mapToLong((statement) -> STATEMENT + statement.sql().length()).sum();
	}

	private static long ofParameters(List<List<BoundParameter>> sets) {
		long size = 0;
		for (List<BoundParameter> set : sets) {
			for (BoundParameter parameter : set) {
				size += PARAMETER + parameter.binder().size()
						+ ((parameter.value() instanceof String text) ? text.length() : 0);
			}
		}
		return size;
	}

	private static long ofColumns(List<ResultColumn> columns) {
		return columns.isEmpty() ? 0 : ofNames(columns.stream().map(ResultColumn::name));
	}

	private static long ofExchange(HttpExchange exchange) {
		String exception = exchange.exception();
		return ofValues(exchange.parameters()) + ofValues(exchange.requestHeaders())
				+ ofValues(exchange.responseHeaders()) + ofValues(exchange.cookies()) + ofValues(exchange.session())
				+ ((exception != null) ? exception.length() : 0);
	}

	private static long ofValues(List<NamedValue> values) {
		return values.stream().mapToLong((value) -> PARAMETER + value.name().length() + value.value().length()).sum();
	}

	private static long ofFinding(Finding finding) {
		long texts = ofTexts(Stream.of(finding.title(), finding.subject(), finding.explanation(), finding.basis()))
				+ ofTexts(finding.notWhen().stream()) + ofTexts(finding.facts().stream().map(Fact::now));
		return FINDING + texts + 4L * finding.queries().size()
				+ finding.cures().stream().mapToLong(EstimatedSize::ofCure).sum();
	}

	private static long ofCure(Cure cure) {
		return CHANGE + ofTexts(Stream.of(cure.name(), cure.why()))
				+ cure.changes().stream().mapToLong(EstimatedSize::ofChange).sum();
	}

	private static long ofChange(Change change) {
		return CHANGE + ofTexts(Stream.of(change.target(), change.member(), change.before(), change.after()));
	}

	private static long ofPlan(Plan plan) {
		return PLAN + plan.text().length() + ofTexts(plan.notes().stream())
				+ plan.root().stream().mapToLong(EstimatedSize::ofNode).sum()
				+ plan.tables().stream().mapToLong(EstimatedSize::ofTable).sum();
	}

	private static long ofNode(PlanNode node) {
		return NODE + ofTexts(node.conditions().stream().map(PlanCondition::text));
	}

	private static long ofTable(TableSchema table) {
		return TABLE + ofNames(table.columns().stream().map((column) -> column.name() + column.type()))
				+ table.indexes().stream().mapToLong(EstimatedSize::ofIndex).sum()
				+ table.foreignKeys().stream().mapToLong((key) -> COLUMN + ofNames(key.columns().stream())).sum();
	}

	private static long ofIndex(TableIndex index) {
		return COLUMN + index.name().length() + index.condition().length()
				+ ofNames(index.parts().stream().map(TableIndex.Part::text));
	}

	private static long ofNames(Stream<String> names) {
		return names.mapToLong((name) -> COLUMN + name.length()).sum();
	}

	private static long ofTexts(Stream<String> texts) {
		return texts.mapToLong(String::length).sum();
	}

}
