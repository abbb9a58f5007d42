package io.github.springdebugtoolbar.detection.index;

import java.util.List;
import java.util.function.Supplier;

import io.github.springdebugtoolbar.detection.Detector;

/**
 * The detectors of this package.
 */
public final class IndexDetectors {

	private IndexDetectors() {
	}

	/**
	 * Creates all of them.
	 * @param changes tells how the application changes its schema
	 * @return the detectors
	 */
	public static List<Detector> create(Supplier<SchemaChanges> changes) {
		return List.of(new MissingIndexDetector(changes), new UnusableIndexDetector());
	}

}
