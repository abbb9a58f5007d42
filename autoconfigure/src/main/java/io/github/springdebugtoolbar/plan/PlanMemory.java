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
 * again. Used by one thread.
 */
final class PlanMemory {

	/** A developer who adds an index looks at the page again about so much later. */
	static final Duration FRESH = Duration.ofSeconds(60);

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
		this.plans.put(statement, new Remembered(plan, now.plus(FRESH)));
		dropOldest();
		return plan;
	}

	private void dropOldest() {
		if (this.plans.size() > CAPACITY) {
			this.plans.remove(this.plans.keySet().iterator().next());
		}
	}

	private record Remembered(Optional<Plan> plan, Instant until) {

	}

}
