package io.github.springdebugtoolbar.recording;

import java.util.List;

/**
 * Loads classes before somebody waits for them. To load one takes a tenth of a
 * millisecond or two, and a first request needs hundreds.
 */
public final class FirstUse {

	private static final FaultLog faults = new FaultLog();

	private FirstUse() {
	}

	/**
	 * Does what a first use would do, for nothing.
	 * @param what for the log
	 * @param use the use; its faults end here
	 */
	public static void attempt(String what, Runnable use) {
		try {
			use.run();
		}
		catch (Exception | LinkageError ex) {
			faults.report("preparing " + what, ex);
		}
	}

	/**
	 * Loads and initializes classes.
	 * @param types the classes
	 */
	public static void initialize(List<Class<?>> types) {
		for (Class<?> type : types) {
			initialize(type);
		}
	}

	private static void initialize(Class<?> type) {
		try {
			Class.forName(type.getName(), true, type.getClassLoader());
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
