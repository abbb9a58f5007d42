package io.github.springdebugtoolbar.autoconfigure;

import java.time.Clock;

import io.github.springdebugtoolbar.concurrent.ContextPropagation;
import io.github.springdebugtoolbar.concurrent.TaskExecutorPostProcessor;
import io.github.springdebugtoolbar.http.HttpClientTap;
import io.github.springdebugtoolbar.recording.CallSiteFinder;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.RecordingLimits;
import io.github.springdebugtoolbar.recording.SecretNames;
import io.github.springdebugtoolbar.recording.TemplateFrames;
import io.github.springdebugtoolbar.repository.RepositoryTap;
import io.github.springdebugtoolbar.transaction.TransactionManagerTap;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration of what every recording needs, and of what it hears from Spring
 * where that is on the class path. One class for all of it: each costs the start.
 */
@AutoConfiguration
@ConditionalOnDebugToolbar
public final class RecordingAutoConfiguration {

	@Bean
	Settings debugToolbarSettings(Environment environment) {
		return new Settings(environment);
	}

	@Bean
	Recorder debugToolbarRecorder(BeanFactory beanFactory, Settings settings,
			ObjectProvider<TemplateFrames> templates) {
		RecordingProperties properties = settings.recording();
		CallSiteFinder finder = new CallSiteFinder(ApplicationPackages.find(beanFactory, properties),
				templates.orderedStream().toList());
		return new Recorder(Clock.systemUTC(),
				new RecordingLimits(properties.queries(), properties.events(), properties.callSites()), finder);
	}

	@Bean
	SecretNames debugToolbarSecretNames(Settings settings) {
		return new SecretNames(settings.recording().secretNames());
	}

	@Bean
	static TaskExecutorPostProcessor debugToolbarTaskExecutorPostProcessor() {
		return new TaskExecutorPostProcessor();
	}

	@Bean
	@ConditionalOnClass(name = "io.micrometer.context.ContextRegistry")
	ContextPropagation debugToolbarContextPropagation() {
		return new ContextPropagation();
	}

	@Bean
	@ConditionalOnClass(name = "org.springframework.web.client.RestClient")
	static HttpClientTap debugToolbarHttpClientTap() {
		return new HttpClientTap();
	}

	@Bean
	@ConditionalOnClass(name = "org.springframework.data.repository.core.support.RepositoryFactoryBeanSupport")
	static RepositoryTap debugToolbarRepositoryTap() {
		return new RepositoryTap();
	}

	@Bean
	@ConditionalOnClass(name = "org.springframework.transaction.ConfigurableTransactionManager")
	static TransactionManagerTap debugToolbarTransactionManagerTap(ObjectProvider<Recorder> recorder) {
		return new TransactionManagerTap(recorder);
	}

}
