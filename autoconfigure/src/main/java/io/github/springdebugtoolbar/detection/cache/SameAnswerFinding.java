package io.github.springdebugtoolbar.detection.cache;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import io.github.springdebugtoolbar.detection.Cost;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.FindingBuilder;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.Place;
import io.github.springdebugtoolbar.detection.RepositoryEdit;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.recording.AssociationLoad;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RepositoryCall;
import io.github.springdebugtoolbar.recording.RepositoryMethod;

/**
 * Says that a statement is answered the same each time.
 */
class SameAnswerFinding {

	/** Time of all requests from which it is more than a hint. */
	private static final long LONG_NANOS = 100_000_000;

	private final Evidence evidence;

	private final List<SameAnswer> answers;

	private final Query query;

	private final List<Frame> writers;

	private final BooleanSupplier cachingEnabled;

	SameAnswerFinding(Evidence evidence, List<SameAnswer> answers, AnswerMemory memory,
			BooleanSupplier cachingEnabled) {
		this.evidence = evidence;
		this.answers = answers;
		this.query = answers.stream()
			.max(Comparator.comparingLong(SameAnswer::nanos))
			.map(SameAnswer::query)
			.orElseThrow();
		this.writers = memory.findWriters(this.query, evidence);
		this.cachingEnabled = cachingEnabled;
	}

	Finding build() {
		List<Query> queries = this.answers.stream().map(SameAnswer::query).toList();
		long nanos = this.answers.stream().mapToLong(SameAnswer::nanos).sum();
		int requests = this.answers.stream().mapToInt(SameAnswer::requests).max().orElse(0);
		FindingBuilder finding = Finding
			.of("same-answer", (nanos >= LONG_NANOS) ? Severity.WARNING : Severity.INFO,
					this.evidence.name(this.query) + " was answered the same in " + requests + " requests")
			.subject(this.query.statement().fingerprint())
			.explanation("Statement, values and rows were the same each time, and no write to " + tables()
					+ " was seen in between.")
			.places(this.query)
			.queries(queries)
			.fact("Time in these requests", Wording.millis(nanos))
			.fact("SQL time", Wording.millis(Cost.of(queries).nanos()), "0 ms")
			.forecast(Forecast.estimated(0, 0, 0),
					"From the second request on, while the answer is in the cache. Results were compared by their "
							+ "hashes, the time is that of a usual execution for each request.");
		addLimits(finding);
		return finding
			.cures(new CacheCures(this.evidence, this.query, this.writers, this.cachingEnabled).find(entityById()))
			.build();
	}

	private void addLimits(FindingBuilder finding) {
		this.writers.forEach((writer) -> finding.place(Place.of(writer)));
		finding.notWhen("Others than this application write to " + tables()
				+ ": what they change stays unseen until the entry expires. So does what is written by SQL or by jobs "
				+ "that do not evict it, and by other instances if each has a cache of its own.");
		boolean entities = !this.evidence.entityLoads(this.query).isEmpty();
		if (entities && entityById().isEmpty()) {
			finding.notWhen("The entities are changed, or their lazy associations used: what comes out of the cache is "
					+ "detached and shared by all requests. Cache a record instead.");
		}
		method().filter((method) -> !method.parameterTypes().isEmpty())
			.ifPresent((method) -> finding.notWhen(
					"A parameter has no `equals`: the key is made of all parameters, and would never be found again."));
	}

	private String tables() {
		return this.evidence.shape(this.query)
			.tables()
			.stream()
			.map((table) -> "`" + table + "`")
			.collect(Collectors.joining(", "));
	}

	private Optional<RepositoryMethod> method() {
		return this.evidence.repositoryCall(this.query)
			.map(RepositoryCall::method)
			.filter(RepositoryMethod::isDeclaredHere);
	}

	// The entity whose id the statement asks for.
	private Optional<String> entityById() {
		return this.evidence.events(AssociationLoad.class)
			.stream()
			.filter((load) -> isById(load.kind()) && !load.entity().isEmpty()
					&& load.queries().contains(this.query.number()))
			.map(AssociationLoad::entity)
			.filter((entity) -> !RepositoryEdit.simpleName(entity).isEmpty())
			.findFirst();
	}

	private static boolean isById(AssociationLoad.Kind kind) {
		return kind == AssociationLoad.Kind.BY_ID || kind == AssociationLoad.Kind.LAZY_TO_ONE
				|| kind == AssociationLoad.Kind.EAGER;
	}

}
