package io.github.springdebugtoolbar.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Remembers plans for a while, so that a page that is loaded again and again does not ask
 * again. What reads much is asked again soon: somebody may have created the index that it
 * lacks. Used by one thread.
 */
final class PlanMemory {

	/** What reads little goes on doing so. */
	static final Duration FRESH = Duration.ofSeconds(60);

	/** Faster than a person who creates an index and looks at the page again. */
	static final Duration DOUBTFUL = Duration.ofSeconds(1);

	/** Plans that are remembered; each has some kilobytes. */
	static final int CAPACITY = 200;

	private final Map<StatementKey, Remembered> plans = new LinkedHashMap<>();

	private final Clock clock;

	PlanMemory(Clock clock) {
		this.clock = clock;
	}

	/**
	 * The plan of a statement.
	 * @param statement the statement
	 * @param question asks for it if none is remembered
	 * @return the plan, empty if there was none
	 */
	Optional<Plan> get(StatementKey statement, Supplier<Optional<Plan>> question) {
		Instant now = this.clock.instant();
		Remembered known = this.plans.get(statement);
		if (known != null && now.isBefore(known.until())) {
			return known.plan();
		}
		Optional<Plan> plan = question.get();
		this.plans.remove(statement);
		this.plans.put(statement, new Remembered(plan, now.plus(plan.map(PlanMemory::freshness).orElse(FRESH))));
		dropOldest();
		return plan;
	}

	/**
	 * Forgets all plans, since the schema has changed.
	 */
	void forget() {
		this.plans.clear();
	}

	private static Duration freshness(Plan plan) {
		return plan.tables().isEmpty() ? FRESH : DOUBTFUL;
	}

	private void dropOldest() {
		if (this.plans.size() > CAPACITY) {
			this.plans.remove(this.plans.keySet().iterator().next());
		}
	}

	private record Remembered(Optional<Plan> plan, Instant until) {

	}

}
