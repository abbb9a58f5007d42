package io.github.springdebugtoolbar.ui.panel.findings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.detection.Place;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.plan.Plan;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.QueryCounts;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.ui.diff.ChangeDiffs;
import io.github.springdebugtoolbar.ui.diff.Diff;
import io.github.springdebugtoolbar.ui.source.SourceCode;
import io.github.springdebugtoolbar.ui.source.SourceExcerpt;

/**
 * Writes a finding as Markdown: fact, place, cost, change, when not, code, statement,
 * plan. Safe for use by multiple threads.
 */
class FindingMarkdown {

	private static final int PLACES = 2;

	private static final int CODE = 1_500;

	private static final int SQL = 2_500;

	private static final int PLAN = 2_500;

	private static final int STATEMENTS = 3;

	private final SourceCode code;

	private final ChangeDiffs diffs;

	FindingMarkdown(SourceCode code, ChangeDiffs diffs) {
		this.code = code;
		this.diffs = diffs;
	}

	String of(InspectedRequest request, Finding finding, int limit) {
		MarkdownText text = new MarkdownText(limit);
		text.add("## " + finding.title()).add(request(request.request()));
		write(text, finding);
		finding.places().stream().limit(PLACES).forEach((place) -> write(text, place));
		write(text, queries(request, finding), request);
		CureOrder.of(finding, this.diffs).stream().skip(1).forEach((cure) -> write(text, "Or: ", cure, finding));
		return text.toString();
	}

	// Writes what a finding says, with its best cure.
	void write(MarkdownText text, Finding finding) {
		text.add("`" + finding.code() + "`, " + finding.severity().name().toLowerCase(Locale.ROOT)
				+ (finding.places().isEmpty() ? "" : ", at " + Handover.places(finding)));
		text.add("the explanation", finding.explanation());
		text.add("the cost", costs(finding));
		text.add("what is expected", expected(finding));
		CureOrder.of(finding, this.diffs).stream().limit(1).forEach((cure) -> write(text, "", cure, finding));
		if (!finding.notWhen().isEmpty()) {
			text.add("when not to", "Not when:\n" + Handover.list(finding.notWhen()));
		}
	}

	static String request(RecordedRequest request) {
		QueryCounts counts = QueryCounts.of(request);
		return "`" + FindingViews.route(request.exchange()) + "`: " + Wording.millis(request.duration().toNanos())
				+ ", " + Wording.count(counts.count(), "query", "queries") + ", "
				+ Wording.millis(counts.duration().toNanos()) + " of SQL";
	}

	private static String costs(Finding finding) {
		return "Costs now:\n" + FindingViews.now(finding)
			.stream()
			.map((fact) -> "- " + fact.term() + ": " + fact.value())
			.collect(Collectors.joining("\n"));
	}

	private static String expected(Finding finding) {
		Forecast forecast = finding.forecast();
		String after = FindingViews.after(finding)
			.stream()
			.map((fact) -> "- " + fact.term() + ": " + fact.now() + " → " + fact.after())
			.collect(Collectors.joining("\n"));
		if (forecast == null || after.isEmpty()) {
			return finding.basis();
		}
		return "Expected after (" + forecast.confidence().name().toLowerCase(Locale.ROOT) + "):\n" + after + "\n\n"
				+ finding.basis();
	}

	private void write(MarkdownText text, String or, Cure cure, Finding finding) {
		List<Diff> drawn = this.diffs.drawAll(cure.changes(), finding.places());
		String changes = drawn.stream()
			.map((diff) -> diff.place().text() + (diff.present() ? ", is there already" : "") + "\n"
					+ MarkdownText.fenced("diff", diff.patch()) + imports(diff))
			.collect(Collectors.joining("\n\n"));
		text.add("the way \"" + cure.name() + "\"",
				or + "Change: " + cure.name() + (cure.why().isEmpty() ? "" : ". " + cure.why()) + "\n\n" + changes);
	}

	private static String imports(Diff diff) {
		return diff.imports().isEmpty() ? "" : "\n\nImports: "
				+ diff.imports().stream().map((name) -> "`" + name + "`").collect(Collectors.joining(", "));
	}

	private void write(MarkdownText text, Place place) {
		Optional<SourceExcerpt> excerpt = this.code.findExcerpt(FindingViews.frame(place));
		excerpt.ifPresent((found) -> text.block("Code around " + found.place().text(), found.language(),
				String.join("\n", found.lines()), CODE));
	}

	private static List<Query> queries(InspectedRequest request, Finding finding) {
		return request.request()
			.queries()
			.stream()
			.filter((query) -> finding.queries().contains(query.number()))
			.toList();
	}

	static void write(MarkdownText text, List<Query> queries, InspectedRequest request) {
		List<List<Query>> statements = queries.stream()
			.collect(Collectors.groupingBy((query) -> query.statement().fingerprint(), LinkedHashMap::new,
					Collectors.toList()))
			.values()
			.stream()
			.limit(STATEMENTS)
			.toList();
		for (List<Query> same : statements) {
			String sql = SqlWithoutValues.of(same.get(0).statement().sql());
			text.block("Statement, " + Wording.count(same.size(), "time", "times"), "sql", sql, SQL);
			same.stream()
				.flatMap((query) -> Optional.ofNullable(request.plans().get(query.number())).stream())
				.findFirst()
				.ifPresent((plan) -> write(text, plan));
		}
	}

	private static void write(MarkdownText text, Plan plan) {
		text.block("Plan of " + plan.database(), "text", PlanOutline.of(plan), PLAN);
	}

}
