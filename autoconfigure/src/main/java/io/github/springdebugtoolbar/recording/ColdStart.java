package io.github.springdebugtoolbar.recording;

import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;

/**
 * A request ran code for the first time in this run of the application: so many classes
 * were loaded meanwhile that its times tell little.
 *
 * @param classes number of classes that were loaded
 * @param startNanos nanoseconds since the start of the request
 * @param durationNanos nanoseconds until its end
 * @param thread name of the thread
 */
public record ColdStart(int classes, long startNanos, long durationNanos, String thread) implements RecordedEvent {

	/**
	 * Classes from which a request is cold. The first query of Hibernate loads more than
	 * a thousand, a page that was visited before a few.
	 */
	public static final int CLASSES = 100;

	private static final ClassLoadingMXBean CLASS_LOADING = ManagementFactory.getClassLoadingMXBean();

	/**
	 * How many classes were loaded since the application began.
	 * @return a number that only grows
	 */
	public static long loadedClasses() {
		return CLASS_LOADING.getTotalLoadedClassCount();
	}

	/**
	 * Notes that a request was cold, if it was.
	 * @param recording the request
	 * @param before what {@link #loadedClasses()} told when it began
	 */
	public static void note(Recording recording, long before) {
		long loaded = loadedClasses() - before;
		if (loaded >= CLASSES) {
			recording.add(new ColdStart((int) loaded, 0, recording.elapsedNanos(), Thread.currentThread().getName()));
		}
	}

}
