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

	/** A walk that follows another one costs no more than keeping the stack. */
	private static final int RARE = 3;

	/** A stack takes some 4 kB, and lives until somebody asks for a call site. */
	private static final int KEPT = 32;

	private final CallSiteFinder finder;

	private final int walked;

	private final Map<Key, Sampled> sampled = new HashMap<>();

	private int kept;

	CallSites(CallSiteFinder finder, int walked) {
		this.finder = finder;
		this.walked = walked;
	}

	/**
	 * Finds where a statement came from that is executed now.
	 * @param statement what is executed
	 * @param mayBeLate whether nobody needs it before the request is over
	 * @return the call site
	 */
	LateCallSite find(SqlStatement statement, boolean mayBeLate) {
		if (this.sampled.size() > STATEMENTS) {
			this.sampled.clear();
		}
		Sampled earlier = this.sampled.computeIfAbsent(new Key(statement.fingerprint(), CurrentRecording.position()),
				(key) -> new Sampled(key.position() != null));
		if (!earlier.isWalkedNext(this.walked)) {
			return earlier.assumed();
		}
		LateCallSite kept = (mayBeLate && earlier.isRare()) ? keep() : null;
		return earlier.found((kept != null) ? kept : new LateCallSite(this.finder.find(statement.fingerprint())));
	}

	private @Nullable LateCallSite keep() {
		LateCallSite late = (this.kept < KEPT) ? this.finder.keep() : null;
		this.kept += (late != null) ? 1 : 0;
		return late;
	}

	private record Key(String fingerprint, @Nullable Object position) {

	}

	private static final class Sampled {

		private boolean told;

		private int executions;

		private LateCallSite latest = new LateCallSite(CallSite.UNKNOWN);

		private @Nullable LateCallSite assumed;

		private Sampled(boolean told) {
			this.told = told;
		}

		private boolean isWalkedNext(int walked) {
			this.executions++;
			return this.told
					? this.executions <= Math.min(walked, WALKED_IF_TOLD) || this.executions % SAMPLE_IF_TOLD == 0
					: this.executions <= walked || this.executions % SAMPLE == 0;
		}

		private boolean isRare() {
			return !this.told && this.executions <= RARE;
		}

		private LateCallSite found(LateCallSite found) {
			this.told = this.told && isTemplate(found.get());
			this.latest = found;
			this.assumed = null;
			return found;
		}

		private LateCallSite assumed() {
			LateCallSite known = this.assumed;
			if (known == null) {
				known = this.latest.asAssumed();
				this.assumed = known;
			}
			return known;
		}

		private static boolean isTemplate(CallSite site) {
			return site.template() != null && site.frames().isEmpty();
		}

	}

}
