package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.CallSite;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.QueryWarning;
import io.github.springdebugtoolbar.recording.SqlStatement;
import io.github.springdebugtoolbar.ui.source.SourceCode;

/**
 * Turns one query into what is shown of it. Large things are shown by their beginning;
 * the whole, as long as it is kept, is a part of its own.
 */
class QueryViews {

	private static final int SQL = 10_000;

	private static final int VALUES = 200;

	private static final int VALUE = 300;

	private final SourceCode code;

	QueryViews(SourceCode code) {
		this.code = code;
	}

	QueryView query(GroupedQuery one, List<QueryWarning> warnings, List<ActionView> actions) {
		Query query = one.query();
		SqlStatement statement = query.statement();
		String sql = statement.sql();
		String shown = (sql.length() <= SqlLayout.MAX_LENGTH) ? sql : sql.substring(0, SQL);
		CallSite callSite = query.callSite();
		return new QueryView(query.number(), one.statement(), query.dataSource(),
				statement.kind().name().toLowerCase(Locale.ROOT),
				(shown.length() < sql.length()) ? shown : SqlLayout.of(sql), shown.length(),
				(statement.whole() != null && statement.whole().isKept()) ? statement.length() : sql.length(),
				statement.length(), Millis.of(query.startNanos()), Millis.of(query.executeNanos()),
				(query.firstRowNanos() < 0) ? -1 : Millis.of(query.firstRowNanos()), Millis.of(query.fetchNanos()),
				query.rows(), query.batchSize(), query.connection(), TransactionText.of(one), query.thread(),
				query.error(), warnings.stream().map(QueryView.Warning::of).toList(), parameters(query, Map.of()),
				frames(callSite).map(this.code::findExcerpt).flatMap(Optional::stream).findFirst().orElse(null),
				frames(callSite).map(this::frame).toList(), callSite.assumed(), actions);
	}

	ParametersView parameters(Query query, Map<String, String> parameters) {
		int set = Page.integer(parameters.get("set"), 0, 0);
		return new ParametersView(query.number(), query.batchSize(), query.parameters().size(), set,
				Page.of(set(query, set), Page.number(parameters), VALUES,
						(parameter) -> SqlView.Parameter.of(parameter, VALUE)));
	}

	TextView text(Query query) {
		SqlStatement statement = query.statement();
		return statement.findWhole()
			.map(TextView::whole)
			.orElseGet(() -> TextView.beginning(statement.sql(), statement.length()));
	}

	TextView textWithValues(Query query) {
		TextView text = text(query);
		return new TextView(SqlValues.put(text.text(), set(query, 0)), text.note());
	}

	Optional<TextView> value(Query query, Map<String, String> parameters) {
		return set(query, Page.integer(parameters.get("set"), 0, 0)).stream()
			.skip(Page.integer(parameters.get("position"), 0, 0))
			.findFirst()
			.map(QueryViews::value);
	}

	private static TextView value(BoundParameter parameter) {
		return parameter.findWhole()
			.map(TextView::whole)
			.orElseGet(() -> (parameter.whole() != null) ? TextView.beginning(parameter.text(), parameter.length())
					: TextView.unread(parameter.text()));
	}

	private QueryView.Frame frame(Frame frame) {
		String text = frame.isTemplate() ? frame.method() : frame.className() + "." + frame.method();
		return new QueryView.Frame(text, this.code.line(frame), frame.isTemplate());
	}

	private static Stream<Frame> frames(CallSite callSite) {
		return Stream.concat(Stream.ofNullable(callSite.template()), callSite.frames().stream());
	}

	private static List<BoundParameter> set(Query query, int set) {
		return (set < query.parameters().size()) ? query.parameters().get(set) : List.of();
	}

}
