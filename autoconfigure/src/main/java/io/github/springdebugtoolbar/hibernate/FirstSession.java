package io.github.springdebugtoolbar.hibernate;

import java.util.List;

import io.github.springdebugtoolbar.recording.FirstUse;

/**
 * What the first persistence unit and its first session need.
 */
public final class FirstSession {

	private FirstSession() {
	}

	/**
	 * Loads it.
	 */
	public static void prepare() {
		FirstUse.initialize(List.of(PersistenceUnits.class, MappedEntities.class, MappedValues.class, Listeners.class,
				Notes.class, ProxyOwners.class, ToOneAttributes.class, TextAttributes.class, CollectionRoles.class,
				BeginListener.class, EndListener.class, LoadedListener.class, UpdatedListener.class));
	}

}
