package io.github.springdebugtoolbar.recording;

import java.util.List;
import java.util.Optional;

/**
 * What the mapping says of an entity.
 *
 * @param name name of the entity, usually its class
 * @param superEntity name of the entity it extends, an empty text if it extends none
 * @param table its table, as in SQL
 * @param idAttribute name of its id, an empty text if it has several attributes
 * @param id who makes its ids
 * @param versioned whether it has a version
 * @param batchSize how many are fetched at once by their ids, 1 if each alone
 * @param attributes its associations and collections
 */
public record MappedEntity(String name, String superEntity, String table, String idAttribute, Id id, boolean versioned,
		int batchSize, List<MappedAttribute> attributes) {

	public MappedEntity {
		attributes = List.copyOf(attributes);
	}

	/**
	 * One of the associations.
	 * @param path path of the attribute
	 * @return the attribute
	 */
	public Optional<MappedAttribute> findAttribute(String path) {
		return this.attributes.stream().filter((attribute) -> attribute.name().equals(path)).findFirst();
	}

	/**
	 * Who makes ids.
	 */
	public enum Id {

		/** The application. */
		ASSIGNED,

		/** The table, while a row is inserted: such inserts cannot be batched. */
		IDENTITY,

		/** Hibernate or a sequence, before a row is inserted. */
		GENERATED

	}

}
