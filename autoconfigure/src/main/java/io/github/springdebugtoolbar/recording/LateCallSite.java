package io.github.springdebugtoolbar.recording;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A call site that may be found when it is asked for first: by the thread that inspects
 * the request, and not by the one that answers. It is found once, and what it is found
 * from is dropped then: a stack keeps classes alive. Safe for use by multiple threads.
 */
final class LateCallSite {

	private static final FaultLog faults = new FaultLog();

	private @Nullable Supplier<CallSite> search;

	private volatile @Nullable CallSite found;

	/**
	 * Creates a call site that is found later.
	 * @param search finds it
	 */
	LateCallSite(Supplier<CallSite> search) {
		this.search = search;
	}

	/**
	 * Creates a call site that has been found.
	 * @param found the call site
	 */
	LateCallSite(CallSite found) {
		this.found = found;
	}

	CallSite get() {
		CallSite known = this.found;
		return (known != null) ? known : find();
	}

	/**
	 * What is known of it without looking for it.
	 * @return the call site, {@code null} if nobody has asked for it
	 */
	@Nullable CallSite known() {
		return this.found;
	}

	LateCallSite asAssumed() {
		CallSite known = this.found;
		return (known != null) ? new LateCallSite(known.asAssumed()) : new LateCallSite(() -> get().asAssumed());
	}

	private synchronized CallSite find() {
		CallSite known = this.found;
		if (known == null) {
			known = (this.search != null) ? attempt(this.search) : CallSite.UNKNOWN;
			this.found = known;
			this.search = null;
		}
		return known;
	}

	// A border: the query counts more than its place.
	private static CallSite attempt(Supplier<CallSite> search) {
		try {
			return search.get();
		}
		catch (Exception | LinkageError ex) {
			faults.report("telling where a statement came from", ex);
			return CallSite.UNKNOWN;
		}
	}

}
