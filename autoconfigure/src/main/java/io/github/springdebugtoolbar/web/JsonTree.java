package io.github.springdebugtoolbar.web;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.json.JsonWriter;
import org.springframework.util.ReflectionUtils;

/**
 * JSON of views. Records become objects by the names of their components, without those
 * that are {@code null} or empty optionals; durations become milliseconds, constants
 * words in kebab-case, anything else its text. Safe for use by multiple threads.
 */
final class JsonTree {

	private static final JsonWriter<Object> WRITER = JsonWriter.standard();

	private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {

		@Override
		protected List<RecordComponent> computeValue(Class<?> type) {
			List<RecordComponent> components = Arrays.asList(type.getRecordComponents());
			components.forEach((component) -> ReflectionUtils.makeAccessible(component.getAccessor()));
			return components;
		}

	};

	private JsonTree() {
	}

	static String write(Object value) {
		Object tree = of(value);
		return (tree != null) ? WRITER.writeToString(tree) : "null";
	}

	static @Nullable Object of(@Nullable Object value) {
		if (value == null || value instanceof Number || value instanceof Boolean) {
			return value;
		}
		if (value instanceof Optional<?> optional) {
			return of(optional.orElse(null));
		}
		if (value instanceof Duration duration) {
			return millis(duration);
		}
		if (value instanceof Enum<?> constant) {
			return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
		}
		return ofStructure(value);
	}

	private static Object ofStructure(Object value) {
		if (value instanceof Record) {
			return ofRecord(value);
		}
		if (value instanceof Map<?, ?> map) {
			return ofMap(map);
		}
		if (value instanceof Iterable<?> values) {
			return StreamSupport.stream(values.spliterator(), false).map(JsonTree::of).toList();
		}
		if (value.getClass().isArray()) {
			return ofArray(value);
		}
		return value.toString();
	}

	private static Map<String, Object> ofRecord(Object value) {
		Map<String, Object> members = new LinkedHashMap<>();
		for (RecordComponent component : COMPONENTS.get(value.getClass())) {
			Object member = of(read(component, value));
			if (member != null) {
				members.put(component.getName(), member);
			}
		}
		return members;
	}

	private static Map<String, @Nullable Object> ofMap(Map<?, ?> map) {
		Map<String, @Nullable Object> members = new LinkedHashMap<>();
		map.forEach((name, value) -> members.put(String.valueOf(of(name)), of(value)));
		return members;
	}

	private static List<@Nullable Object> ofArray(Object array) {
		List<@Nullable Object> values = new ArrayList<>();
		IntStream.range(0, Array.getLength(array)).forEach((index) -> values.add(of(Array.get(array, index))));
		return values;
	}

	private static @Nullable Object read(RecordComponent component, Object value) {
		try {
			return component.getAccessor().invoke(value);
		}
		catch (IllegalAccessException | InvocationTargetException ex) {
			throw new IllegalStateException(
					"'" + component.getName() + "' of " + value.getClass().getName() + " cannot be read",
					(ex.getCause() != null) ? ex.getCause() : ex);
		}
	}

	static Number millis(Duration duration) {
		return Math.round(duration.toNanos() / 1000.0) / 1000.0;
	}

}
