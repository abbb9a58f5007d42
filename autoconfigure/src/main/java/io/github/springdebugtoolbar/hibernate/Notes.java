package io.github.springdebugtoolbar.hibernate;

import java.util.Optional;

import io.github.springdebugtoolbar.recording.AssociationLoad;
import io.github.springdebugtoolbar.recording.AssociationLoad.Kind;
import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.FaultLog;
import io.github.springdebugtoolbar.recording.Flush;
import io.github.springdebugtoolbar.recording.PersistenceUnit;
import io.github.springdebugtoolbar.recording.Recording;
import io.github.springdebugtoolbar.recording.Work;
import org.hibernate.event.spi.FlushEvent;
import org.hibernate.event.spi.InitializeCollectionEvent;
import org.hibernate.event.spi.LoadEvent;
import org.hibernate.event.spi.LoadEventListener.LoadType;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * Puts what Hibernate did into the recording of the current thread. Reads events at once
 * and keeps none, nor any entity. Its own faults never reach the application. Safe for
 * use by multiple threads.
 */
final class Notes {

	private final PersistenceUnit unit;

	private final FaultLog faults;

	private final CollectionRoles roles;

	private final ProxyOwners owners = new ProxyOwners();

	private final TextAttributes texts = new TextAttributes();

	Notes(PersistenceUnit unit, FaultLog faults) {
		this.unit = unit;
		this.faults = faults;
		this.roles = new CollectionRoles(unit);
	}

	// A border, as the next one.
	void begin(Object event) {
		try {
			CurrentRecording.begin(event);
		}
		catch (Exception | LinkageError ex) {
			report(ex);
		}
	}

	// A proxy is made, for a row: nearly always without a query.
	void beginQuiet(LoadEvent event) {
		try {
			CurrentRecording.beginQuiet(event);
		}
		catch (Exception | LinkageError ex) {
			report(ex);
		}
	}

	// The border: what fails in here is logged, and the application goes on without it.
	void take(Object event, Note note) {
		try {
			Work work = CurrentRecording.end(event);
			if (work != null) {
				note.write(work.recording(), work);
			}
		}
		catch (Exception | LinkageError ex) {
			report(ex);
		}
	}

	// Called for each proxy that a row brings: a border without a lambda.
	void take(LoadEvent event, LoadType type) {
		try {
			Work work = CurrentRecording.end(event);
			if (work != null && !work.queries().isEmpty()) {
				entity(event, type, work.recording(), work);
			}
		}
		catch (Exception | LinkageError ex) {
			report(ex);
		}
	}

	void collection(InitializeCollectionEvent event, Recording recording, Work work) {
		if (!work.queries().isEmpty()) {
			CollectionRoles.Role role = this.roles.find(event.getCollection().getRole());
			add(recording, work, role.kind(), role.target(), Optional.of(role.association()));
		}
	}

	private void entity(LoadEvent event, LoadType type, Recording recording, Work work) {
		Kind kind = LoadKinds.of(type, work);
		adopt(kind, work);
		add(recording, work, kind, event.getEntityClassName(),
				(kind == Kind.LAZY_TO_ONE) ? this.owners.find(event, work) : Optional.empty());
	}

	void flush(Flush.Kind kind, FlushEvent event, Recording recording, Work work) {
		int entities = event.getNumberOfEntitiesProcessed();
		if (entities > 0 || !work.queries().isEmpty()) {
			recording.use(this.unit);
			recording.add(new Flush(kind, entities, event.getNumberOfCollectionsProcessed(), work.queries(),
					work.startNanos(), recording.elapsedNanos() - work.startNanos(), Thread.currentThread().getName()));
		}
	}

	void updated(EntityPersister persister, int[] dirty, Object[] state) {
		attempt(() -> CurrentRecording.find().ifPresent((recording) -> {
			recording.use(this.unit);
			recording.updated(persister.getEntityName(), ChangedValues.names(persister, dirty),
					ChangedValues.hash(dirty, state));
		}));
	}

	// Called for each entity: a border without a lambda.
	void loaded(EntityPersister persister, Object entity) {
		try {
			Work work = CurrentRecording.work();
			if (work != null) {
				loaded(persister, entity, work.recording(), work);
			}
		}
		catch (Exception | LinkageError ex) {
			report(ex);
		}
	}

	private void loaded(EntityPersister persister, Object entity, Recording recording, Work work) {
		recording.use(this.unit);
		if (recording.loaded(persister.getEntityName(), work.lastQuery())) {
			recording.sampled(persister.getEntityName(), this.texts.lengths(persister, entity));
		}
	}

	private void report(Throwable fault) {
		this.faults.report("noting what Hibernate does", fault);
	}

	private void attempt(Runnable note) {
		try {
			note.run();
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("noting what Hibernate does", ex);
		}
	}

	private void add(Recording recording, Work work, Kind kind, String entity, Optional<Association> association) {
		Work outer = work.outer();
		recording.use(this.unit);
		recording.add(new AssociationLoad(kind, entity, association.map(Association::owner).orElse(""),
				association.map(Association::attribute).orElse(""), ownerQuery(kind, outer), work.queries(),
				work.startNanos(), recording.elapsedNanos() - work.startNanos(), Thread.currentThread().getName()));
	}

	// What was asked for by its id was asked for by the repository, if there is one.
	private static void adopt(Kind kind, Work work) {
		Work outer = work.outer();
		if (kind == Kind.BY_ID && outer != null) {
			outer.adopt(work);
		}
	}

	private static int ownerQuery(Kind kind, @Nullable Work outer) {
		return (kind == Kind.EAGER && outer != null) ? outer.lastQuery() : 0;
	}

	/**
	 * Writes down what some work was.
	 */
	interface Note {

		void write(Recording recording, Work work);

	}

}
