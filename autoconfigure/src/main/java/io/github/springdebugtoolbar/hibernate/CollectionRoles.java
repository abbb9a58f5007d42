package io.github.springdebugtoolbar.hibernate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.springdebugtoolbar.recording.AssociationLoad.Kind;
import io.github.springdebugtoolbar.recording.MappedAttribute;
import io.github.springdebugtoolbar.recording.MappedEntity;
import io.github.springdebugtoolbar.recording.PersistenceUnit;

/**
 * Knows the association behind the name that Hibernate gives to a collection:
 * {@code shop.Order.lines}. Safe for use by multiple threads.
 */
final class CollectionRoles {

	private final PersistenceUnit unit;

	private final Map<String, Role> roles = new ConcurrentHashMap<>();

	CollectionRoles(PersistenceUnit unit) {
		this.unit = unit;
	}

	Role find(String name) {
		return this.roles.computeIfAbsent(name, this::read);
	}

	// The owner's name may have dots, and so may the path: the longest owner counts.
	private Role read(String name) {
		for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
			MappedEntity owner = this.unit.entities().get(name.substring(0, dot));
			if (owner != null) {
				return roleOf(owner, name.substring(dot + 1));
			}
		}
		return new Role(Kind.COLLECTION, "", new Association("", name));
	}

	private static Role roleOf(MappedEntity owner, String attribute) {
		String target = owner.findAttribute(attribute).map(MappedAttribute::target).orElse("");
		return new Role(target.isEmpty() ? Kind.ELEMENT_COLLECTION : Kind.COLLECTION, target,
				new Association(owner.name(), attribute));
	}

	record Role(Kind kind, String target, Association association) {

	}

}
