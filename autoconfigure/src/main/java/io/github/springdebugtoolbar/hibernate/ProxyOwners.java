package io.github.springdebugtoolbar.hibernate;

import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;

import io.github.springdebugtoolbar.recording.Work;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.PersistenceContext;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.LoadEvent;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Finds the association that holds a lazy proxy, which the proxy itself does not know:
 * looks through the managed entities. Done for the first proxies of an entity that are
 * used at one place only; those after them are taken to be held by the same association.
 * Safe for use by multiple threads.
 */
final class ProxyOwners {

	private static final int LOOKS_PER_PLACE = 20;

	/** After so many that found the same nobody looks at that place any more. */
	private static final int EQUAL_LOOKS = 3;

	private static final int LOOKS = 500;

	private static final int ENTITIES = 20_000;

	private final ToOneAttributes attributes = new ToOneAttributes();

	Optional<Association> find(LoadEvent event, Work work) {
		Memory memory = work.outermost().memory(Memory.class, Memory::new);
		Known known = memory.known(event.getEntityClassName(), work.place());
		if (known.isUnsure() && memory.looks < LOOKS) {
			memory.looks++;
			known.looked(look(event));
		}
		return known.association;
	}

	private Optional<Association> look(LoadEvent event) {
		EventSource session = event.getSession();
		PersistenceContext context = session.getPersistenceContextInternal();
		EntityPersister persister = session.getFactory()
			.getMappingMetamodel()
			.getEntityDescriptor(event.getEntityClassName());
		Object proxy = context.getProxy(session.generateEntityKey(event.getEntityId(), persister));
		return (proxy != null) ? look(context.reentrantSafeEntityEntries(), proxy) : Optional.empty();
	}

	private Optional<Association> look(Entry<Object, EntityEntry>[] entries, Object proxy) {
		int end = Math.min(entries.length, ENTITIES);
		for (int i = 0; i < end; i++) {
			Optional<Association> found = this.attributes.find(entries[i].getKey(), entries[i].getValue(), proxy);
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	private record Key(String entity, Object place) {

	}

	private static final class Known {

		private int looks;

		private int equalLooks;

		private Optional<Association> association = Optional.empty();

		private boolean isUnsure() {
			return this.looks < LOOKS_PER_PLACE && this.equalLooks < EQUAL_LOOKS;
		}

		private void looked(Optional<Association> found) {
			this.looks++;
			if (found.isPresent()) {
				this.equalLooks = found.equals(this.association) ? this.equalLooks + 1 : 1;
				this.association = found;
			}
		}

	}

	private static final class Memory {

		private final Map<Key, Known> places = new HashMap<>();

		private int looks;

		private Known known(String entity, Object place) {
			return this.places.computeIfAbsent(new Key(entity, place), (key) -> new Known());
		}

	}

}
