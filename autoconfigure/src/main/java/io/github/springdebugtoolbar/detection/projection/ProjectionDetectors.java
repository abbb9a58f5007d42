package io.github.springdebugtoolbar.detection.projection;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import io.github.springdebugtoolbar.detection.Detector;

/**
 * The detectors of this package.
 */
public final class ProjectionDetectors {

	private ProjectionDetectors() {
	}

	/**
	 * Creates all of them.
	 * @param refusal why attribute reads cannot be watched although they should be, empty
	 * if nothing was refused
	 * @return the detectors
	 */
	public static List<Detector> create(Supplier<Optional<String>> refusal) {
		return List.of(new UnreadColumnsDetector(), new UnreadEntitiesDetector(), new UnreadAttributesDetector(),
				new UnknownReadsDetector(refusal));
	}

}
