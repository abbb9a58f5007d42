package io.github.springdebugtoolbar.recording;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link EntityLog}.
 */
class EntityLogTests {

	private final EntityLog entities = new EntityLog(() -> 7);

	@Test
	void countsByEntityAndQuery() {
		add("Order", 1, "Customer", 1, "Order", 1, "Order", 2);
		assertThat(this.entities.loads()).extracting(EntityLoads::entity, EntityLoads::query, EntityLoads::count)
			.containsExactlyInAnyOrder(tuple("Order", 1, 2), tuple("Customer", 1, 1), tuple("Order", 2, 1));
	}

	@Test
	void rowsOfAnEarlierQueryGoOnBetweenThoseOfOthers() {
		add("Order", 1, "Customer", 2, "Order", 1, "Customer", 3, "Item", 1, "Order", 1, "Customer", 2, "Customer", 4,
				"Item", 4, "Item", 1, "Customer", 4);
		assertThat(this.entities.loads()).extracting(EntityLoads::entity, EntityLoads::query, EntityLoads::count)
			.containsExactlyInAnyOrder(tuple("Order", 1, 3), tuple("Customer", 2, 2), tuple("Customer", 3, 1),
					tuple("Item", 1, 2), tuple("Customer", 4, 2), tuple("Item", 4, 1));
	}

	@Test
	void isBounded() {
		for (int query = 1; query <= 6_000; query++) {
			this.entities.add("Order", query);
		}
		this.entities.add("Order", 6_000);
		this.entities.add("Order", 4_000);
		assertThat(this.entities.loads()).hasSize(5_000)
			.filteredOn((loads) -> loads.query() == 4_000)
			.extracting(EntityLoads::count)
			.containsExactly(2);
	}

	@Test
	void knowsWhenTheFirstCame() {
		this.entities.add("Order", 1);
		assertThat(this.entities.loads()).extracting(EntityLoads::startNanos).containsExactly(7L);
	}

	@Test
	void firstTwentyOfAnEntityAreMeasuredWhateverQueryBringsThem() {
		int measured = 0;
		for (int i = 0; i < 60; i++) {
			measured += sample("Order", 1 + i / 6) ? 1 : 0;
		}
		assertThat(measured).isEqualTo(20);
		assertThat(sample("Order", 1)).isFalse();
		assertThat(sample("Customer", 1)).isTrue();
	}

	private boolean sample(String entity, int query) {
		boolean wanted = this.entities.add(entity, query);
		if (wanted) {
			this.entities.addSample(entity, Map.of("text", 100));
		}
		return wanted;
	}

	private void add(Object... entitiesAndQueries) {
		for (int i = 0; i < entitiesAndQueries.length; i += 2) {
			this.entities.add((String) entitiesAndQueries[i], (Integer) entitiesAndQueries[i + 1]);
		}
	}

}
