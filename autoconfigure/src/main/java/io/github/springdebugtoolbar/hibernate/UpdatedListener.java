package io.github.springdebugtoolbar.hibernate;

import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Notes which attributes of entities a flush has written because they changed.
 */
final class UpdatedListener implements PostUpdateEventListener {

	private final Notes notes;

	UpdatedListener(Notes notes) {
		this.notes = notes;
	}

	@Override
	public void onPostUpdate(PostUpdateEvent event) {
		int[] dirty = event.getDirtyProperties();
		if (dirty != null && dirty.length > 0) {
			this.notes.updated(event.getPersister(), dirty, event.getState());
		}
	}

	@Override
	public boolean requiresPostCommitHandling(EntityPersister persister) {
		return false;
	}

}
