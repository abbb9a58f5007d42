package io.github.springdebugtoolbar.autoconfigure;

import io.github.springdebugtoolbar.concurrent.ContextPropagation;
import io.github.springdebugtoolbar.concurrent.TaskExecutorPostProcessor;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of recordings that follow their work to other threads.
 */
@AutoConfiguration
@ConditionalOnDebugToolbar
public final class ConcurrentRecordingAutoConfiguration {

	@Bean
	static TaskExecutorPostProcessor debugToolbarTaskExecutorPostProcessor() {
		return new TaskExecutorPostProcessor();
	}

	@Bean
	@ConditionalOnClass(name = "io.micrometer.context.ContextRegistry")
	ContextPropagation debugToolbarContextPropagation() {
		return new ContextPropagation();
	}

}
