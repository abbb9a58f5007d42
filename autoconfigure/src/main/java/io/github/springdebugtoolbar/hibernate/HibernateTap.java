package io.github.springdebugtoolbar.hibernate;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import io.github.springdebugtoolbar.recording.FaultLog;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;
import org.springframework.util.ClassUtils;

/**
 * Listens to the events of every Hibernate session factory. The slots that Hibernate
 * leaves to the application, its interceptor and its statement inspector, are not taken.
 */
public final class HibernateTap implements BeanPostProcessor, PriorityOrdered {

	private final FaultLog faults = new FaultLog();

	private final Set<SessionFactoryImplementor> tapped = Collections.newSetFromMap(new WeakHashMap<>());

	private final Map<String, AsyncTaskExecutor> deferred = new ConcurrentHashMap<>();

	private final Consumer<EntityManagerFactory> ready;

	/**
	 * Creates a tap.
	 * @param ready is told of each persistence unit once it has started
	 */
	public HibernateTap(Consumer<EntityManagerFactory> ready) {
		this.ready = ready;
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof AbstractEntityManagerFactoryBean factoryBean) {
			noteExecutor(factoryBean, beanName);
		}
		else if (bean instanceof EntityManagerFactory factory) {
			tap(factory, beanName);
		}
		return bean;
	}

	private void noteExecutor(AbstractEntityManagerFactoryBean factoryBean, String beanName) {
		AsyncTaskExecutor executor = factoryBean.getBootstrapExecutor();
		if (executor != null) {
			this.deferred.put(beanName, executor);
		}
	}

	// A factory that starts in the background must not be waited for here.
	private void tap(EntityManagerFactory factory, String name) {
		AsyncTaskExecutor executor = this.deferred.get(name);
		if (executor != null) {
			executor.execute(() -> listen(factory, name));
		}
		else {
			listen(factory, name);
		}
	}

	private void listen(EntityManagerFactory factory, String name) {
		try {
			SessionFactoryImplementor sessions = factory.unwrap(SessionFactoryImplementor.class);
			if (isNew(sessions)) {
				new Listeners(PersistenceUnits.read(sessions, name), this.faults).register(sessions);
				this.ready.accept(factory);
				readLog();
			}
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("listening to Hibernate's events of " + name, ex);
		}
	}

	private void readLog() {
		try {
			if (ClassUtils.isPresent("ch.qos.logback.classic.LoggerContext", null)) {
				PagingWarnings.attach();
			}
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("reading Hibernate's warnings", ex);
		}
	}

	// Spring 7 shows one factory several times.
	private synchronized boolean isNew(SessionFactoryImplementor sessions) {
		return this.tapped.add(sessions);
	}

}
