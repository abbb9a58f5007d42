package io.github.springdebugtoolbar.autoconfigure;

import java.time.Clock;

import io.github.springdebugtoolbar.recording.CallSiteFinder;
import io.github.springdebugtoolbar.recording.LongTexts;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.RecordingLimits;
import io.github.springdebugtoolbar.recording.SecretNames;
import io.github.springdebugtoolbar.recording.TemplateFrames;
import io.github.springdebugtoolbar.sql.Statements;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of what every recording needs.
 */
@AutoConfiguration
@ConditionalOnDebugToolbar
@EnableConfigurationProperties(RecordingProperties.class)
public final class RecordingAutoConfiguration {

	@Bean
	Recorder debugToolbarRecorder(RecordingProperties properties, CallSiteFinder callSiteFinder) {
		return new Recorder(Clock.systemUTC(),
				new RecordingLimits(properties.queries(), properties.events(), properties.callSites()), callSiteFinder);
	}

	@Bean
	CallSiteFinder debugToolbarCallSiteFinder(BeanFactory beanFactory, RecordingProperties properties,
			ObjectProvider<TemplateFrames> templates) {
		return new CallSiteFinder(ApplicationPackages.find(beanFactory, properties),
				templates.orderedStream().toList());
	}

	@Bean
	LongTexts debugToolbarLongTexts(RecordingProperties properties) {
		return new LongTexts(properties.longTexts().toBytes());
	}

	@Bean
	Statements debugToolbarStatements(RecordingProperties properties, LongTexts texts) {
		return new Statements(properties.sqlLength(), texts);
	}

	@Bean
	SecretNames debugToolbarSecretNames(RecordingProperties properties) {
		return new SecretNames(properties.secretNames());
	}

}
