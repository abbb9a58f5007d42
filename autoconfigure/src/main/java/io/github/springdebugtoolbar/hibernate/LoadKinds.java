package io.github.springdebugtoolbar.hibernate;

import io.github.springdebugtoolbar.recording.AssociationLoad.Kind;
import io.github.springdebugtoolbar.recording.Work;
import org.hibernate.event.spi.LoadEventListener;
import org.hibernate.event.spi.LoadEventListener.LoadType;
import org.hibernate.event.spi.MergeEvent;
import org.jspecify.annotations.Nullable;

/**
 * Tells why an entity was loaded.
 */
final class LoadKinds {

	private LoadKinds() {
	}

	static Kind of(LoadType type, Work work) {
		if (type == LoadEventListener.IMMEDIATE_LOAD) {
			return Kind.LAZY_TO_ONE;
		}
		if (type == LoadEventListener.GET || type == LoadEventListener.LOAD || type == LoadEventListener.RELOAD) {
			return isMerged(work.outer()) ? Kind.MERGE : Kind.BY_ID;
		}
		return Kind.EAGER;
	}

	private static boolean isMerged(@Nullable Work outer) {
		return outer != null && outer.key() instanceof MergeEvent;
	}

}
