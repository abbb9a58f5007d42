package io.github.springdebugtoolbar.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.cache.CacheDetectors;
import io.github.springdebugtoolbar.detection.chunk.ChunkDetectors;
import io.github.springdebugtoolbar.detection.database.DatabaseDetectors;
import io.github.springdebugtoolbar.detection.index.IndexDetectors;
import io.github.springdebugtoolbar.detection.index.SchemaChanges;
import io.github.springdebugtoolbar.detection.measure.MeasureDetectors;
import io.github.springdebugtoolbar.detection.nplusone.NPlusOneDetector;
import io.github.springdebugtoolbar.detection.pool.PoolDetectors;
import io.github.springdebugtoolbar.detection.projection.ProjectionDetectors;
import io.github.springdebugtoolbar.recording.WatchRefusal;

/**
 * The detectors that come with the toolbar. Of two that are equally precise the first one
 * claims the queries.
 */
final class StandardDetectors {

	private StandardDetectors() {
	}

	// Before those of the application are entities that nobody reads, after them the
	// rest.
	static List<Detector> around(List<Detector> others, FindingsProperties properties,
			Supplier<SchemaChanges> schemaChanges, Supplier<Optional<WatchRefusal>> refusedReads,
			BooleanSupplier caching) {
		List<Detector> detectors = new ArrayList<>();
		detectors.add(ProjectionDetectors.unreadEntities());
		detectors.addAll(others);
		if (properties.cache().enabled()) {
			detectors.add(CacheDetectors.sameAnswer(properties.cache().worth(), caching));
		}
		detectors.add(new NPlusOneDetector());
		detectors.addAll(DatabaseDetectors.create(properties.writes()));
		detectors.addAll(ChunkDetectors.create(properties.rows()));
		detectors.addAll(PoolDetectors.create(properties.poolWait(), properties.idleConnection()));
		detectors.addAll(IndexDetectors.create(schemaChanges));
		detectors.addAll(ProjectionDetectors.create(refusedReads));
		detectors.addAll(MeasureDetectors.create(properties.slowThresholds(), properties.queries()));
		return detectors;
	}

}
