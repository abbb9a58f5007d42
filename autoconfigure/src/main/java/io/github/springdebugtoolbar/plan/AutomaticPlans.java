package io.github.springdebugtoolbar.plan;

import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.github.springdebugtoolbar.recording.CurrentRecording;
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

	private static final Log logger = LogFactory.getLog(AutomaticPlans.class);

	private final FaultLog faults = new FaultLog();

	private final Explainer explainer;

	private final WorstStatements worst;

	private final PlanMemory memory;

	private final Set<String> planning = ConcurrentHashMap.newKeySet();

	private final ThreadPoolExecutor worker = new ThreadPoolExecutor(1, 1, 5, TimeUnit.SECONDS,
			new ArrayBlockingQueue<>(WAITING), AutomaticPlans::thread, this::dropOldest);

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
		this.worker.allowCoreThreadTimeOut(true);
	}

	/**
	 * Explains the worst reads of a request, later.
	 * @param request finished request
	 * @param listener takes the plans by number of the query, unless there are none
	 */
	public void plan(RecordedRequest request, Consumer<Map<Integer, Plan>> listener) {
		if (!request.queries().isEmpty()) {
			this.planning.add(request.id());
			this.worker.execute(new Work(request, listener));
		}
	}

	/**
	 * Whether plans of a request may still come.
	 * @param id id of the request
	 * @return {@code true} until its listener was called, or will not be
	 */
	public boolean isPlanning(String id) {
		return this.planning.contains(id);
	}

	/**
	 * Ends the thread and forgets what waits.
	 */
	@Override
	public void close() {
		this.worker.shutdownNow();
		this.planning.clear();
	}

	private void dropOldest(Runnable added, ThreadPoolExecutor full) {
		if (full.isShutdown()) {
			drop(added);
			return;
		}
		drop(full.getQueue().poll());
		full.execute(added);
	}

	private void drop(@Nullable Runnable dropped) {
		if (dropped instanceof Work work) {
			this.planning.remove(work.request.id());
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
			if (this.worker.isShutdown()) {
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

	private static Thread thread(Runnable work) {
		Thread thread = new Thread(work, "debug-toolbar-plans");
		thread.setDaemon(true);
		return thread;
	}

	/** A request that waits for its plans. */
	private final class Work implements Runnable {

		private final RecordedRequest request;

		private final Consumer<Map<Integer, Plan>> listener;

		private Work(RecordedRequest request, Consumer<Map<Integer, Plan>> listener) {
			this.request = request;
			this.listener = listener;
		}

		@Override
		public void run() {
			work(this.request, this.listener);
		}

	}

}
