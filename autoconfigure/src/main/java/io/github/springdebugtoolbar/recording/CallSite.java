package io.github.springdebugtoolbar.recording;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Where in the application a statement came from.
 *
 * @param template line of the template that caused it, if one did
 * @param frames application frames, innermost first
 * @param assumed whether the stack was not walked and an earlier execution's site stands
 * in
 * @param byUniqueKey whether Hibernate ran it on its own account to find what the other
 * side of a one-to-one association refers to, for which it has no event
 * @param byHibernate whether Hibernate ran it, for whatever reason
 */
public record CallSite(@Nullable Frame template, List<Frame> frames, boolean assumed, boolean byUniqueKey,
		boolean byHibernate) {

	/** No frame of the application was found. */
	public static final CallSite UNKNOWN = new CallSite(null, List.of(), false);

	public CallSite {
		frames = List.copyOf(frames);
	}

	/**
	 * A call site that is not in Hibernate.
	 * @param template line of the template that caused it, if one did
	 * @param frames application frames, innermost first
	 * @param assumed whether the stack was not walked
	 */
	public CallSite(@Nullable Frame template, List<Frame> frames, boolean assumed) {
		this(template, frames, assumed, false, false);
	}

	/**
	 * The frame that caused the statement: the template's line, else the first
	 * application frame.
	 * @return the place, empty if only libraries are on the stack
	 */
	public Optional<Frame> place() {
		if (this.template != null) {
			return Optional.of(this.template);
		}
		return this.frames.isEmpty() ? Optional.empty() : Optional.of(this.frames.get(0));
	}

	CallSite asAssumed() {
		return this.assumed ? this : new CallSite(this.template, this.frames, true, this.byUniqueKey, this.byHibernate);
	}

}
