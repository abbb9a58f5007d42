package io.github.springdebugtoolbar.detection.projection;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.recording.WatchRefusal;

/**
 * The detectors of this package.
 */
public final class ProjectionDetectors {

	private ProjectionDetectors() {
	}

	/**
	 * Creates the one of entities that nobody reads. It must come before the search for
	 * what is loaded one by one: what is not read need not be loaded together either.
	 * @return the detector
	 */
	public static Detector unreadEntities() {
		return new UnreadEntitiesDetector();
	}

	/**
	 * Creates all others.
	 * @param refusal why attribute reads cannot be watched although they should be, empty
	 * if nothing was refused
	 * @return the detectors
	 */
	public static List<Detector> create(Supplier<Optional<WatchRefusal>> refusal) {
		return List.of(new UnreadColumnsDetector(), new UnreadAttributesDetector(), new UnknownReadsDetector(refusal));
	}

}
