package io.github.springdebugtoolbar.detection.chunk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.RepositoryEdit;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RepositoryCall;
import io.github.springdebugtoolbar.recording.RepositoryMethod;
import io.github.springdebugtoolbar.recording.StatementKind;

/**
 * Finds pages so far behind that the database reads and throws away thousands of rows to
 * get there.
 */
class LargeOffsetDetector implements Detector {

	/**
	 * Skipped rows from which it is shown. Skipping costs like reading
	 * (use-the-index-luke.com, "no offset"): 5,000 rows are some milliseconds.
	 */
	static final long SHOWN = 5_000;

	/** Skipped rows from which it is a warning. */
	static final long MANY = 50_000;

	@Override
	public String rule() {
		return "An offset of " + Wording.number(SHOWN) + " rows or more";
	}

	@Override
	public List<Finding> detect(Evidence evidence) {
		List<Finding> findings = new ArrayList<>();
		for (List<Query> queries : evidence.byStatementAndPlace()) {
			if (queries.get(0).statement().kind() == StatementKind.SELECT) {
				queries.stream()
					.filter((query) -> !evidence.isClaimed(query) && offsetOf(evidence, query) >= SHOWN)
					.findFirst()
					.ifPresent((query) -> findings.add(finding(evidence, query)));
			}
		}
		return findings;
	}

	private static Finding finding(Evidence evidence, Query query) {
		long offset = offsetOf(evidence, query);
		long nanos = query.durationNanos() * Math.max(1, query.rows()) / (offset + Math.max(1, query.rows()));
		return Finding
			.of("large-offset", (offset >= MANY) ? Severity.WARNING : Severity.INFO,
					Wording.number(offset) + " rows are skipped to read " + Wording.number(Math.max(0, query.rows())))
			.subject(query.statement().fingerprint())
			.explanation("With an offset the database reads all rows before the page and throws them away. "
					+ "Each further page is slower than the one before.")
			.places(query)
			.queries(List.of(query))
			.fact("Rows skipped", Wording.number(offset), "0")
			.fact("SQL time", Wording.millis(query.durationNanos()), Wording.millis(nanos))
			.forecast(Forecast.estimated(1, nanos, Math.max(0, query.rows())),
					"Time for each row, read or skipped, multiplied by the rows of the page.")
			.notWhen("People jump to a page by its number. Keyset scrolling only knows the next page.")
			.cure(Optional.of(keyset(evidence, query)))
			.build();
	}

	private static Cure keyset(Evidence evidence, Query query) {
		String why = "The next page starts behind the last row of this one, which an index finds at once.";
		return new Cure("Keyset scrolling", why, evidence.repositoryCall(query)
			.map(RepositoryCall::method)
			.map((method) -> List.of(Change.add(method.repository(), window(method))))
			.orElseGet(() -> List.of(Change.code("sql", "… where id > ? order by id fetch first 50 rows only"))));
	}

	private static String window(RepositoryMethod method) {
		String criteria = RepositoryEdit.criteria(method);
		String parameters = RepositoryEdit.parameters(method).replaceAll("(, )?Pageable \\w+", "");
		return "Window<%s> findFirst50By%sOrderById(%sScrollPosition position);".formatted(
				RepositoryEdit.simpleName(method.entity()), criteria,
				parameters.isEmpty() ? "" : parameters.replaceAll("^, ", "") + ", ");
	}

	private static long offsetOf(Evidence evidence, Query query) {
		return evidence.repositoryCall(query)
			.map(RepositoryCall::offset)
			.filter((offset) -> offset > 0 && evidence.shape(query).limited())
			.orElseGet(() -> boundOffset(query));
	}

	// The first placeholder behind "offset" is named so; behind it may come that of
	// "fetch".
	private static long boundOffset(Query query) {
		int index = query.statement().parameterNames().indexOf("offset");
		if (index < 0 || query.parameters().isEmpty() || index >= query.parameters().get(0).size()) {
			return 0;
		}
		BoundParameter offset = query.parameters().get(0).get(index);
		return (offset.value() instanceof Number number) ? number.longValue() : 0;
	}

}
