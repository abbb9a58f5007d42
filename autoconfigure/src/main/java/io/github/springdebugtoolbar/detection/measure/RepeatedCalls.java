package io.github.springdebugtoolbar.detection.measure;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RepositoryCall;
import org.jspecify.annotations.Nullable;

/**
 * Calls of repositories that were repeated: what they load besides, such as associations,
 * repeats because of them.
 */
class RepeatedCalls {

	private final Evidence evidence;

	private final Map<Integer, Duplicates> byQuery = new HashMap<>();

	/** Made when something was repeated. */
	private @Nullable TreeMap<Long, RepositoryCall> byStart;

	RepeatedCalls(Evidence evidence) {
		this.evidence = evidence;
	}

	void repeated(Query query, Duplicates duplicates) {
		this.byQuery.put(query.number(), duplicates);
	}

	// Finds what repeats a query that a call did not ask for itself.
	Optional<Duplicates> findCause(Query query) {
		return Optional.ofNullable(byStart().floorEntry(query.startNanos()))
			.map(Map.Entry::getValue)
			.filter((call) -> covers(call, query) && !call.queries().contains(query.number()))
			.flatMap((call) -> call.queries().stream().map(this.byQuery::get).filter(Objects::nonNull).findFirst());
	}

	private TreeMap<Long, RepositoryCall> byStart() {
		TreeMap<Long, RepositoryCall> known = this.byStart;
		if (known == null) {
			known = new TreeMap<>();
			for (RepositoryCall call : this.evidence.events(RepositoryCall.class)) {
				known.put(call.startNanos(), call);
			}
			this.byStart = known;
		}
		return known;
	}

	private static boolean covers(RepositoryCall call, Query query) {
		return query.startNanos() < call.startNanos() + call.durationNanos() && query.thread().equals(call.thread());
	}

}
