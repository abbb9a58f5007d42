package io.github.springdebugtoolbar.recording;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LateCallSite}.
 */
class LateCallSiteTests {

	private static final CallSite SITE = new CallSite(null, List.of(new Frame("Shop", "list", "Shop.java", 7)), false);

	private final AtomicInteger searches = new AtomicInteger();

	@Test
	void isFoundOnceAndNotBeforeSomebodyAsks() {
		LateCallSite late = new LateCallSite(this::search);
		LateCallSite assumed = late.asAssumed();
		assertThat(this.searches).hasValue(0);
		assertThat(List.of(late.get(), late.get())).containsOnly(SITE);
		assertThat(List.of(assumed.get(), assumed.get())).containsOnly(SITE.asAssumed());
		assertThat(this.searches).hasValue(1);
	}

	@Test
	void isUnknownIfTheSearchFails() {
		LateCallSite late = new LateCallSite(() -> {
			this.searches.incrementAndGet();
			throw new NoClassDefFoundError("gone");
		});
		assertThat(late.get()).isEqualTo(CallSite.UNKNOWN);
		assertThat(late.get()).isEqualTo(CallSite.UNKNOWN);
		assertThat(this.searches).hasValue(1);
	}

	@Test
	void whatItWasFoundFromIsDropped() {
		Object stack = new Object();
		WeakReference<Object> dropped = new WeakReference<>(stack);
		LateCallSite late = lateFrom(stack);
		LateCallSite assumed = late.asAssumed();
		stack = null;
		assertThat(assumed.get()).isEqualTo(SITE.asAssumed());
		for (int i = 0; i < 20 && dropped.get() != null; i++) {
			System.gc();
		}
		assertThat(dropped.get()).isNull();
		assertThat(late.get()).isEqualTo(SITE);
	}

	private static LateCallSite lateFrom(Object stack) {
		return new LateCallSite(() -> (stack != null) ? SITE : CallSite.UNKNOWN);
	}

	private CallSite search() {
		this.searches.incrementAndGet();
		return SITE;
	}

}
