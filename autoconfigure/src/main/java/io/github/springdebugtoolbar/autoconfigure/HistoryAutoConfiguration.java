package io.github.springdebugtoolbar.autoconfigure;

import java.time.Instant;
import java.util.Optional;

import io.github.springdebugtoolbar.attribute.AttributeTracker;
import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.RequestInspector;
import io.github.springdebugtoolbar.detection.Silence;
import io.github.springdebugtoolbar.detection.measure.SlowThresholds;
import io.github.springdebugtoolbar.history.DigestFile;
import io.github.springdebugtoolbar.history.DigestHistory;
import io.github.springdebugtoolbar.history.InMemoryRequestHistory;
import io.github.springdebugtoolbar.history.RequestHistory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration for what happens to a request after it was recorded: it is inspected
 * by all detectors, then kept.
 */
@AutoConfiguration(after = RecordingAutoConfiguration.class)
@ConditionalOnDebugToolbar
public final class HistoryAutoConfiguration {

	/** There where {@code @EnableCaching} is. */
	private static final String CACHE_ADVISOR = "org.springframework.cache.config.internalCacheAdvisor";

	@Bean
	RequestInspector debugToolbarRequestInspector(ObjectProvider<Detector> detectors, Settings settings,
			ObjectProvider<AttributeTracker> tracker, Environment environment, ConfigurableListableBeanFactory beans) {
		return new RequestInspector(() -> StandardDetectors.around(detectors.orderedStream().toList(),
				settings.findings(), new SchemaChangesFinder(environment, beans.getBeanClassLoader())::find,
				() -> Optional.ofNullable(tracker.getIfAvailable()).flatMap(AttributeTracker::refusal),
				() -> beans.containsBean(CACHE_ADVISOR)), () -> new Silence(settings.findings().silenced()));
	}

	@Bean
	@Lazy
	SlowThresholds debugToolbarSlowThresholds(Settings settings) {
		return settings.findings().slowThresholds();
	}

	@Bean
	@ConditionalOnMissingBean(RequestHistory.class)
	InMemoryRequestHistory debugToolbarRequestHistory(Settings settings) {
		HistoryProperties properties = settings.history();
		return new InMemoryRequestHistory(properties.capacity(), properties.maxSize().toBytes());
	}

	@Bean
	DigestHistory debugToolbarDigestHistory(Settings settings, Environment environment,
			ConfigurableListableBeanFactory beans) {
		return new DigestHistory(Instant.now(),
				HistoryFile.find(settings.history().file(), environment, beans).map(DigestFile::new).orElse(null));
	}

}
