package io.github.springdebugtoolbar.recording;

import java.util.List;

/**
 * Hibernate loaded something by a statement of its own: an association, or an entity by
 * its id. What came from a cache, or was there already, is not recorded. One event for
 * each load, in the order of their ends; a batch fetch is one load.
 *
 * @param kind what was loaded
 * @param entity name of the entity that was loaded, an empty text for the elements of an
 * element collection
 * @param owner name of the entity that has the association, an empty text if it is not
 * known
 * @param attribute path of the association in its owner, an empty text if it is not known
 * @param ownerQuery number of the query whose rows were being read when this load became
 * necessary, 0 if it came later, as lazy loads do
 * @param queries numbers of the queries that did it, at least one; those of further loads
 * inside of it belong to these
 * @param startNanos nanoseconds since the start of the request
 * @param durationNanos nanoseconds until it was loaded, further loads included
 * @param thread name of the thread
 */
public record AssociationLoad(Kind kind, String entity, String owner, String attribute, int ownerQuery,
		List<Integer> queries, long startNanos, long durationNanos, String thread) implements RecordedEvent {

	public AssociationLoad {
		queries = List.copyOf(queries);
	}

	/**
	 * What can be loaded.
	 */
	public enum Kind {

		/** A lazy collection of entities was used. */
		COLLECTION,

		/** A lazy collection of values was used. */
		ELEMENT_COLLECTION,

		/** A lazy proxy was used. {@code owner} is empty for a reference by id. */
		LAZY_TO_ONE,

		/**
		 * An association that is fetched at once, but by a select of its own.
		 * {@code owner} is empty: it is one of the entities that {@code ownerQuery}
		 * loaded, see {@link MappedEntity#attributes()}.
		 */
		EAGER,

		/** The application asked for an entity by its id. */
		BY_ID,

		/** {@code merge} read what it was to be merged with. */
		MERGE

	}

}
