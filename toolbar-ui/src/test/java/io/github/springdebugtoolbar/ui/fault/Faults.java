package io.github.springdebugtoolbar.ui.fault;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/**
 * What the inserted code calls: fails where it is told to. One border fails at a time.
 */
public final class Faults {

	private static final StackWalker WALKER = StackWalker.getInstance();

	private static final Set<String> reporters = ConcurrentHashMap.newKeySet();

	private static final Map<Object, Integer> epochs = Collections.synchronizedMap(new IdentityHashMap<>());

	private static final AtomicInteger hits = new AtomicInteger();

	private static volatile @Nullable Border border;

	private static volatile Fault fault = Fault.EXCEPTION;

	private static volatile int epoch;

	private static volatile @Nullable Set<Border> passed;

	private Faults() {
	}

	static void arm(Border armed, Fault with) {
		epoch++;
		hits.set(0);
		fault = with;
		border = armed;
	}

	// Ends it, and tells how often it failed.
	static int disarm() {
		border = null;
		return hits.get();
	}

	static boolean reached() {
		return hits.get() > 0;
	}

	// Notes from now on which borders are passed.
	static Set<Border> follow() {
		Set<Border> followed = ConcurrentHashMap.newKeySet();
		passed = followed;
		return followed;
	}

	static void followNoMore() {
		passed = null;
	}

	// Classes that caught a fault so far.
	static Set<String> reporters() {
		return reporters;
	}

	/**
	 * A border is reached.
	 * @param type name of its class
	 * @param method name of its method
	 */
	public static void at(String type, String method) {
		Set<Border> followed = passed;
		if (followed != null) {
			followed.add(new Border(type, method));
		}
		Border armed = border;
		boolean reached = armed != null && armed.method().equals(method) && armed.type().equals(type);
		if (reached && (hits.incrementAndGet() == 1 || fault != Fault.HANG)) {
			fault.happen();
		}
	}

	/**
	 * A fault is reported: each case begins with nothing said.
	 * @param log the log
	 * @param said what it has said
	 */
	public static void reporting(Object log, Set<?> said) {
		int now = epoch;
		Integer before = epochs.put(log, now);
		if (before == null || before != now) {
			said.clear();
		}
		WALKER
			.walk((frames) -> frames.map(StackWalker.StackFrame::getClassName)
				.filter((name) -> name.startsWith("io.github.springdebugtoolbar.") && !name.contains(".fault.")
						&& !name.endsWith(".FaultLog"))
				.findFirst())
			.map((name) -> name.replaceFirst("\\$.*", ""))
			.ifPresent(reporters::add);
	}

}
