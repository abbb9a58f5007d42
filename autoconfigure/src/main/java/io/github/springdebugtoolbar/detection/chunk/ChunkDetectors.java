package io.github.springdebugtoolbar.detection.chunk;

import java.util.List;

import io.github.springdebugtoolbar.detection.Detector;

/**
 * The detectors of this package.
 */
public final class ChunkDetectors {

	private ChunkDetectors() {
	}

	/**
	 * Creates all of them.
	 * @param rows number of rows from which a statement or a request reads too many
	 * @return the detectors
	 */
	public static List<Detector> create(int rows) {
		return List.of(new InMemoryPagingDetector(), new CartesianProductDetector(), new TooManyRowsDetector(rows),
				new LargeOffsetDetector(), new TooManyEntitiesDetector(rows));
	}

}
