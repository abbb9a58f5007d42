package io.github.springdebugtoolbar.recording;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link Late}.
 */
class LateTests {

	private final AtomicInteger made = new AtomicInteger();

	@Test
	void isMadeWhenItIsAskedForFirst() {
		Late<Integer> late = new Late<>(this.made::incrementAndGet);
		assertThat(this.made).hasValue(0);
		assertThat(late.get()).isEqualTo(1);
		assertThat(late.get()).isEqualTo(1);
	}

	@Test
	void isTriedAgainAfterItFailed() {
		Late<Integer> late = new Late<>(() -> {
			if (this.made.incrementAndGet() == 1) {
				throw new IllegalStateException();
			}
			return 7;
		});
		assertThatIllegalStateException().isThrownBy(late::get);
		assertThat(late.get()).isEqualTo(7);
	}

}
