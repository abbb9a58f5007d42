package io.github.springdebugtoolbar.ui.fault;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.Arguments;

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

	// A missing class at each border, the other faults at every tenth or so.
	static Stream<Arguments> cases(List<Border> borders) {
		return IntStream.range(0, borders.size())
			.boxed()
			.flatMap((number) -> at(number).map((one) -> Arguments.of(borders.get(number), one)));
	}

	// The hardest always: whoever catches it catches exceptions, too.
	private static Stream<Fault> at(int number) {
		return (number % EVERY == 0) ? Stream.of(values()) : Stream.of(LINKAGE_ERROR);
	}

	abstract void happen();

}
