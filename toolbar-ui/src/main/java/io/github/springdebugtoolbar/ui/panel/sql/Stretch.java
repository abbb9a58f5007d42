package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in a lane, in nanoseconds since the start of the request.
 *
 * @param kind what it is
 * @param start where it begins
 * @param end where it ends
 * @param text what can stand in it, {@code null} if nothing can
 * @param note what else is to be said, {@code null} if nothing is
 * @param count number of things that it stands for
 * @param busy time of these, all together
 * @param query number of its first query, 0 if it has none
 */
record Stretch(Kind kind, long start, long end, @Nullable String text, @Nullable String note, int count, long busy,
		int query) {

	private static final int SHORT = 4;

	static Stretch of(Kind kind, long start, long end, @Nullable String text) {
		return new Stretch(kind, start, end, text, null, 1, end - start, 0);
	}

	/**
	 * Joins neighbours of a kind that are too short to be told from each other.
	 * @param stretches stretches of a lane
	 * @param step what cannot be seen, in nanoseconds
	 */
	static List<Stretch> joined(List<Stretch> stretches, long step) {
		List<Stretch> joined = new ArrayList<>();
		boolean open = false;
		for (Stretch next : stretches.stream().sorted(Comparator.comparingLong(Stretch::start)).toList()) {
			boolean small = next.end - next.start < SHORT * step;
			int last = joined.size() - 1;
			if (small && open && joined.get(last).isFollowedBy(next, step)) {
				joined.set(last, joined.get(last).with(next));
			}
			else {
				joined.add(next);
			}
			open = small;
		}
		return joined;
	}

	private boolean isFollowedBy(Stretch next, long step) {
		return next.kind == this.kind && next.start - this.end <= step;
	}

	private Stretch with(Stretch next) {
		return new Stretch(this.kind, this.start, Math.max(this.end, next.end), null, null, this.count + next.count,
				this.busy + next.busy, this.query);
	}

	/**
	 * What can happen in a lane.
	 */
	enum Kind {

		/** The application waited for a connection. */
		WAIT("wait for connection"),

		/** The application held a connection. */
		HELD("connection"),

		/** A switch or a savepoint of a connection. */
		MARK("switch"),

		/** A statement ran. */
		EXECUTE("execute"),

		/** A statement ran and failed. */
		FAILED("failed"),

		/** Rows were read. */
		FETCH("fetch rows"),

		/** A transaction. */
		TRANSACTION("transaction"),

		/** Queries outside of any transaction. */
		AUTO("auto-commit"),

		/** A commit. */
		COMMIT("commit"),

		/** A rollback. */
		ROLLBACK("rollback"),

		/** No SQL ran; several of them if it stands for more than one. */
		GAP("not in SQL");

		private final String words;

		Kind(String words) {
			this.words = words;
		}

		String words() {
			return this.words;
		}

	}

}
