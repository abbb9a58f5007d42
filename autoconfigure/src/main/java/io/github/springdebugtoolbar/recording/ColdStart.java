package io.github.springdebugtoolbar.recording;

import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * A request ran code for the first time in this run of the application: so many classes
 * were loaded meanwhile that what the processor did tells little.
 *
 * @param classes number of classes that were loaded
 * @param processorNanos nanoseconds for which the thread kept a processor busy, 0 if that
 * is not known. It waited for the rest.
 * @param startNanos nanoseconds since the start of the request
 * @param durationNanos nanoseconds until its end
 * @param thread name of the thread
 */
public record ColdStart(int classes, long processorNanos, long startNanos, long durationNanos,
		String thread) implements RecordedEvent {

	/**
	 * Classes from which a request is cold. The first query of Hibernate loads more than
	 * a thousand, a page that was visited before a few.
	 */
	public static final int CLASSES = 100;

	/**
	 * What was so when a request began.
	 */
	public static final class Watch {

		private static final ClassLoadingMXBean CLASS_LOADING = ManagementFactory.getClassLoadingMXBean();

		private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

		private final long classes;

		private final Thread thread = Thread.currentThread();

		private final long processorNanos = processorNanos();

		/**
		 * Begins to watch the current thread.
		 */
		public Watch() {
			this(CLASS_LOADING.getTotalLoadedClassCount());
		}

		Watch(long classes) {
			this.classes = classes;
		}

		/**
		 * Notes a request that was cold.
		 * @param recording the request, which ends
		 */
		public void end(Recording recording) {
			long loaded = CLASS_LOADING.getTotalLoadedClassCount() - this.classes;
			if (loaded >= CLASSES) {
				recording.add(new ColdStart((int) loaded, spent(), 0, recording.elapsedNanos(), this.thread.getName()));
			}
		}

		private long spent() {
			return (this.thread == Thread.currentThread()) ? processorNanos() - this.processorNanos : 0;
		}

		private static long processorNanos() {
			return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : 0;
		}

	}

}
