package io.github.springdebugtoolbar.detection.measure;

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
	 * @param slow from when on one execution is slow
	 * @param queries number of queries from which a request has too many
	 * @return the detectors
	 */
	public static List<Detector> create(SlowThresholds slow, int queries) {
		return List.of(new SlowQueryDetector(slow.slow().toNanos(), slow.verySlow().toNanos()),
				new DuplicateQueryDetector(), new TooManyQueriesDetector(queries));
	}

}
