package io.github.springdebugtoolbar.ui.panel.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import io.github.springdebugtoolbar.detection.Cost;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Fact;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.detection.Place;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.recording.QueryCounts;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.ui.diff.ChangeDiffs;
import io.github.springdebugtoolbar.ui.panel.findings.FindingView.After;
import io.github.springdebugtoolbar.ui.panel.findings.FindingView.CureView;
import io.github.springdebugtoolbar.ui.panel.findings.FindingView.Now;
import io.github.springdebugtoolbar.ui.panel.findings.FindingsView.AllFixed;
import io.github.springdebugtoolbar.ui.panel.findings.FindingsView.Share;
import io.github.springdebugtoolbar.ui.source.PlaceLink;
import io.github.springdebugtoolbar.ui.source.SourceCode;
import io.github.springdebugtoolbar.ui.text.Numbers;
import io.github.springdebugtoolbar.ui.text.ProblemNames;
import org.jspecify.annotations.Nullable;

/**
 * Turns findings into cards. Safe for use by multiple threads.
 */
class FindingViews {

	private static final int PLACES = 2;

	private final SourceCode code;

	private final ChangeDiffs diffs;

	private final @Nullable IndexChecks checks;

	FindingViews(SourceCode code, ChangeDiffs diffs, @Nullable IndexChecks checks) {
		this.code = code;
		this.diffs = diffs;
		this.checks = checks;
	}

	FindingsView of(InspectedRequest inspected, List<String> rules, @Nullable BaselineView baseline) {
		RecordedRequest request = inspected.request();
		QueryCounts counts = QueryCounts.of(request);
		List<FindingView> findings = IntStream.range(0, inspected.findings().size())
			.mapToObj((at) -> card(at + 1, inspected.findings().get(at), inspected))
			.toList();
		return new FindingsView(Wording.count(findings.size(), "finding", "findings"),
				Wording.count(counts.count(), "query", "queries"), Numbers.millis(counts.duration().toNanos() / 1e6),
				route(request.exchange()), allFixed(inspected, counts), shares(findings), rest(inspected), findings,
				rules, baseline);
	}

	Optional<FindingView> find(InspectedRequest inspected, String number) {
		return IntStream.rangeClosed(1, inspected.findings().size())
			.filter((one) -> number.equals(Integer.toString(one)))
			.mapToObj((one) -> card(one, inspected.findings().get(one - 1), inspected))
			.findFirst();
	}

	static String route(HttpExchange exchange) {
		String route = exchange.route();
		return (exchange.method() + " " + ((route != null) ? route : exchange.path())).strip();
	}

	private FindingView card(int number, Finding finding, InspectedRequest inspected) {
		RecordedRequest request = inspected.request();
		Forecast forecast = finding.forecast();
		return new FindingView(number, finding.code(), finding.subject(), finding.fingerprint(),
				finding.severity().name().toLowerCase(Locale.ROOT), finding.title(),
				finding.places()
					.stream()
					.limit(PLACES)
					.map((place) -> new PlaceLink(place.text(), this.code.place(frame(place)).href()))
					.toList(),
				cost(finding.cost()), costNote(finding.cost(), request), percent(finding.cost().nanos(), request),
				finding.explanation(), now(finding), after(finding),
				(forecast != null) ? forecast.confidence().name().toLowerCase(Locale.ROOT) : "", finding.basis(),
				finding.notWhen(),
				CureOrder.of(finding, this.diffs).stream().map((cure) -> cure(cure, finding)).toList(),
				finding.queries().isEmpty() ? 0 : finding.queries().get(0), finding.queries().size(),
				(this.checks != null) ? this.checks.findWarning(inspected, finding).orElse(null) : null);
	}

	static Frame frame(Place place) {
		return new Frame(place.className(), place.method(), place.file(), place.line());
	}

	private CureView cure(Cure cure, Finding finding) {
		return new CureView(cure.name(), cure.why(), this.diffs.drawAll(cure.changes(), finding.places()));
	}

	static String cost(Cost cost) {
		long nanos = (cost.nanos() > 0) ? cost.nanos() : cost.connectionNanos();
		return (nanos > 0) ? Wording.millis(nanos) : "";
	}

	static String costNote(Cost cost, RecordedRequest request) {
		if (cost.nanos() > 0) {
			return Wording.percent(cost.nanos(), request.duration().toNanos());
		}
		return (cost.connectionNanos() > 0) ? "connection" : "";
	}

	private static double percent(long nanos, RecordedRequest request) {
		long whole = Math.max(1, request.duration().toNanos());
		return Math.round(Math.min(1, (double) nanos / whole) * 10_000) / 100.0;
	}

	static List<Now> now(Finding finding) {
		return finding.facts().isEmpty() ? now(finding.cost())
				: finding.facts().stream().map((fact) -> new Now(fact.term(), fact.now())).toList();
	}

	private static List<Now> now(Cost cost) {
		List<Now> facts = new ArrayList<>();
		if (cost.queries() > 0) {
			facts.add(new Now("Queries", Wording.number(cost.queries())));
		}
		if (cost.nanos() > 0) {
			facts.add(new Now("Time", Wording.millis(cost.nanos())));
		}
		return facts;
	}

	static List<After> after(Finding finding) {
		List<After> told = finding.facts().stream().flatMap((fact) -> after(fact).stream()).toList();
		Forecast forecast = finding.forecast();
		return (forecast == null || !told.isEmpty()) ? told : after(finding.cost(), forecast);
	}

	private static List<After> after(Fact fact) {
		String after = fact.after();
		return (after != null) ? List.of(new After(fact.term(), fact.now(), after)) : List.of();
	}

	private static List<After> after(Cost cost, Forecast forecast) {
		List<After> changes = new ArrayList<>();
		if (cost.queries() != forecast.queries()) {
			changes.add(new After("Queries", Wording.number(cost.queries()), Wording.number(forecast.queries())));
		}
		if (cost.nanos() > 0) {
			changes.add(new After("Time", Wording.millis(cost.nanos()), Wording.millis(forecast.nanos())));
		}
		return changes;
	}

	private static @Nullable AllFixed allFixed(InspectedRequest inspected, QueryCounts counts) {
		Savings savings = Savings.of(inspected.findings());
		if (savings.nanos() == 0 && savings.queries() == 0) {
			return null;
		}
		long whole = inspected.request().duration().toNanos();
		return new AllFixed(Wording.millis(whole), Wording.millis(Math.max(0, whole - savings.nanos())),
				Wording.count(counts.count(), "query", "queries"),
				Wording.number(Math.max(0, counts.count() - savings.queries())));
	}

	private static List<Share> shares(List<FindingView> findings) {
		return findings.stream()
			.filter((finding) -> finding.percent() > 0)
			.map((finding) -> new Share(finding.number(), ProblemNames.of(finding.code()), finding.severity(),
					finding.cost(), finding.percent()))
			.toList();
	}

	private static Share rest(InspectedRequest inspected) {
		RecordedRequest request = inspected.request();
		long found = inspected.findings().stream().mapToLong((finding) -> finding.cost().nanos()).sum();
		long rest = Math.max(0, request.duration().toNanos() - found);
		return new Share(0, "everything else", "", Wording.millis(rest), percent(rest, request));
	}

}
