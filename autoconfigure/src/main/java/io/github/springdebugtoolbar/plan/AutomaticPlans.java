package io.github.springdebugtoolbar.plan;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.DelayedTask;
import io.github.springdebugtoolbar.recording.FaultLog;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.StatementKind;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Explains the worst reads of finished requests without being asked, one after the other
 * on a thread of its own. Never executes a statement. If there is more to do than can be
 * done, the oldest requests go without. Safe for use by multiple threads.
 */
public final class AutomaticPlans implements AutoCloseable {

	/** Requests that wait. More were left behind by whoever clicks. */
	static final int WAITING = 20;

	/**
	 * Waking the thread for each request would cost the request more than keeping it, and
	 * the thread would be in the way of the next one.
	 */
	private static final Duration DELAY = Duration.ofMillis(100);

	private static final Log logger = LogFactory.getLog(AutomaticPlans.class);

	private final FaultLog faults = new FaultLog();

	private final Explainer explainer;

	private final WorstStatements worst;

	private final PlanMemory memory;

	private final Set<String> planning = ConcurrentHashMap.newKeySet();

	private final BlockingQueue<Work> waiting = new ArrayBlockingQueue<>(WAITING);

	private final DelayedTask worker = new DelayedTask("debug-toolbar-plans", DELAY, this::workAll);

	/**
	 * Creates it.
	 * @param explainer asks for plans
	 * @param limits what is worth a plan
	 * @param clock tells when a plan is too old to be taken again
	 */
	public AutomaticPlans(Explainer explainer, PlanLimits limits, Clock clock) {
		this.explainer = explainer;
		this.worst = new WorstStatements(limits);
		this.memory = new PlanMemory(clock);
	}

	/**
	 * Explains the worst reads of a request, later. Whoever finds the request is told
	 * that its plans may come.
	 * @param request finished request
	 * @param keep lets others find the request
	 * @param listener takes the plans by number of the query, unless there are none
	 */
	public void plan(RecordedRequest request, Runnable keep, Consumer<Map<Integer, Plan>> listener) {
		this.planning.add(request.id());
		try {
			keep.run();
		}
		catch (RuntimeException | Error ex) {
			this.planning.remove(request.id());
			throw ex;
		}
		add(new Work(request, listener));
	}

	/**
	 * Whether plans of a request may still come. Whoever asks waits for them, so they are
	 * not left for later any more.
	 * @param id id of the request
	 * @return {@code true} until its listener was called, or will not be
	 */
	public boolean isPlanning(String id) {
		boolean planned = this.planning.contains(id);
		if (planned) {
			this.worker.hurry();
		}
		return planned;
	}

	/**
	 * Ends the thread and forgets what waits.
	 */
	@Override
	public void close() {
		this.worker.abandon();
		this.waiting.clear();
		this.planning.clear();
	}

	private void add(Work work) {
		if (this.worker.isEnded()) {
			drop(work);
			return;
		}
		while (!this.waiting.offer(work)) {
			drop(this.waiting.poll());
		}
		this.worker.ask();
	}

	private void drop(@Nullable Work dropped) {
		if (dropped != null) {
			this.planning.remove(dropped.request.id());
		}
	}

	private void workAll() {
		Work next = this.waiting.poll();
		while (next != null && !this.worker.isEnded()) {
			work(next.request, next.listener);
			next = this.waiting.poll();
		}
	}

	private void work(RecordedRequest request, Consumer<Map<Integer, Plan>> listener) {
		try (CurrentRecording.Scope scope = CurrentRecording.suspend()) {
			Map<Integer, Plan> plans = plans(request);
			if (!plans.isEmpty()) {
				listener.accept(plans);
			}
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("planning a request", ex);
		}
		finally {
			this.planning.remove(request.id());
		}
	}

	private Map<Integer, Plan> plans(RecordedRequest request) {
		if (request.queries().stream().anyMatch((query) -> query.statement().kind() == StatementKind.DDL)) {
			this.memory.forget();
		}
		Map<Integer, Plan> plans = new LinkedHashMap<>();
		for (Query query : this.worst.of(request)) {
			if (this.worker.isEnded()) {
				return Map.of();
			}
			this.memory.get(StatementKey.of(query), () -> explain(query))
				.ifPresent((plan) -> plans.put(query.number(), plan));
		}
		return plans;
	}

	// A refusal is nothing that anybody asked about; the screen says it when it is asked.
	private Optional<Plan> explain(Query query) {
		try {
			return Optional.of(this.explainer.explain(query, false));
		}
		catch (SQLException ex) {
			logger.debug("Debug toolbar: no plan of " + query.statement().fingerprint(), ex);
			return Optional.empty();
		}
	}

	/**
	 * A request that waits for its plans.
	 *
	 * @param request the request
	 * @param listener takes the plans
	 */
	private record Work(RecordedRequest request, Consumer<Map<Integer, Plan>> listener) {

	}

}
