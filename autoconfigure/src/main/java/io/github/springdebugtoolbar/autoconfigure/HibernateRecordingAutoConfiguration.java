package io.github.springdebugtoolbar.autoconfigure;

import io.github.springdebugtoolbar.hibernate.HibernateTap;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of the recording of what Hibernate does.
 */
@AutoConfiguration
@ConditionalOnDebugToolbar
@ConditionalOnClass(name = { "org.hibernate.engine.spi.SessionFactoryImplementor",
		"org.springframework.orm.jpa.AbstractEntityManagerFactoryBean" })
public final class HibernateRecordingAutoConfiguration {

	private HibernateRecordingAutoConfiguration() {
	}

	@Bean
	static HibernateTap debugToolbarHibernateTap() {
		return new HibernateTap();
	}

}
