package io.github.springdebugtoolbar.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * A request that is still running; its finished form is {@link RecordedRequest}. Threads
 * that go on working for it after it has finished are still recorded. Safe for use by
 * multiple threads.
 */
public final class Recording {

	private final String id;

	private final Instant startedAt;

	private final LongSupplier nanoTime;

	private final long origin;

	private final int eventCapacity;

	private final boolean keepsLatest;

	private final QueryLog queries;

	private final CallSites callSites;

	private final Deque<RecordedEvent> events = new ArrayDeque<>();

	private final EntityLog entities = new EntityLog(this::elapsedNanos);

	private final UpdateLog updates = new UpdateLog();

	private final ReadLog reads = new ReadLog();

	private final List<PersistenceUnit> units = new ArrayList<>(1);

	/** Asked for each entity that is loaded. */
	private volatile @Nullable PersistenceUnit latestUnit;

	/** Results whose rows may still be read. */
	private final AtomicInteger openResults = new AtomicInteger();

	private int droppedEvents;

	private int lastNumber;

	private boolean changed;

	private @Nullable Completion completion;

	Recording(String id, Instant startedAt, LongSupplier nanoTime, RecordingLimits limits, boolean keepsLatest,
			CallSiteFinder finder) {
		this.id = id;
		this.startedAt = startedAt;
		this.nanoTime = nanoTime;
		this.origin = nanoTime.getAsLong();
		this.eventCapacity = limits.events();
		this.keepsLatest = keepsLatest;
		this.queries = new QueryLog(limits.queries(), keepsLatest);
		this.callSites = new CallSites(finder, limits.callSites());
	}

	/**
	 * The name of the request.
	 * @return unique in this run of the application
	 */
	public String id() {
		return this.id;
	}

	/**
	 * How long it has been running.
	 * @return nanoseconds since its start
	 */
	public long elapsedNanos() {
		return this.nanoTime.getAsLong() - this.origin;
	}

	/**
	 * Converts a reading of {@link System#nanoTime()}.
	 * @param nanoTime the reading
	 * @return nanoseconds since the start of the recording
	 */
	public long offsetOf(long nanoTime) {
		return nanoTime - this.origin;
	}

	/**
	 * Notes that a query begins, here and now: its call site is the current stack.
	 * @param dataSource bean name of the data source
	 * @param statement what is executed
	 * @return the live query
	 */
	public QueryExecution begin(String dataSource, SqlStatement statement) {
		synchronized (this) {
			this.changed = true;
			LateCallSite callSite = this.callSites.find(statement, !hasOpenResults());
			// after the walk, which is not the query's time
			long start = elapsedNanos();
			QueryExecution execution = new QueryExecution(++this.lastNumber, dataSource, statement, start, callSite);
			this.queries.add(execution);
			CurrentRecording.ran(this, this.lastNumber, callSite, start);
			return execution;
		}
	}

	/**
	 * Notes that rows of a query can be read from now on. What Hibernate runs meanwhile
	 * may belong to them.
	 */
	public void resultOpened() {
		this.openResults.incrementAndGet();
	}

	/**
	 * Notes that rows of a query cannot be read any more.
	 */
	public void resultClosed() {
		this.openResults.decrementAndGet();
	}

	/**
	 * Whether rows of a query may still be read.
	 * @return {@code true} also for a result that was never closed
	 */
	public boolean hasOpenResults() {
		return this.openResults.get() > 0;
	}

	/**
	 * Adds an event that is over. Phases are few, come last and tell where the time went:
	 * they have a place beyond the limit.
	 * @param event the event
	 */
	public void add(RecordedEvent event) {
		synchronized (this) {
			this.changed = true;
			if (this.events.size() >= this.eventCapacity && !isKeptAlways(event)) {
				this.droppedEvents++;
				if (!this.keepsLatest) {
					return;
				}
				this.events.removeFirst();
			}
			this.events.add(event);
		}
	}

	/**
	 * Notes that an entity came into a persistence context.
	 * @param entity name of the entity
	 * @param query number of the query that brought it, 0 if it is not known
	 * @return whether its texts should be measured: {@code true} for the first few
	 */
	public synchronized boolean loaded(String entity, int query) {
		this.changed = true;
		return this.entities.add(entity, query);
	}

