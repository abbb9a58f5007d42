package io.github.springdebugtoolbar.detection.database;

import java.util.List;

import io.github.springdebugtoolbar.detection.Detector;

/**
 * The detectors of this package.
 */
public final class DatabaseDetectors {

	private DatabaseDetectors() {
	}

	/**
	 * Creates all of them.
	 * @param writes number of single-row writes of one statement from which they are a
	 * loop
	 * @return the detectors
	 */
	public static List<Detector> create(int writes) {
		return List.of(new SelectBeforeInsertDetector(), new ReadOnlyFlushDetector(), new RepeatedFlushDetector(),
				new InMemoryAggregationDetector(), new WriteLoopDetector(writes));
	}

}
