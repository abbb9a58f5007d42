package io.github.springdebugtoolbar.repository;

import io.github.springdebugtoolbar.recording.FaultLog;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.data.repository.core.RepositoryInformation;
import org.springframework.data.repository.core.support.RepositoryFactoryBeanSupport;

/**
 * Lets every Spring Data repository note which of its methods runs. A stack does not show
 * that: methods of an interface without code are never on it.
 */
public final class RepositoryTap implements BeanPostProcessor, PriorityOrdered {

	private final FaultLog faults = new FaultLog();

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	/** Before initialization: that is when a repository is made. */
	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		attempt(() -> {
			if (bean instanceof RepositoryFactoryBeanSupport<?, ?, ?> repository) {
				listen(repository);
			}
		});
		return bean;
	}

	private void listen(RepositoryFactoryBeanSupport<?, ?, ?> repository) {
		repository.addRepositoryFactoryCustomizer((factory) -> factory
			.addRepositoryProxyPostProcessor((proxy, information) -> attempt(() -> listen(proxy, information))));
	}

	private void listen(ProxyFactory proxy, RepositoryInformation repository) {
		proxy.addAdvice(new RepositoryInterceptor(new RepositoryMethods(repository), this.faults));
	}

	// A border: a repository that is not listened to works all the same.
	private void attempt(Runnable work) {
		try {
			work.run();
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("listening to a repository", ex);
		}
	}

}
