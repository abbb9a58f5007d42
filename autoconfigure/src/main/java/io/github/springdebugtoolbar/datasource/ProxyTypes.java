package io.github.springdebugtoolbar.datasource;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.util.ClassUtils;

/**
 * Creates proxies that implement what their target implements. Looking up a proxy class
 * costs more than creating an instance of it, so its constructor is kept for each class
 * of target. Safe for use by multiple threads.
 */
final class ProxyTypes {

	private final ClassLoader classLoader = ProxyTypes.class.getClassLoader();

	private final boolean standardOnly;

	private final Class<?>[] markers;

	private final ClassValue<Constructor<?>> constructors = new ClassValue<>() {

		@Override
		protected Constructor<?> computeValue(Class<?> type) {
			return constructorFor(type);
		}

	};

	/**
	 * Creates a factory.
	 * @param standardOnly whether interfaces of the driver are left out; they cannot be
	 * seen through a pool anyway
	 * @param markers interfaces that the proxies have in addition
	 */
	ProxyTypes(boolean standardOnly, Class<?>... markers) {
		this.standardOnly = standardOnly;
		this.markers = markers;
	}

	Object create(Object target, InvocationHandler handler) {
		try {
			return this.constructors.get(target.getClass()).newInstance(handler);
		}
		catch (InvocationTargetException | InstantiationException | IllegalAccessException ex) {
			throw new UndeclaredThrowableException(ex);
		}
	}

	// Whether proxies of a class would have no interface that another type lacks.
	boolean isOnly(Class<?> other, Class<?> type) {
		return interfacesOf(type).stream().allMatch((candidate) -> candidate.isAssignableFrom(other));
	}

	private Set<Class<?>> interfacesOf(Class<?> type) {
		Set<Class<?>> interfaces = new LinkedHashSet<>(Set.of(this.markers));
		addInterfaces(type, interfaces);
		return interfaces;
	}

	private Constructor<?> constructorFor(Class<?> type) {
		Set<Class<?>> interfaces = interfacesOf(type);
		Object sample = Proxy.newProxyInstance(this.classLoader, interfaces.toArray(Class<?>[]::new),
				(proxy, method, arguments) -> null);
		try {
			Constructor<?> constructor = sample.getClass().getDeclaredConstructor(InvocationHandler.class);
			constructor.setAccessible(true);
			return constructor;
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
	}

	// Drivers extend the interfaces of JDBC by their own.
	private void addInterfaces(Class<?> type, Set<Class<?>> interfaces) {
		for (Class<?> candidate : ClassUtils.getAllInterfacesForClassAsSet(type)) {
			if (isProxied(candidate)) {
				interfaces.add(candidate);
			}
			Stream.of(candidate.getInterfaces()).forEach((parent) -> addInterfaces(parent, interfaces));
		}
	}

	private boolean isProxied(Class<?> candidate) {
		if (this.standardOnly) {
			return candidate.getName().startsWith("java.sql.") || candidate.getName().startsWith("javax.sql.");
		}
		return Modifier.isPublic(candidate.getModifiers()) && !candidate.isSealed()
				&& ClassUtils.isVisible(candidate, this.classLoader);
	}

}