	/**
	 * Notes how long the texts of an entity are.
	 * @param entity name of the entity
	 * @param lengths characters, or bytes, by attribute; those that are short left out
	 */
	public synchronized void sampled(String entity, Map<String, Integer> lengths) {
		this.entities.addSample(entity, lengths);
	}

	/**
	 * Notes that an entity was updated.
	 * @param entity name of the entity
	 * @param attributes attributes whose values have changed
	 * @param values hash of their new values
	 */
	public synchronized void updated(String entity, List<String> attributes, int values) {
		this.changed = true;
		this.updates.add(entity, attributes, values, elapsedNanos());
	}

	/**
	 * Notes that a persistence unit is used, unless that is known already.
	 * @param unit the persistence unit
	 */
	public void use(PersistenceUnit unit) {
		if (unit == this.latestUnit) {
			return;
		}
		synchronized (this) {
			this.latestUnit = unit;
			if (isNew(unit)) {
				this.units.add(unit);
				add(new PersistenceUnitUse(unit, elapsedNanos(), Thread.currentThread().getName()));
			}
		}
	}

	/**
	 * What the database has cost so far.
	 * @return number of queries and their time
	 */
	public synchronized QueryTotal queryTotal() {
		return this.queries.total();
	}

	/**
	 * Ends the recording. If threads go on working for it, the listener hears of it again
	 * each time one of them stops and something was added.
	 * @param exchange what was asked and answered
	 * @param listener takes the finished form
	 */
	public void finish(HttpExchange exchange, Consumer<RecordedRequest> listener) {
		Completion finished = new Completion(exchange, Duration.ofNanos(elapsedNanos()), listener);
		synchronized (this) {
			this.completion = finished;
			this.changed = true;
		}
		detached();
	}

	/**
	 * What was recorded up to now.
	 * @return a finished form without an exchange
	 */
	public RecordedRequest snapshot() {
		return snapshot(Duration.ofNanos(elapsedNanos()), HttpExchange.none());
	}

	void counting(ReadCounter counter) {
		synchronized (this) {
			this.changed = true;
			this.reads.add(counter);
		}
	}

	void detached(@Nullable ReadCounter counter) {
		if (counter != null) {
			synchronized (this) {
				this.changed |= this.reads.ended(counter);
			}
		}
		detached();
	}

	void detached() {
		Completion finished;
		RecordedRequest request;
		synchronized (this) {
			finished = this.completion;
			if (finished == null || !this.changed) {
				return;
			}
			this.changed = false;
			request = snapshot(finished.duration(), finished.exchange());
		}
		finished.listener().accept(request);
	}

	private boolean isNew(PersistenceUnit unit) {
		for (PersistenceUnit known : this.units) {
			if (known == unit) {
				return false;
			}
		}
		return true;
	}

	private static boolean isKeptAlways(RecordedEvent event) {
		return event instanceof PhaseEvent phase && phase.kind() != PhaseEvent.Kind.CALL;
	}

	private synchronized RecordedRequest snapshot(Duration duration, HttpExchange exchange) {
		return new RecordedRequest(this.id, this.startedAt, duration, exchange, this.queries.queries(), inOrder(),
				this.queries.dropped(), this.droppedEvents);
	}

	private List<RecordedEvent> inOrder() {
		List<List<? extends RecordedEvent>> parts = List.of(new ArrayList<>(this.events), this.entities.loads(),
				this.entities.texts(), this.updates.updates(), this.reads.reads(this.entities));
		int size = 0;
		for (List<? extends RecordedEvent> part : parts) {
			size += part.size();
		}
		return new LateList<>(size, () -> inOrder(parts), (events) -> new CompactForm<>(events, EventMolds::of));
	}

	private static List<RecordedEvent> inOrder(List<List<? extends RecordedEvent>> parts) {
		List<RecordedEvent> all = new ArrayList<>();
		parts.forEach(all::addAll);
		all.sort(Comparator.comparingLong(RecordedEvent::startNanos));
		return all;
	}

	private record Completion(HttpExchange exchange, Duration duration, Consumer<RecordedRequest> listener) {

	}

}
