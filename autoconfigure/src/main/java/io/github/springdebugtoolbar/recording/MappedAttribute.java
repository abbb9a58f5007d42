package io.github.springdebugtoolbar.recording;

/**
 * An association or a collection of an entity.
 *
 * @param name path in its entity
 * @param kind what it is
 * @param target name of the entity it leads to, an empty text for values
 * @param eager whether the mapping says that it is fetched at once
 * @param mappedBy whether the other side has the column
 * @param batchSize how many are fetched at once by their owners' keys, 1 if each alone
 */
public record MappedAttribute(String name, Kind kind, String target, boolean eager, boolean mappedBy, int batchSize) {

	/**
	 * What an attribute can be.
	 */
	public enum Kind {

		/** One other entity. */
		TO_ONE,

		/** Entities in a set, a map or a list with an order of its own. */
		COLLECTION,

		/** Entities in a list without an order: two of them cannot be fetched at once. */
		BAG,

		/** Values. */
		ELEMENTS

	}

}
