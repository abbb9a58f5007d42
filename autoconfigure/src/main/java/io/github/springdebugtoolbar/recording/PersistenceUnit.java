package io.github.springdebugtoolbar.recording;

import java.util.Map;
import java.util.Optional;

/**
 * Settings and mapping of an entity manager factory. The same instance for all requests.
 *
 * @param name name of the persistence unit
 * @param batchSize statements sent together, 0 or 1 if each goes alone
 * @param orderInserts whether inserts are ordered, so that they fit into batches
 * @param orderUpdates whether updates are ordered
 * @param providerDisablesAutoCommit whether
 * {@code hibernate.connection.provider_disables_autocommit} is set
 * @param batchFetchSize associations fetched together by default, 1 if each alone
 * @param entities entities by their names
 */
public record PersistenceUnit(String name, int batchSize, boolean orderInserts, boolean orderUpdates,
		boolean providerDisablesAutoCommit, int batchFetchSize, Map<String, MappedEntity> entities) {

	public PersistenceUnit {
		entities = Map.copyOf(entities);
	}

	/**
	 * The entity of a name.
	 * @param name name of the entity
	 * @return the entity
	 */
	public Optional<MappedEntity> findEntity(String name) {
		return Optional.ofNullable(this.entities.get(name));
	}

	/**
	 * The entity of a table, the uppermost one if several share it.
	 * @param table name of the table as in SQL, its case does not matter
	 * @return the entity
	 */
	public Optional<MappedEntity> findByTable(String table) {
		return this.entities.values()
			.stream()
			.filter((entity) -> entity.table().equalsIgnoreCase(table))
			.reduce((one, other) -> extendsEntity(one, other.name()) ? other : one);
	}

	/**
	 * Whether an entity is another one or extends it.
	 * @param entity the entity
	 * @param name name of the other
	 * @return {@code true} if it is of that kind
	 */
	public boolean extendsEntity(MappedEntity entity, String name) {
		return entity.name().equals(name)
				|| findEntity(entity.superEntity()).filter((upper) -> extendsEntity(upper, name)).isPresent();
	}

}
