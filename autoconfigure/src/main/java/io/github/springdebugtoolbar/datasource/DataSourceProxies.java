package io.github.springdebugtoolbar.datasource;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.target.EmptyTargetSource;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Proxies of data sources that cannot be tapped in place. Applications may ask for a data
 * source by its class, so a proxy extends that class wherever every call on it reaches
 * the data source; otherwise it has all interfaces of the data source.
 */
final class DataSourceProxies {

	private static final Log logger = LogFactory.getLog(DataSourceProxies.class);

	private DataSourceProxies() {
	}

	static DataSource create(DataSource dataSource, InvocationHandler handler) {
		if (canBeExtended(dataSource.getClass())) {
			try {
				return extend(dataSource, handler);
			}
			catch (Exception | LinkageError ex) {
				logger.debug("No proxy of " + dataSource.getClass(), ex);
			}
		}
		return (DataSource) new ProxyTypes(false, TappedDataSource.class).create(dataSource, handler);
	}

	// What is final runs on the proxy itself, and so do reads of fields.
	private static boolean canBeExtended(Class<?> type) {
		return !Modifier.isFinal(type.getModifiers()) && !Modifier.isPrivate(type.getModifiers()) && !type.isSealed()
				&& !type.isHidden() && Stream.of(type.getFields()).allMatch(DataSourceProxies::isStatic)
				&& Stream.of(ReflectionUtils.getAllDeclaredMethods(type)).noneMatch(DataSourceProxies::isFinal);
	}

	private static boolean isStatic(Field field) {
		return Modifier.isStatic(field.getModifiers());
	}

	private static boolean isFinal(Method method) {
		int modifiers = method.getModifiers();
		return Modifier.isFinal(modifiers) && !Modifier.isPrivate(modifiers) && !Modifier.isStatic(modifiers)
				&& method.getDeclaringClass() != Object.class;
	}

	// With a target, Spring would answer unwrap() by the proxy.
	private static DataSource extend(DataSource dataSource, InvocationHandler handler) {
		ProxyFactory factory = new ProxyFactory();
		factory.setTargetSource(EmptyTargetSource.forClass(dataSource.getClass()));
		factory.setInterfaces(TappedDataSource.class);
		factory.setProxyTargetClass(true);
		factory.setOpaque(true);
		factory.addAdvice((MethodInterceptor) (invocation) -> invoke(handler, invocation));
		return (DataSource) factory.getProxy(classLoaderFor(dataSource.getClass()));
	}

	private static @Nullable Object invoke(InvocationHandler handler, MethodInvocation invocation) throws Throwable {
		Method method = invocation.getMethod();
		ReflectionUtils.makeAccessible(method);
		return handler.invoke(((ProxyMethodInvocation) invocation).getProxy(), method, invocation.getArguments());
	}

	// A class of the application that DevTools loads again sees ours, not the reverse.
	private static @Nullable ClassLoader classLoaderFor(Class<?> type) {
		ClassLoader own = type.getClassLoader();
		return ClassUtils.isVisible(TappedDataSource.class, own) ? own : TappedDataSource.class.getClassLoader();
	}

}
