package io.github.springdebugtoolbar.ui.panel.history;

import java.util.List;
import java.util.Locale;

import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.history.DigestHistory;
import io.github.springdebugtoolbar.history.RequestDigest;
import io.github.springdebugtoolbar.history.RequestHistory;
import io.github.springdebugtoolbar.ui.panel.history.LinesView.Count;
import io.github.springdebugtoolbar.ui.panel.history.LinesView.Line;
import io.github.springdebugtoolbar.ui.text.Numbers;
import io.github.springdebugtoolbar.ui.text.Times;
import org.jspecify.annotations.Nullable;

/**
 * Makes the lines of the list. Safe for use by multiple threads.
 */
class HistoryLines {

	private static final int SIZE = 50;

	private static final double NANOS = 1_000_000;

	private final DigestHistory digests;

	private final RequestHistory requests;

	HistoryLines(DigestHistory digests, RequestHistory requests) {
		this.digests = digests;
		this.requests = requests;
	}

	static int number(@Nullable String page) {
		return (page != null && page.matches("\\d{1,6}")) ? Integer.parseInt(page) : 0;
	}

	LinesView page(InspectedRequest current, LineFilter filter, int page) {
		List<RequestDigest> all = this.digests.findAll().stream().filter(filter::matches).toList();
		List<Line> lines = all.stream()
			.skip((long) page * SIZE)
			.limit(SIZE)
			.map((digest) -> line(digest, current.request().id()))
			.toList();
		return new LinesView(lines, all.size(), page, SIZE, filter);
	}

	private Line line(RequestDigest digest, String current) {
		return new Line(digest.id(), digest.kind().name().toLowerCase(Locale.ROOT), digest.method(), digest.path(),
				digest.status(), Times.of(digest.startedAt()), Times.run(digest, this.digests.run()),
				digest.id().equals(current), this.requests.findById(digest.id()).isPresent(),
				this.digests.isPinned(digest.id()), Numbers.millis(digest.duration().toNanos() / NANOS),
				Numbers.grouped(digest.queries()), Numbers.millis(digest.sqlTime().toNanos() / NANOS), counts(digest));
	}

	private static List<Count> counts(RequestDigest digest) {
		return List.of(Severity.values())
			.stream()
			.map((severity) -> count(severity, digest))
			.filter((count) -> count.number() > 0)
			.toList();
	}

	private static Count count(Severity severity, RequestDigest digest) {
		int number = (int) digest.findings().stream().filter((finding) -> finding.severity() == severity).count();
		return new Count(severity.name().toLowerCase(Locale.ROOT), number, words(severity, number));
	}

	private static String words(Severity severity, int number) {
		return switch (severity) {
			case CRITICAL -> number + " critical";
			case WARNING -> Numbers.count(number, "warning");
			case INFO -> Numbers.count(number, "hint");
		};
	}

}
