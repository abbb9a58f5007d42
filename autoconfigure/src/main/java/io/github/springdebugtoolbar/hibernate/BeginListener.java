package io.github.springdebugtoolbar.hibernate;

import io.github.springdebugtoolbar.recording.CurrentRecording;
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

	@Override
	public void onInitializeCollection(InitializeCollectionEvent event) {
		CurrentRecording.begin(event);
	}

	@Override
	public void onLoad(LoadEvent event, LoadType loadType) {
		CurrentRecording.begin(event);
	}

	@Override
	public void onMerge(MergeEvent event) {
		CurrentRecording.begin(event);
	}

	@Override
	public void onMerge(MergeEvent event, MergeContext copiedAlready) {
		CurrentRecording.begin(event);
	}

	@Override
	public void onFlush(FlushEvent event) {
		CurrentRecording.begin(event);
	}

	@Override
	public void onAutoFlush(AutoFlushEvent event) {
		CurrentRecording.begin(event);
	}

}
