package io.github.springdebugtoolbar.recording;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link LateList}.
 */
class LateListTests {

	private final AtomicInteger made = new AtomicInteger();

	private final LateList<String> list = new LateList<>(2, () -> {
		this.made.incrementAndGet();
		return List.of("a", "b");
	});

	@Test
	void sizeIsKnownBeforeAnythingIsMade() {
		assertThat(this.list.size()).isEqualTo(2);
		assertThat(this.list.isEmpty()).isFalse();
		assertThat(this.made).hasValue(0);
	}

	@Test
	void elementsAreMadeOnce() {
		assertThat(this.list.get(1)).isEqualTo("b");
		assertThat(this.list.stream()).containsExactly("a", "b");
		assertThat(List.copyOf(this.list)).isEqualTo(this.list).containsExactly("a", "b");
		assertThat(this.made).hasValue(1);
	}

	@Test
	void elementsAreMadeAgainFromTheirFormWhenNobodyUsesThem() {
		AtomicInteger again = new AtomicInteger();
		LateList<String> compact = new LateList<>(2, () -> Stream.of("a", "b").map(String::new).toList(),
				(elements) -> () -> {
					again.incrementAndGet();
					return Stream.of("a", "b").map(String::new).toList();
				});
		WeakReference<Object> first = new WeakReference<>(compact.get(0));
		assertThat(again).hasValue(0);
		collect(first);
		assertThat(compact).containsExactly("a", "b");
		assertThat(again).hasValue(1);
	}

	@Test
	void copyMakesNothing() {
		assertThat(LateList.copyOf(this.list)).isSameAs(this.list);
		assertThat(this.made).hasValue(0);
	}

	@Test
	void cannotBeChanged() {
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> this.list.set(0, "c"));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> this.list.remove("a"));
	}

	private static void collect(WeakReference<Object> element) {
		for (int i = 0; i < 100 && element.get() != null; i++) {
			System.gc();
		}
		assertThat(element.get()).isNull();
	}

}
