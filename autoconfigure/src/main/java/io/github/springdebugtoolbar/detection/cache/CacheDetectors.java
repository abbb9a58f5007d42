package io.github.springdebugtoolbar.detection.cache;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import io.github.springdebugtoolbar.detection.Detector;

/**
 * The detectors of this package.
 */
public final class CacheDetectors {

	private CacheDetectors() {
	}

	/**
	 * Creates the one that compares answers. It remembers them, so there must be one
	 * only.
	 * @param worth time of the requests that had the same answer from which it is worth a
	 * cache
	 * @param cachingEnabled whether annotations like {@code @Cacheable} work already
	 * @return the detector
	 */
	public static Detector sameAnswer(Duration worth, BooleanSupplier cachingEnabled) {
		return new SameAnswerDetector(worth.toNanos(), cachingEnabled);
	}

}
