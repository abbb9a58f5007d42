package io.github.springdebugtoolbar.hibernate;

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
 * Notes that Hibernate begins to do something.
 */
final class BeginListener implements InitializeCollectionEventListener, LoadEventListener, MergeEventListener,
		FlushEventListener, AutoFlushEventListener {

	private final Notes notes;

	BeginListener(Notes notes) {
		this.notes = notes;
	}

	@Override
	public void onInitializeCollection(InitializeCollectionEvent event) {
		this.notes.begin(event);
	}

	@Override
	public void onLoad(LoadEvent event, LoadType loadType) {
		if (loadType == LoadEventListener.INTERNAL_LOAD_LAZY) {
			this.notes.beginQuiet(event);
		}
		else {
			this.notes.begin(event);
		}
	}

	@Override
	public void onMerge(MergeEvent event) {
		this.notes.begin(event);
	}

	@Override
	public void onMerge(MergeEvent event, MergeContext copiedAlready) {
		this.notes.begin(event);
	}

	@Override
	public void onFlush(FlushEvent event) {
		this.notes.begin(event);
	}

	@Override
	public void onAutoFlush(AutoFlushEvent event) {
		this.notes.begin(event);
	}

}
