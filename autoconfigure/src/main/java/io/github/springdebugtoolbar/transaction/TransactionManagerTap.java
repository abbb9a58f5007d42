package io.github.springdebugtoolbar.transaction;

import io.github.springdebugtoolbar.recording.Recorder;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Lets every transaction manager bean tell of its transactions. Listeners of the
 * application go on as before.
 */
public final class TransactionManagerTap implements BeanPostProcessor, PriorityOrdered {

	private static final Log logger = LogFactory.getLog(TransactionManagerTap.class);

	private final TransactionRecorder recorder;

	/**
	 * Creates the tap.
	 * @param recorder knows to which recording a transaction belongs
	 */
	public TransactionManagerTap(ObjectProvider<Recorder> recorder) {
		this.recorder = new TransactionRecorder(recorder);
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	/** Before a proxy of it may come into being. */
	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		try {
			if (bean instanceof PlatformTransactionManager && bean instanceof ConfigurableTransactionManager manager) {
				listen(manager, beanName);
			}
		}
		catch (Exception | LinkageError ex) {
			logger.warn("Debug toolbar: transactions of " + beanName + " are not recorded", ex);
		}
		return bean;
	}

	private void listen(ConfigurableTransactionManager manager, String beanName) {
		if (manager.getTransactionExecutionListeners().stream().noneMatch(TransactionManagerTap::isOurs)) {
			manager.addListener(new RecordingTransactionListener(this.recorder, beanName));
		}
	}

	// By name: DevTools loads our classes more than once.
	private static boolean isOurs(TransactionExecutionListener listener) {
		return listener.getClass().getName().equals(RecordingTransactionListener.class.getName());
	}

}
