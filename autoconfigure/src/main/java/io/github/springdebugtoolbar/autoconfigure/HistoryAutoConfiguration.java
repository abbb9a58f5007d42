package io.github.springdebugtoolbar.autoconfigure;

import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.RequestInspector;
import io.github.springdebugtoolbar.history.InMemoryRequestHistory;
import io.github.springdebugtoolbar.history.RequestHistory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration for what happens to a request after it was recorded: it is inspected
 * by all detectors, then kept.
 */
@AutoConfiguration
@ConditionalOnDebugToolbar
@EnableConfigurationProperties(HistoryProperties.class)
public final class HistoryAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	RequestInspector debugToolbarRequestInspector(ObjectProvider<Detector> detectors) {
		return new RequestInspector(detectors.orderedStream().toList());
	}

	@Bean
	@ConditionalOnMissingBean(RequestHistory.class)
	InMemoryRequestHistory debugToolbarRequestHistory(HistoryProperties properties) {
		return new InMemoryRequestHistory(properties.capacity(), properties.maxSize().toBytes());
	}

}
