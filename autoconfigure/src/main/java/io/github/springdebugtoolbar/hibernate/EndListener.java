package io.github.springdebugtoolbar.hibernate;

import io.github.springdebugtoolbar.recording.Flush.Kind;
import org.hibernate.event.spi.AutoFlushEvent;
import org.hibernate.event.spi.AutoFlushEventListener;
import org.hibernate.event.spi.FlushEvent;
import org.hibernate.event.spi.FlushEventListener;
import org.hibernate.event.spi.InitializeCollectionEvent;
import org.hibernate.event.spi.InitializeCollectionEventListener;
import org.hibernate.event.spi.LoadEvent;
import org.hibernate.event.spi.LoadEventListener;
import org.hibernate.event.spi.MergeContext;
import org.hibernate.event.spi.MergeEvent;
import org.hibernate.event.spi.MergeEventListener;

/**
 * Notes that Hibernate has done something.
 */
final class EndListener implements InitializeCollectionEventListener, LoadEventListener, MergeEventListener,
		FlushEventListener, AutoFlushEventListener {

	private final Notes notes;

	EndListener(Notes notes) {
		this.notes = notes;
	}

	@Override
	public void onInitializeCollection(InitializeCollectionEvent event) {
		this.notes.take(event, (recording, work) -> this.notes.collection(event, recording, work));
	}

	@Override
	public void onLoad(LoadEvent event, LoadType loadType) {
		this.notes.take(event, loadType);
	}

	@Override
	public void onMerge(MergeEvent event) {
		this.notes.take(event, (recording, work) -> {
		});
	}

	@Override
	public void onMerge(MergeEvent event, MergeContext copiedAlready) {
		this.notes.take(event, (recording, work) -> {
		});
	}

	@Override
	public void onFlush(FlushEvent event) {
		this.notes.take(event, (recording, work) -> this.notes.flush(Kind.FULL, event, recording, work));
	}

	@Override
	public void onAutoFlush(AutoFlushEvent event) {
		this.notes.take(event, (recording, work) -> this.notes.flush(Kind.BEFORE_QUERY, event, recording, work));
	}

}
