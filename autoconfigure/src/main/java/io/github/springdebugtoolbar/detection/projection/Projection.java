package io.github.springdebugtoolbar.detection.projection;

import java.util.List;
import java.util.stream.Collectors;

import io.github.springdebugtoolbar.recording.MappedValue;

/**
 * A type that has some values of an entity.
 */
final class Projection {

	private static final int NAMED = 2;

	private final String entity;

	private final List<MappedValue> values;

	Projection(String entity, List<MappedValue> values) {
		this.entity = entity;
		this.values = values;
	}

	List<MappedValue> values() {
		return this.values;
	}

	/**
	 * Its name.
	 * @return for example {@code CustomerEmail}, {@code CustomerSummary} for many values
	 */
	String name() {
		return this.entity + ((this.values.size() > NAMED) ? "Summary"
				: this.values.stream()
					.map((value) -> capitalized(component(value)))
					.collect(Collectors.joining("And")));
	}

	String record() {
		return this.values.stream()
			.map((value) -> value.type() + " " + component(value))
			.collect(Collectors.joining(", ", "record " + name() + "(", ") {\n}"));
	}

	String type() {
		return this.values.stream()
			.map((value) -> "\t" + value.type() + " " + getter(value) + "();")
			.collect(Collectors.joining("\n", "interface " + name() + " {\n", "\n}"));
	}

	/**
	 * Name of a value. Spring Data finds {@code address.city} by {@code addressCity}.
	 * @param value the value
	 * @return its path in one word
	 */
	static String component(MappedValue value) {
		String[] parts = value.name().split("\\.");
		StringBuilder name = new StringBuilder(parts[0]);
		for (int i = 1; i < parts.length; i++) {
			name.append(capitalized(parts[i]));
		}
		return name.toString();
	}

	static String getter(MappedValue value) {
		return (value.type().equals("boolean") ? "is" : "get") + capitalized(component(value));
	}

	private static String capitalized(String name) {
		return Character.toUpperCase(name.charAt(0)) + name.substring(1);
	}

}
