package io.github.springdebugtoolbar.hibernate;

import io.github.springdebugtoolbar.recording.FaultLog;
import io.github.springdebugtoolbar.recording.PersistenceUnit;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;

/**
 * The listeners of one session factory: the first of each kind of event notes its begin,
 * the last its end. What fails in between has no end; the work around it takes care of
 * that.
 */
final class Listeners {

	private final BeginListener begin;

	private final EndListener end;

	private final LoadedListener loaded;

	private final UpdatedListener updated;

	Listeners(PersistenceUnit unit, FaultLog faults) {
		Notes notes = new Notes(unit, faults);
		this.begin = new BeginListener(notes);
		this.end = new EndListener(notes);
		this.loaded = new LoadedListener(notes);
		this.updated = new UpdatedListener(notes);
	}

	void register(SessionFactoryImplementor sessions) {
		EventListenerRegistry registry = sessions.getEventEngine().getListenerRegistry();
		surround(registry, EventType.INIT_COLLECTION, this.begin, this.end);
		surround(registry, EventType.LOAD, this.begin, this.end);
		surround(registry, EventType.MERGE, this.begin, this.end);
		surround(registry, EventType.FLUSH, this.begin, this.end);
		surround(registry, EventType.AUTO_FLUSH, this.begin, this.end);
		registry.getEventListenerGroup(EventType.POST_LOAD).appendListener(this.loaded);
		registry.getEventListenerGroup(EventType.POST_UPDATE).appendListener(this.updated);
	}

	private static <T> void surround(EventListenerRegistry registry, EventType<T> type, T begin, T end) {
		registry.getEventListenerGroup(type).prependListener(begin);
		registry.getEventListenerGroup(type).appendListener(end);
	}

}
