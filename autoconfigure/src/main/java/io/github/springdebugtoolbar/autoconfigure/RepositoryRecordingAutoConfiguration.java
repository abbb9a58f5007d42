package io.github.springdebugtoolbar.autoconfigure;

import io.github.springdebugtoolbar.repository.RepositoryTap;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of the recording of calls to Spring Data repositories.
 */
@AutoConfiguration
@ConditionalOnDebugToolbar
@ConditionalOnClass(name = "org.springframework.data.repository.core.support.RepositoryFactoryBeanSupport")
public final class RepositoryRecordingAutoConfiguration {

	private RepositoryRecordingAutoConfiguration() {
	}

	@Bean
	static RepositoryTap debugToolbarRepositoryTap() {
		return new RepositoryTap();
	}

}
