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
 * @param values its other attributes, the id first
 */
public record MappedEntity(String name, String superEntity, String table, String idAttribute, Id id, boolean versioned,
		int batchSize, List<MappedAttribute> attributes, List<MappedValue> values) {

	public MappedEntity {
		attributes = List.copyOf(attributes);
		values = List.copyOf(values);
	}

	/**
	 * An entity of which only the associations are known.
	 * @param name name of the entity
	 * @param superEntity name of the entity it extends
	 * @param table its table
	 * @param idAttribute name of its id
	 * @param id who makes its ids
	 * @param versioned whether it has a version
	 * @param batchSize how many are fetched at once
	 * @param attributes its associations and collections
	 */
	public MappedEntity(String name, String superEntity, String table, String idAttribute, Id id, boolean versioned,
			int batchSize, List<MappedAttribute> attributes) {
		this(name, superEntity, table, idAttribute, id, versioned, batchSize, attributes, List.of());
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
