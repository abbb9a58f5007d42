package io.github.springdebugtoolbar.autoconfigure;

import io.github.springdebugtoolbar.attribute.AttributeTracker;
import io.github.springdebugtoolbar.hibernate.HibernateTap;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Auto-configuration of the recording of what Hibernate does.
 */
@AutoConfiguration
@ConditionalOnDebugToolbar
@ConditionalOnClass(name = { "org.hibernate.engine.spi.SessionFactoryImplementor",
		"org.springframework.orm.jpa.AbstractEntityManagerFactoryBean" })
public final class HibernateRecordingAutoConfiguration {

	@Bean
	static HibernateTap debugToolbarHibernateTap(ObjectProvider<AttributeTracker> tracker) {
		return new HibernateTap((factory) -> tracker.ifAvailable((watching) -> watching.watch(factory)));
	}

	/**
	 * Watches attributes where byte code can be changed, or says why it cannot: what
	 * attaches the agent may have been excluded.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty("debug-toolbar.attribute-reads.enabled")
	@ConditionalOnClass(name = "net.bytebuddy.jar.asm.ClassVisitor")
	static class AttributeReadsConfiguration {

		@Bean
		AttributeTracker debugToolbarAttributeTracker(BeanFactory beanFactory, Settings settings) {
			return new AttributeTracker(ApplicationPackages.find(beanFactory, settings.recording()));
		}

	}

}
