package io.github.springdebugtoolbar.hibernate;

import org.hibernate.event.spi.PostLoadEvent;
import org.hibernate.event.spi.PostLoadEventListener;

/**
 * Counts the entities that come into a persistence context.
 */
final class LoadedListener implements PostLoadEventListener {

	private final Notes notes;

	LoadedListener(Notes notes) {
		this.notes = notes;
	}

	@Override
	public void onPostLoad(PostLoadEvent event) {
		this.notes.loaded(event.getPersister(), event.getEntity());
	}

}
