package io.github.springdebugtoolbar.detection.database;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.recording.Flush;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.RepositoryCall;
import io.github.springdebugtoolbar.recording.RepositoryMethod;

/**
 * Ways to flush once. Which one suits is told by the calls of repositories around the
 * flushes.
 */
class FlushCures {

	private static final String SAVE = "saveAndFlush";

	private final Evidence evidence;

	private final List<Flush> flushes;

	FlushCures(Evidence evidence, List<Flush> flushes) {
		this.evidence = evidence;
		this.flushes = flushes;
	}

	List<Cure> beforeQueries() {
		Cure first = new Cure("Query first",
				"Run the queries before the first change, then change. Which lines are to move is not seen.",
				List.of(Change.code("java", "// 1. all queries\n// 2. all changes; one flush at the commit")));
		return mostFrequent(RepositoryMethod::isDeclaredHere).map(FlushCures::withoutFlush)
			.map((hint) -> List.of(first, hint))
			.orElseGet(() -> List.of(first));
	}

	List<Cure> full() {
		return mostFrequent((method) -> method.name().equals(SAVE)).flatMap((method) -> saveWithoutFlush())
			.map(List::of)
			.orElseGet(() -> List.of(new Cure("Flush once",
					"Without `flush()` the commit writes everything at once, in batches if they are set. "
							+ "Where it is called is not seen: take it out of the loop.",
					List.of(Change.code("java",
							"repository.saveAll(entities); // instead of saveAndFlush in a loop")))));
	}

	private Optional<Cure> saveWithoutFlush() {
		return this.flushes.stream()
			.flatMap((flush) -> flush.queries().stream())
			.flatMap((number) -> this.evidence.queries(number, number).stream())
			.flatMap((query) -> query.callSite().frames().stream().limit(1))
			.findFirst()
			.map(FlushCures::saveWithoutFlush);
	}

	private static Cure saveWithoutFlush(Frame caller) {
		return new Cure("Flush once", "`save` leaves it to the commit, which writes everything at once.",
				List.of(Change.replace(caller.className(), caller.method(), SAVE + "(", "save(")));
	}

	private static Cure withoutFlush(RepositoryMethod method) {
		return new Cure("Without a flush", "Only where the answer does not depend on what has been changed before.",
				List.of(Change.annotate(method.repository(), method.name(),
						"@QueryHints(@QueryHint(name = \"org.hibernate.flushMode\", value = \"COMMIT\"))")));
	}

	// The method during whose calls most of them ran.
	private Optional<RepositoryMethod> mostFrequent(Predicate<RepositoryMethod> condition) {
		List<RepositoryCall> calls = this.evidence.events(RepositoryCall.class);
		return this.flushes.stream()
			.flatMap((flush) -> calls.stream().filter((call) -> covers(call, flush)).limit(1))
			.map(RepositoryCall::method)
			.filter(condition)
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
			.entrySet()
			.stream()
			.max(Comparator.comparingLong(Map.Entry::getValue))
			.filter((entry) -> entry.getValue() * 2 >= this.flushes.size())
			.map(Map.Entry::getKey);
	}

	private static boolean covers(RepositoryCall call, Flush flush) {
		return call.thread().equals(flush.thread()) && call.startNanos() <= flush.startNanos()
				&& flush.startNanos() < call.startNanos() + call.durationNanos();
	}

}
