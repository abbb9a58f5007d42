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
		else if (this.reason == null && origin.tellsWhy()) {
			this.reason = origin;
		}
		this.depth++;
	}

	void found(Frame frame) {
		this.found.add(frame);
		this.end = Math.min(this.end, this.depth + DEPTH_AFTER_FIRST);
		this.depth++;
	}

	void foundTemplate(Frame frame) {
		this.template = frame;
		this.depth++;
	}

	CallSite site() {
		boolean byUniqueKey = this.reason == Origin.HIBERNATE_UNIQUE_KEY;
		return (this.template != null || !isEmpty() || byUniqueKey)
				? new CallSite(this.template, this.found, false, byUniqueKey, this.byHibernate) : CallSite.UNKNOWN;
	}

}
