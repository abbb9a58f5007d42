package io.github.springdebugtoolbar.recording;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LatestUsed}.
 */
class LatestUsedTests {

	private final Map<String, Integer> map = new LatestUsed<>(2);

	@Test
	void whatWasNotUsedForLongestGoes() {
		this.map.put("a", 1);
		this.map.put("b", 2);
		assertThat(this.map.get("a")).isEqualTo(1);
		this.map.put("c", 3);
		assertThat(this.map).containsOnlyKeys("a", "c");
	}

}
