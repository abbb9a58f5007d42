package io.github.springdebugtoolbar.autoconfigure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.attribute.AttributeTracker;
import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.RequestInspector;
import io.github.springdebugtoolbar.detection.Silence;
import io.github.springdebugtoolbar.detection.cache.CacheDetectors;
import io.github.springdebugtoolbar.detection.measure.SlowThresholds;
import io.github.springdebugtoolbar.detection.nplusone.NPlusOneDetector;
import io.github.springdebugtoolbar.detection.projection.ProjectionDetectors;
import io.github.springdebugtoolbar.history.DigestFile;
import io.github.springdebugtoolbar.history.DigestHistory;
import io.github.springdebugtoolbar.history.InMemoryRequestHistory;
import io.github.springdebugtoolbar.history.RequestHistory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration for what happens to a request after it was recorded: it is inspected
 * by all detectors, then kept.
 */
@AutoConfiguration
@ConditionalOnDebugToolbar
@EnableConfigurationProperties({ HistoryProperties.class, FindingsProperties.class })
public final class HistoryAutoConfiguration {

	/** There where {@code @EnableCaching} is. */
	private static final String CACHE_ADVISOR = "org.springframework.cache.config.internalCacheAdvisor";

	@Bean
	RequestInspector debugToolbarRequestInspector(ObjectProvider<Detector> detectors,
			ObjectProvider<FindingsProperties> properties, ObjectProvider<AttributeTracker> tracker,
			Environment environment, ConfigurableListableBeanFactory beans) {
		return new RequestInspector(() -> Stream
			.concat(detectors.orderedStream(),
					standard(properties.getObject(), tracker, environment, beans.getBeanClassLoader()).stream())
			.toList(), () -> new Silence(properties.getObject().silenced()));
	}

	private static List<Detector> standard(FindingsProperties properties, ObjectProvider<AttributeTracker> tracker,
			Environment environment, @Nullable ClassLoader classLoader) {
		SchemaChangesFinder changes = new SchemaChangesFinder(environment, classLoader);
		return StandardDetectors.create(properties, changes::find,
				() -> Optional.ofNullable(tracker.getIfAvailable()).flatMap(AttributeTracker::refusal));
	}

	@Bean
	@Lazy
	@ConditionalOnProperty(name = "debug-toolbar.findings.cache.enabled", matchIfMissing = true)
	Detector debugToolbarSameAnswerDetector(FindingsProperties properties, ConfigurableListableBeanFactory beans) {
		return CacheDetectors.sameAnswer(properties.cache().worth(), () -> beans.containsBean(CACHE_ADVISOR));
	}

	@Bean
	@Lazy
	SlowThresholds debugToolbarSlowThresholds(FindingsProperties properties) {
		return properties.slowThresholds();
	}

	@Bean
	@ConditionalOnMissingBean(RequestHistory.class)
	InMemoryRequestHistory debugToolbarRequestHistory(HistoryProperties properties) {
		return new InMemoryRequestHistory(properties.capacity(), properties.maxSize().toBytes());
	}

	@Bean
	DigestHistory debugToolbarDigestHistory(HistoryProperties properties, Environment environment,
			ConfigurableListableBeanFactory beans) {
		return new DigestHistory(Instant.now(),
				HistoryFile.find(properties.file(), environment, beans).map(DigestFile::new).orElse(null));
	}

	@Bean
	@Lazy
	@Order(0)
	Detector debugToolbarUnreadEntitiesDetector() {
		return ProjectionDetectors.unreadEntities();
	}

	@Bean
	@Lazy
	NPlusOneDetector debugToolbarNPlusOneDetector() {
		return new NPlusOneDetector();
	}

}
