package io.github.springdebugtoolbar.ui.diff;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a class of the application declares, where its source is not at hand.
 */
final class ClassMembers {

	private ClassMembers() {
	}

	/**
	 * Finds declarations.
	 * @param className class with its package
	 * @param name name of a method or of a type
	 * @return methods of the name, and the type of it inside of the class
	 */
	static List<Declared> findAll(String className, String name) {
		Stream<Declared> methods = load(className).stream()
			.flatMap((type) -> Arrays.stream(type.getMethods()))
			.filter((method) -> method.getName().equals(name))
			.map(ClassMembers::method);
		return Stream.concat(methods, findType(className + "$" + name).stream()).toList();
	}

	/**
	 * Finds a type.
	 * @param className class with its package
	 * @return the type, empty if it is not there
	 */
	static Optional<Declared> findType(String className) {
		return load(className).map((type) -> type.isRecord()
				? new Declared("record", type.getSimpleName(), "",
						Arrays.stream(type.getRecordComponents()).map(ClassMembers::component).toList(), "")
				: new Declared(type.isInterface() ? "interface" : "class", type.getSimpleName(), "", getters(type),
						""));
	}

	private static String component(RecordComponent component) {
		return simple(component.getGenericType()) + " " + component.getName();
	}

	private static List<String> getters(Class<?> type) {
		return Arrays.stream(type.getMethods())
			.map(ClassMembers::method)
			.map((method) -> method.type() + " " + method.name())
			.sorted()
			.toList();
	}

	private static Declared method(Method method) {
		return new Declared(Declared.METHOD, method.getName(), simple(method.getGenericReturnType()),
				Arrays.stream(method.getGenericParameterTypes()).map(ClassMembers::simple).toList(), query(method));
	}

	// Spring Data is not on the class path of this module.
	private static String query(Method method) {
		if (method.isDefault()) {
			return "default";
		}
		return Arrays.stream(method.getAnnotations())
			.filter((annotation) -> annotation.annotationType().getSimpleName().equals("Query"))
			.findFirst()
			.map((query) -> QueryMeaning.of(String.valueOf(value(query, "value")),
					Boolean.TRUE.equals(value(query, "nativeQuery")),
					Arrays.stream(method.getParameters()).map(ClassMembers::bound).toList()))
			.orElse("");
	}

	private static String bound(Parameter parameter) {
		return Arrays.stream(parameter.getAnnotations())
			.filter((annotation) -> annotation.annotationType().getSimpleName().equals("Param"))
			.findFirst()
			.map((annotation) -> String.valueOf(value(annotation, "value")))
			.orElse(parameter.getName());
	}

	private static Object value(Annotation annotation, String attribute) {
		try {
			Method read = annotation.annotationType().getMethod(attribute);
			read.setAccessible(true);
			return read.invoke(annotation);
		}
		catch (ReflectiveOperationException ex) {
			return "";
		}
	}

	private static String simple(Type type) {
		return type.getTypeName().replaceAll("(?:\\w+[.$])+(?=\\w)", "");
	}

	// Initializes nothing.
	private static Optional<Class<?>> load(String className) {
		try {
			return Optional.of(Class.forName(className, false, Thread.currentThread().getContextClassLoader()));
		}
		catch (ClassNotFoundException | LinkageError ex) {
			return Optional.empty();
		}
	}

}
