package io.github.springdebugtoolbar.hibernate;

import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of an entity that have changed.
 */
final class ChangedValues {

	private ChangedValues() {
	}

	static List<String> names(EntityPersister persister, int[] dirty) {
		String[] names = persister.getPropertyNames();
		return Arrays.stream(dirty).mapToObj((index) -> names[index]).toList();
	}

	/**
	 * Tells new values apart without calling code of the application.
	 * @param dirty indexes of the attributes
	 * @param state values of all attributes
	 * @return a hash, of an own for each entity where values cannot be compared
	 */
	static int hash(int[] dirty, Object[] state) {
		return Arrays.hashCode(Arrays.stream(dirty).map((index) -> hash(state[index])).toArray());
	}

	private static int hash(@Nullable Object value) {
		boolean plain = value == null || value instanceof String || value instanceof Number || value instanceof Boolean
				|| value instanceof Temporal || value instanceof UUID;
		return (plain && value != null) ? value.hashCode() : System.identityHashCode(value);
	}

}
