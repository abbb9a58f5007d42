package io.github.springdebugtoolbar.recording;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Puts a call site together from the frames of a stack, which are passed from the
 * innermost on. Used by one thread.
 */
final class CallSiteSearch {

	private static final int FRAMES = 5;

	private static final int DEPTH_AFTER_FIRST = 24;

	/** Frames that are looked at most. */
	static final int DEPTH = 300;

	private final List<Frame> found = new ArrayList<>(FRAMES);

	private @Nullable Frame template;

	/** The first one that only passes the call on. */
	private @Nullable Frame interceptor;

	private boolean passesOn;

	private @Nullable Origin reason;

	private boolean byHibernate;

	private int depth;

	private int end = DEPTH;

	boolean goesOn() {
		return this.depth < this.end && this.found.size() < FRAMES && this.template == null;
	}

	// Whether nothing of the application was found: a template further out has called it.
	boolean isEmpty() {
		return this.found.isEmpty();
	}

	int depth() {
		return this.depth;
	}

	void pass(Origin origin) {
		if (origin == Origin.HIBERNATE) {
			this.byHibernate |= isEmpty();
		}
		else if (origin == Origin.SPRING_AOP || origin == Origin.SPRING_AOP_PROCEED) {
			this.passesOn = origin == Origin.SPRING_AOP_PROCEED;
		}
		else if (this.reason == null && origin.tellsWhy()) {
			this.reason = origin;
		}
		this.depth++;
	}

	// What lies between a call that is passed on and Spring's own is an interceptor or an
	// aspect of the application: each call of a bean comes through its line.
	void found(Frame frame) {
		if (this.passesOn) {
			this.interceptor = (this.interceptor != null) ? this.interceptor : frame;
		}
		else {
			this.found.add(frame);
			this.end = Math.min(this.end, this.depth + DEPTH_AFTER_FIRST);
		}
		this.depth++;
	}

	void foundTemplate(Frame frame) {
		this.template = frame;
		this.depth++;
	}

	CallSite site() {
		List<Frame> frames = (this.interceptor != null && isEmpty()) ? List.of(this.interceptor) : this.found;
		boolean byUniqueKey = this.reason == Origin.HIBERNATE_UNIQUE_KEY;
		return (this.template != null || !frames.isEmpty() || byUniqueKey)
				? new CallSite(this.template, frames, false, byUniqueKey, this.byHibernate) : CallSite.UNKNOWN;
	}

}
