package io.github.springdebugtoolbar.ui.fault;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * A way to fail.
 */
enum Fault {

	/** Something that nobody thought of. */
	EXCEPTION {
		@Override
		void happen() {
			throw new IllegalStateException("injected");
		}
	},

	/** A class that is missing in the user's versions. */
	LINKAGE_ERROR {
		@Override
		void happen() {
			throw new NoClassDefFoundError("injected/Missing");
		}
	},

	/** Something that takes its time, once. */
	HANG {
		@Override
		void happen() {
			try {
				Thread.sleep(HANGING.toMillis());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	};

	/** Two seconds by {@code -Dfault.hang=2000}. */
	private static final Duration HANGING = Duration.ofMillis(Long.getLong("fault.hang", 100));

	/** All faults at each border by {@code -Dfault.every=1}. */
	private static final int EVERY = Integer.getInteger("fault.every", 10);

	// The hardest always: whoever catches it catches exceptions, too.
	static Stream<Fault> at(int number) {
		return (number % EVERY == 0) ? Stream.of(values()) : Stream.of(LINKAGE_ERROR);
	}

	abstract void happen();

}
