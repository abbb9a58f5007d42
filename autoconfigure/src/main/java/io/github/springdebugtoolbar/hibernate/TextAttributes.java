package io.github.springdebugtoolbar.hibernate;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.property.access.spi.Getter;

/**
 * Measures the texts and bytes of an entity that has just been loaded. Reads fields,
 * never a method of the application. Safe for use by multiple threads.
 */
final class TextAttributes {

	/** Shorter ones are like any other column. */
	private static final int SHORT = 50;

	private final Map<String, List<Attribute>> attributes = new ConcurrentHashMap<>();

	Map<String, Integer> lengths(EntityPersister persister, Object entity) {
		Map<String, Integer> lengths = new HashMap<>();
		for (Attribute attribute : attributesOf(persister)) {
			int length = lengthOf(attribute.getter().get(entity));
			if (length >= SHORT) {
				lengths.put(attribute.name(), length);
			}
		}
		return lengths;
	}

	private List<Attribute> attributesOf(EntityPersister persister) {
		List<Attribute> known = this.attributes.get(persister.getEntityName());
		return (known != null) ? known
				: this.attributes.computeIfAbsent(persister.getEntityName(), (name) -> read(persister));
	}

	private static List<Attribute> read(EntityPersister persister) {
		List<Attribute> attributes = new ArrayList<>();
		persister.forEachAttributeMapping((AttributeMapping mapping) -> {
			Getter getter = mapping.getPropertyAccess().getGetter();
			if (getter.getMember() instanceof Field && isText(getter.getReturnTypeClass())) {
				attributes.add(new Attribute(mapping.getAttributeName(), getter));
			}
		});
		return List.copyOf(attributes);
	}

	private static boolean isText(Class<?> type) {
		return type == String.class || type == byte[].class || type == char[].class;
	}

	private static int lengthOf(Object value) {
		if (value instanceof String text) {
			return text.length();
		}
		return (value instanceof byte[] bytes) ? bytes.length
				: (value instanceof char[] characters) ? characters.length : 0;
	}

	private record Attribute(String name, Getter getter) {

	}

}
