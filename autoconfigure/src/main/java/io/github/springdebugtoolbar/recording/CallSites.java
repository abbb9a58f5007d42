package io.github.springdebugtoolbar.recording;

import java.util.HashMap;
import java.util.Map;

import io.github.springdebugtoolbar.recording.CallSiteFinder.Walk;

/**
 * The call sites of one recording. The first executions of a statement are walked, of the
 * later ones every 64th; the others are assumed to come from where the last one came. Not
 * safe for use by multiple threads.
 */
class CallSites {

	private static final int SAMPLE = 64;

	private static final int STATEMENTS = 5_000;

	private final CallSiteFinder finder;

	private final int walked;

	private final Map<String, Sampled> sampled = new HashMap<>();

	CallSites(CallSiteFinder finder, int walked) {
		this.finder = finder;
		this.walked = walked;
	}

	CallSite find(SqlStatement statement) {
		if (this.sampled.size() > STATEMENTS) {
			this.sampled.clear();
		}
		Sampled earlier = this.sampled.computeIfAbsent(statement.fingerprint(), (fingerprint) -> new Sampled());
		earlier.executions++;
		if (earlier.executions > this.walked && earlier.executions % SAMPLE != 0) {
			return earlier.assumed;
		}
		earlier.walk = this.finder.find(earlier.walk.depth());
		CallSite found = earlier.walk.site();
		earlier.assumed = found.asAssumed();
		return found;
	}

	private static final class Sampled {

		private int executions;

		private Walk walk = Walk.NONE;

		private CallSite assumed = CallSite.UNKNOWN.asAssumed();

	}

}
