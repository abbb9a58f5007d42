package io.github.springdebugtoolbar.detection.chunk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.FindingBuilder;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.Place;
import io.github.springdebugtoolbar.detection.Precision;
import io.github.springdebugtoolbar.detection.RepositoryEdit;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RepositoryCall;
import io.github.springdebugtoolbar.recording.RepositoryMethod;
import io.github.springdebugtoolbar.recording.StatementKind;

/**
 * Finds pages that Hibernate cuts out in memory, because a collection is fetched with
 * them: a page was asked for, but the statement has no limit (Hibernate's warning
 * HHH90003004).
 */
class InMemoryPagingDetector implements Detector {

	// From 7.4 on Hibernate can limit the owners in a subquery of their own.
	private static final Pattern LIMIT = Pattern.compile("\\b(limit|fetch\\s+(first|next)|top|rownum)\\b",
			Pattern.CASE_INSENSITIVE);

	@Override
	public Precision precision() {
		return Precision.CAUSE;
	}

	@Override
	public String rule() {
		return "A page that is cut out in memory";
	}

	@Override
	public List<Finding> detect(Evidence evidence) {
		List<Finding> findings = new ArrayList<>();
		for (RepositoryCall call : evidence.events(RepositoryCall.class)) {
			if (call.pageSize() > 0 && !call.method().nativeQuery()) {
				call.queries()
					.stream()
					.flatMap((number) -> evidence.queries(number, number).stream())
					.filter((query) -> isCutInMemory(evidence, query))
					.findFirst()
					.ifPresent((query) -> findings.add(finding(evidence, call, query)));
			}
		}
		WarnedPage.find(evidence)
			.stream()
			.filter((page) -> findings.stream().noneMatch((known) -> known.queries().contains(page.query().number())))
			.map(WarnedPage::toFinding)
			.forEach(findings::add);
		return findings;
	}

	// Only Hibernate drops a limit, and only for a query of entities.
	private static boolean isCutInMemory(Evidence evidence, Query query) {
		return query.statement().kind() == StatementKind.SELECT && !LIMIT.matcher(query.statement().sql()).find()
				&& !evidence.entityLoads(query).isEmpty() && evidence.shape(query).tables().size() > 1;
	}

	private static Finding finding(Evidence evidence, RepositoryCall call, Query query) {
		RepositoryMethod method = call.method();
		String entity = RepositoryEdit.simpleName(method.entity());
		long rows = Math.max(1, query.rows());
		long after = query.durationNanos() * Math.min(rows, call.pageSize()) / rows;
		FindingBuilder finding = Finding
			.of("in-memory-paging", Severity.CRITICAL,
					"A page of " + call.pageSize() + " is cut out in memory, the query has no limit")
			.subject(method.place())
			.explanation("The query fetches a collection, so one `" + entity
					+ "` is several rows and a limit would cut "
					+ "through it. Hibernate therefore leaves the limit out, the database finds all rows, and most of "
					+ "them are thrown away.")
			.place(Place.ofMethod(method.repository(), method.name()))
			.places(query)
			.queries(List.of(query))
			.fact("Rows read", Wording.number(rows), "at most " + call.pageSize() + " and those of its collections")
			.fact("SQL time", Wording.millis(query.durationNanos()), Wording.millis(after))
			.forecast(Forecast.estimated(2, after, call.pageSize()),
					"Time for each row of this request, multiplied by the size of the page; one query more for the collection.")
			.notWhen("The table has only a few rows more than the page.");
		addCures(evidence, method, finding);
		return finding.build();
	}

	private static void addCures(Evidence evidence, RepositoryMethod method, FindingBuilder finding) {
		FetchedCollections fetched = new FetchedCollections(evidence, method);
		List<String> collections = fetched.names();
		if (collections.size() == 1) {
			fetched.batched(collections.get(0))
				.ifPresent((changes) -> finding.cure("Batch size",
						"The page is limited by the database; its collections follow in one query for "
								+ FetchedCollections.BATCH + " of them.",
						changes.toArray(new Change[0])));
		}
		String entity = RepositoryEdit.simpleName(method.entity());
		finding.cure("Two queries", "First the ids of the page, then the entities with their collections.",
				Change.add(method.repository(),
						"@Query(\"select e.id from " + entity + " e\")\nSlice<Long> findIds(Pageable page);"),
				Change.add(method.repository(),
						"@EntityGraph(attributePaths = "
								+ FetchedCollections.quoted(collections.isEmpty() ? List.of("…") : collections)
								+ ")\nList<" + entity + "> findAllByIdIn(Collection<Long> ids);"));
	}

}
