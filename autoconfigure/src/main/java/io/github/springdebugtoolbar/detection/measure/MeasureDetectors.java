package io.github.springdebugtoolbar.detection.measure;

import java.time.Duration;
import java.util.List;

import io.github.springdebugtoolbar.detection.Detector;

/**
 * The detectors of this package.
 */
public final class MeasureDetectors {

	private MeasureDetectors() {
	}

	/**
	 * Creates all of them.
	 * @param slow time from which one execution is slow
	 * @param verySlow time from which one execution is a critical problem
	 * @param queries number of queries from which a request has too many
	 * @return the detectors
	 */
	public static List<Detector> create(Duration slow, Duration verySlow, int queries) {
		return List.of(new SlowQueryDetector(slow.toNanos(), verySlow.toNanos()), new DuplicateQueryDetector(),
				new TooManyQueriesDetector(queries));
	}

}
