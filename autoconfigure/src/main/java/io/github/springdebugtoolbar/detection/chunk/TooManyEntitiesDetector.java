package io.github.springdebugtoolbar.detection.chunk;

import java.util.Comparator;
import java.util.List;

import io.github.springdebugtoolbar.detection.Cost;
import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.FindingBuilder;
import io.github.springdebugtoolbar.detection.Precision;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.SharedMethod;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.recording.EntityLoads;
import io.github.springdebugtoolbar.recording.Query;

/**
 * Finds requests that bring many entities into memory by many queries, each of which is
 * harmless.
 */
class TooManyEntitiesDetector implements Detector {

	private final int limit;

	TooManyEntitiesDetector(int limit) {
		this.limit = limit;
	}

	@Override
	public Precision precision() {
		return Precision.TOTAL;
	}

	@Override
	public String rule() {
		return "More than " + Wording.number(this.limit) + " entities for one request";
	}

	@Override
	public List<Finding> detect(Evidence evidence) {
		List<Query> rest = evidence.unclaimed()
			.stream()
			.filter((query) -> !evidence.entityLoads(query).isEmpty() && !isChunk(evidence, query))
			.toList();
		int entities = rest.stream().mapToInt((query) -> count(evidence, query)).sum();
		return (entities > this.limit) ? List.of(finding(evidence, rest, entities)) : List.of();
	}

	// Someone has limited the query and works through its rows chunk by chunk.
	private boolean isChunk(Evidence evidence, Query query) {
		return evidence.shape(query).limited() && query.rows() >= this.limit;
	}

	private static Finding finding(Evidence evidence, List<Query> queries, int entities) {
		Query largest = queries.stream().max(Comparator.comparingInt((query) -> count(evidence, query))).orElseThrow();
		FindingBuilder finding = Finding
			.of("too-many-entities", Severity.INFO, Wording.number(entities) + " entities are loaded for one request")
			.subject(evidence.request().exchange().method() + " " + evidence.request().exchange().path())
			.explanation("Each of them stays managed until the end, with a copy of its state for the dirty check.")
			.places(largest)
			.place(SharedMethod.of(queries))
			.queries(queries)
			.cost(Cost.of(queries))
			.fact("Entities", Wording.number(entities))
			.fact("Queries", Wording.number(queries.size()))
			.fact("Largest", evidence.name(largest) + ": " + Wording.number(count(evidence, largest)));
		return finding.basis("Counted when they came into the persistence context.")
			.notWhen("All of them are changed by this request.")
			.build();
	}

	private static int count(Evidence evidence, Query query) {
		return evidence.entityLoads(query).stream().mapToInt(EntityLoads::count).sum();
	}

}
