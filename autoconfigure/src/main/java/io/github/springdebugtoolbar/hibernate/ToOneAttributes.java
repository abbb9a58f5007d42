package io.github.springdebugtoolbar.hibernate;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.property.access.spi.Getter;
import org.jspecify.annotations.Nullable;

/**
 * Finds the attribute of an entity that holds a proxy. Read-only entities have no loaded
 * state to compare with: of these the field is read, never a method of the application.
 * Safe for use by multiple threads.
 */
final class ToOneAttributes {

	private final Map<String, List<Attribute>> attributes = new ConcurrentHashMap<>();

	Optional<Association> find(Object entity, EntityEntry entry, Object proxy) {
		Object[] state = entry.getLoadedState();
		for (Attribute attribute : attributesOf(entry.getPersister())) {
			Object value = (state != null) ? state[attribute.index()] : attribute.read(entity);
			if (value == proxy) {
				return Optional.of(new Association(entry.getEntityName(), attribute.name()));
			}
		}
		return Optional.empty();
	}

	private List<Attribute> attributesOf(EntityPersister persister) {
		List<Attribute> known = this.attributes.get(persister.getEntityName());
		return (known != null) ? known
				: this.attributes.computeIfAbsent(persister.getEntityName(), (name) -> read(persister));
	}

	private static List<Attribute> read(EntityPersister persister) {
		List<Attribute> attributes = new ArrayList<>();
		for (int i = 0; i < persister.getNumberOfAttributeMappings(); i++) {
			AttributeMapping mapping = persister.getAttributeMapping(i);
			if (mapping instanceof ToOneAttributeMapping) {
				attributes.add(new Attribute(mapping.getAttributeName(), mapping.getStateArrayPosition(),
						mapping.getPropertyAccess().getGetter()));
			}
		}
		return List.copyOf(attributes);
	}

	private record Attribute(String name, int index, Getter getter) {

		private @Nullable Object read(Object entity) {
			return (this.getter.getMember() instanceof Field) ? this.getter.get(entity) : null;
		}

	}

}
