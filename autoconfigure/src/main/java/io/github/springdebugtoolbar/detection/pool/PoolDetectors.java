package io.github.springdebugtoolbar.detection.pool;

import java.time.Duration;
import java.util.List;

import io.github.springdebugtoolbar.detection.Detector;

/**
 * The detectors of this package.
 */
public final class PoolDetectors {

	private PoolDetectors() {
	}

	/**
	 * Creates all of them.
	 * @param wait time from which a request waited too long for a connection
	 * @param idle time from which a connection is kept too long without SQL
	 * @return the detectors
	 */
	public static List<Detector> create(Duration wait, Duration idle) {
		return List.of(new PoolWaitDetector(wait.toNanos()), new PoolLimitDetector(),
				new HeldInTransactionDetector(idle.toNanos()), new HeldBySessionDetector(idle.toNanos()),
				new NotReturnedDetector(), new UnusedConnectionDetector(), new AutoCommitDetector(),
				new NoPoolDetector());
	}

}
