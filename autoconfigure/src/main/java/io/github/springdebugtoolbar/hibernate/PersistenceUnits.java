package io.github.springdebugtoolbar.hibernate;

import java.util.HashMap;
import java.util.Map;

import io.github.springdebugtoolbar.recording.MappedEntity;
import io.github.springdebugtoolbar.recording.PersistenceUnit;
import org.hibernate.boot.spi.SessionFactoryOptions;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * Reads what a session factory was configured with.
 */
final class PersistenceUnits {

	private PersistenceUnits() {
	}

	static PersistenceUnit read(SessionFactoryImplementor sessions, String name) {
		SessionFactoryOptions options = sessions.getSessionFactoryOptions();
		return new PersistenceUnit(name, options.getJdbcBatchSize(), options.isOrderInsertsEnabled(),
				options.isOrderUpdatesEnabled(), options.doesConnectionProviderDisableAutoCommit(),
				Math.max(1, options.getDefaultBatchFetchSize()), entities(sessions));
	}

	private static Map<String, MappedEntity> entities(SessionFactoryImplementor sessions) {
		Map<String, MappedEntity> entities = new HashMap<>();
		sessions.getMappingMetamodel()
			.forEachEntityDescriptor(
					(persister) -> entities.put(persister.getEntityName(), MappedEntities.read(persister)));
		return entities;
	}

}
