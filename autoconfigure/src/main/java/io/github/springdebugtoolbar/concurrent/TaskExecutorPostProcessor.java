package io.github.springdebugtoolbar.concurrent;

import java.lang.reflect.Field;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskDecorator;
import org.springframework.core.task.support.TaskExecutorAdapter;
import org.springframework.scheduling.concurrent.ConcurrentTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.util.ReflectionUtils;

/**
 * Lets the tasks of every executor bean work for the recording of the thread that hands
 * them over. Decorators of the application go on as before.
 */
public final class TaskExecutorPostProcessor implements BeanPostProcessor, PriorityOrdered {

	private static final Log logger = LogFactory.getLog(TaskExecutorPostProcessor.class);

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	/** Before initialization: that is when a pool takes its decorator. */
	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		try {
			decorate(bean);
		}
		catch (Exception | LinkageError ex) {
			logger.warn("Debug toolbar: tasks of " + beanName + " are not attributed to requests", ex);
		}
		return bean;
	}

	private static void decorate(Object bean) {
		if (bean instanceof ThreadPoolTaskExecutor executor) {
			executor.setTaskDecorator(compose(executor));
		}
		else if (bean instanceof ThreadPoolTaskScheduler scheduler) {
			scheduler.setTaskDecorator(compose(scheduler));
		}
		else if (bean instanceof SimpleAsyncTaskExecutor executor) {
			executor.setTaskDecorator(compose(executor));
		}
		else if (bean instanceof ConcurrentTaskExecutor executor) {
			executor.setTaskDecorator(compose(executor));
		}
		else if (bean instanceof TaskExecutorAdapter executor) {
			executor.setTaskDecorator(compose(executor));
		}
	}

	private static TaskDecorator compose(Object executor) {
		TaskDecorator existing = findDecorator(executor);
		return (existing instanceof RecordingTaskDecorator) ? existing : new RecordingTaskDecorator(existing);
	}

	private static @Nullable TaskDecorator findDecorator(Object executor) {
		Field field = ReflectionUtils.findField(executor.getClass(), "taskDecorator", TaskDecorator.class);
		if (field == null) {
			throw new IllegalStateException(executor.getClass().getName() + " has no field taskDecorator");
		}
		ReflectionUtils.makeAccessible(field);
		return (TaskDecorator) ReflectionUtils.getField(field, executor);
	}

}
