package io.github.springdebugtoolbar.recording;

import java.util.function.Supplier;

/**
 * The classes on the stack of the current thread, without their methods, which are what a
 * walk of the stack costs most: nothing else in Java 17 tells that. Of a security manager
 * it is the one method that has nothing to do with permissions; this one is never
 * installed. Safe for use by multiple threads.
 */
@SuppressWarnings("removal")
final class StackClasses extends SecurityManager implements Supplier<Class<?>[]> {

	@Override
	public Class<?>[] get() {
		return getClassContext();
	}

}
