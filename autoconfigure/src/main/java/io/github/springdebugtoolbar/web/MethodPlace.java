package io.github.springdebugtoolbar.web;

import java.lang.reflect.Method;

import io.github.springdebugtoolbar.recording.Frame;

/**
 * Where a method is written, as far as reflection tells.
 */
final class MethodPlace {

	/** Java looks for the class around a class each time. */
	private static final ClassValue<String> FILES = new ClassValue<>() {

		@Override
		protected String computeValue(Class<?> type) {
			return outermost(type).getSimpleName() + ".java";
		}

	};

	private MethodPlace() {
	}

	static Frame of(Method method) {
		Class<?> type = method.getDeclaringClass();
		return new Frame(type.getName(), method.getName(), FILES.get(type), -1);
	}

	private static Class<?> outermost(Class<?> type) {
		Class<?> outer = type;
		while (outer.getEnclosingClass() != null) {
			outer = outer.getEnclosingClass();
		}
		return outer;
	}

}
