package io.github.springdebugtoolbar.recording;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The call sites of one recording. The first executions of a statement are walked, of the
 * later ones every 64th; the others are assumed to come from where the last one came.
 * Fewer are walked while one expression of a template is evaluated: that tells the place,
 * and a walk only whether application code lies in between. Not safe for use by multiple
 * threads.
 */
class CallSites {

	private static final int SAMPLE = 64;

	private static final int WALKED_IF_TOLD = 4;

	private static final int SAMPLE_IF_TOLD = 512;

	private static final int STATEMENTS = 5_000;

	private final CallSiteFinder finder;

	private final int walked;

	private final Map<Key, Sampled> sampled = new HashMap<>();

	CallSites(CallSiteFinder finder, int walked) {
		this.finder = finder;
		this.walked = walked;
	}

	CallSite find(SqlStatement statement) {
		if (this.sampled.size() > STATEMENTS) {
			this.sampled.clear();
		}
		Sampled earlier = this.sampled.computeIfAbsent(new Key(statement.fingerprint(), CurrentRecording.position()),
				(key) -> new Sampled(key.position() != null));
		return earlier.isWalkedNext(this.walked) ? earlier.found(this.finder.find(statement.fingerprint()))
				: earlier.assumed;
	}

	private record Key(String fingerprint, @Nullable Object position) {

	}

	private static final class Sampled {

		private boolean told;

		private int executions;

		private CallSite assumed = CallSite.UNKNOWN.asAssumed();

		private Sampled(boolean told) {
			this.told = told;
		}

		private boolean isWalkedNext(int walked) {
			this.executions++;
			return this.told
					? this.executions <= Math.min(walked, WALKED_IF_TOLD) || this.executions % SAMPLE_IF_TOLD == 0
					: this.executions <= walked || this.executions % SAMPLE == 0;
		}

		private CallSite found(CallSite found) {
			this.told &= found.template() != null && found.frames().isEmpty();
			this.assumed = found.asAssumed();
			return found;
		}

	}

}
