package io.github.springdebugtoolbar.attribute;

import io.github.springdebugtoolbar.recording.WatchedClass;
import io.github.springdebugtoolbar.recording.WatchedClasses;

/**
 * Number of the first attribute of a class. Kept with the class itself, so that no class
 * is kept from being unloaded.
 */
final class FirstNumbers extends ClassValue<Integer> {

	/** Low enough to stay below 0 with any index added. */
	private static final int UNKNOWN = Integer.MIN_VALUE / 2;

	@Override
	protected Integer computeValue(Class<?> type) {
		for (Class<?> upper = type; upper != null; upper = upper.getSuperclass()) {
			int first = WatchedClasses.find(upper.getName()).map(WatchedClass::first).orElse(UNKNOWN);
			if (first != UNKNOWN) {
				return first;
			}
		}
		return UNKNOWN;
	}

}
