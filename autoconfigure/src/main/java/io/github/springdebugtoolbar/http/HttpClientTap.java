package io.github.springdebugtoolbar.http;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.recording.FaultLog;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.support.HttpAccessor;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * Lets the HTTP clients that are beans, or are built by one, note their calls. It stands
 * before their request factory: an interceptor would let Spring keep whole bodies in
 * memory.
 */
public final class HttpClientTap implements BeanPostProcessor, PriorityOrdered {

	private static final String FACTORY = "requestFactory";

	private final FaultLog faults = new FaultLog();

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		try {
			return tap(bean);
		}
		catch (Exception | LinkageError ex) {
			// without the name: a class that is missing is so for each bean
			this.faults.report("listening to an HTTP client", ex);
			return bean;
		}
	}

	private Object tap(Object bean) throws ReflectiveOperationException {
		if (bean instanceof HttpAccessor accessor) {
			tapAccessor(accessor);
		}
		else if (bean instanceof RestClient.Builder builder) {
			tapBuilder(builder);
		}
		else if (bean instanceof RestClient client) {
			RestClient.Builder builder = client.mutate();
			return tapBuilder(builder) ? builder.build() : client;
		}
		else if (bean.getClass().getName().endsWith(".RestTemplateBuilder")) {
			return tapTemplates(bean);
		}
		return bean;
	}

	// The getter gives the one that runs interceptors, which stands before this.
	private void tapAccessor(HttpAccessor accessor) {
		Field field = ReflectionUtils.findField(HttpAccessor.class, FACTORY);
		if (field != null) {
			ReflectionUtils.makeAccessible(field);
			if (ReflectionUtils.getField(field, accessor) instanceof ClientHttpRequestFactory factory
					&& !(factory instanceof RecordingRequestFactory)) {
				accessor.setRequestFactory(new RecordingRequestFactory(factory, this.faults));
			}
		}
	}

	// Gives whether it was not tapped before.
	private boolean tapBuilder(RestClient.Builder builder) throws ReflectiveOperationException {
		Method init = ReflectionUtils.findMethod(builder.getClass(), "initRequestFactory");
		if (init == null) {
			return false;
		}
		ReflectionUtils.makeAccessible(init);
		if (!(init.invoke(builder) instanceof ClientHttpRequestFactory factory)
				|| factory instanceof RecordingRequestFactory) {
			return false;
		}
		builder.requestFactory(new RecordingRequestFactory(factory, this.faults));
		return true;
	}

	// Its customizers are of a type that moved in Spring Boot 4.
	private Object tapTemplates(Object builder) throws ReflectiveOperationException {
		Method add = Stream.of(builder.getClass().getMethods())
			.filter((method) -> method.getName().equals("additionalCustomizers") && method.isVarArgs())
			.findFirst()
			.orElseThrow(NoSuchMethodException::new);
		Class<?> type = add.getParameterTypes()[0].getComponentType();
		Object customizers = Array.newInstance(type, 1);
		Array.set(customizers, 0,
				Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, this::customize));
		return add.invoke(builder, customizers);
	}

	private @Nullable Object customize(Object proxy, Method method, Object @Nullable [] arguments) throws Exception {
		if (arguments != null && arguments.length == 1 && arguments[0] instanceof RestTemplate template) {
			tap(template);
			return null;
		}
		return switch (method.getName()) {
			case "hashCode" -> System.identityHashCode(proxy);
			case "equals" -> arguments != null && proxy == arguments[0];
			default -> "debug toolbar";
		};
	}

}
