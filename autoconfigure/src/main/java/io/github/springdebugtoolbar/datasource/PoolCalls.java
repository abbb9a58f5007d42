package io.github.springdebugtoolbar.datasource;

import java.lang.StackWalker.StackFrame;
import java.util.Set;

/**
 * Tells the calls that HikariCP makes on its own account (test and set-up of a
 * connection, reset when it is given back) from those of the application.
 */
final class PoolCalls {

	private static final String POOL = "com.zaxxer.hikari.pool.PoolBase";

	private static final String OWN_PACKAGE = PoolCalls.class.getPackageName() + ".";

	/**
	 * Frames of ours, the caller, and two of the walker: others are not fetched. More of
	 * them are fetched by the dozen.
	 */
	private static final int FRAMES = 14;

	private static final StackWalker WALKER = StackWalker.getInstance(Set.of(), FRAMES);

	private PoolCalls() {
	}

	static boolean isPool(Class<?> caller) {
		return caller.getName().equals(POOL);
	}

	// Whether the pool itself calls. Costs a few frames, and is asked for switches only.
	static boolean isOnStack() {
		return WALKER.walk((frames) -> frames.filter(PoolCalls::isCaller)
			.findFirst()
			.map((frame) -> frame.getClassName().equals(POOL))
			.orElse(false));
	}

	private static boolean isCaller(StackFrame frame) {
		return !frame.getClassName().startsWith(OWN_PACKAGE);
	}

}
