package io.github.springdebugtoolbar.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Something that the current thread does for a recording, to which the queries belong
 * that it runs meanwhile: a load, a flush, a call of a repository. Work may lie within
 * other work; a query belongs to the innermost. Used by one thread.
 */
public final class Work {

	static final long UNKNOWN = -1;

	private static final LateCallSite NOWHERE = new LateCallSite(CallSite.UNKNOWN);

	private final Recording recording;

	private final Object key;

	private final @Nullable Work outer;

	/** {@link #UNKNOWN} until its first query, if nobody looked at the clock before. */
	private long startNanos;

	/**
	 * Most work runs no query: a proxy that is made, an entity that is there. The rest
	 * mostly runs one, and whoever notes it needs no copy of that.
	 */
	private List<Integer> queries = List.of();

	private Map<Class<?>, Object> memories = Map.of();

	private LateCallSite callSite = NOWHERE;

	private int lastQuery;

	Work(Recording recording, Object key, @Nullable Work outer, long startNanos) {
		this.recording = recording;
		this.key = key;
		this.outer = outer;
		this.startNanos = startNanos;
	}

	/**
	 * The recording that it is done for.
	 * @return the recording of its thread
	 */
	public Recording recording() {
		return this.recording;
	}

	/**
	 * What it lies within.
	 * @return the outer work, {@code null} for the thread's whole work for the recording
	 */
	public @Nullable Work outer() {
		return this.outer;
	}

	/**
	 * The thread's whole work for the recording.
	 * @return the work that lies within no other
	 */
	public Work outermost() {
		Work work = this;
		while (work.outer != null) {
			work = work.outer;
		}
		return work;
	}

	/**
	 * Something to be remembered until the end of this work.
	 * @param <T> its type
	 * @param type its class
	 * @param factory makes it when it is asked for first
	 * @return always the same
	 */
	public <T> T memory(Class<T> type, Supplier<T> factory) {
		if (this.memories.isEmpty()) {
			this.memories = new HashMap<>();
		}
		return type.cast(this.memories.computeIfAbsent(type, (key) -> factory.get()));
	}

	/**
	 * What it was begun with.
	 * @return the key
	 */
	public Object key() {
		return this.key;
	}

	/**
	 * When it began. Work that mostly runs no query begins with its first.
	 * @return nanoseconds since the start of the recording, negative if it is not known
	 */
	public long startNanos() {
		return this.startNanos;
	}

	/**
	 * Its queries so far, those of work within it left out.
	 * @return numbers of the queries, none for the thread's whole work
	 */
	public List<Integer> queries() {
		return this.queries;
	}

	/**
	 * The latest of its queries, but for those that Hibernate ran while it read the rows
	 * of that query.
	 * @return number of the query, 0 if there is none
	 */
	public int lastQuery() {
		return this.lastQuery;
	}

	/**
	 * Tells the place of its latest query from others, as far as that is known by now:
	 * the first queries of a place may have one of their own each.
	 * @return equal for queries from the same place
	 */
	public Object place() {
		CallSite known = this.callSite.known();
		return (known != null) ? known.place() : this.callSite;
	}

	/**
	 * Takes the queries of work within it as its own too.
	 * @param inner work that has ended
	 */
	public void adopt(Work inner) {
		if (this.outer != null) {
			inner.queries.forEach((query) -> add(query, inner.startNanos));
		}
	}

	// The stack of what Hibernate runs by a unique key is walked at once.
	void ran(int query, LateCallSite site, long startNanos) {
		CallSite known = site.known();
		if (known == null || !known.byUniqueKey()) {
			this.lastQuery = query;
			this.callSite = site;
		}
		if (this.outer != null) {
			add(query, startNanos);
		}
	}

	private void add(int query, long startNanos) {
		if (this.startNanos == UNKNOWN) {
			this.startNanos = startNanos;
		}
		this.queries = this.queries.isEmpty() ? List.of(query) : and(query);
	}

	private List<Integer> and(int query) {
		List<Integer> several = (this.queries.size() > 1) ? this.queries : new ArrayList<>(this.queries);
		several.add(query);
		return several;
	}

}
