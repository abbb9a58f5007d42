package io.github.springdebugtoolbar.schema;

import java.util.List;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.schema.TableIndex.Part;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TableIndex}.
 */
class TableIndexTests {

	private final TableIndex index = index("", "STATUS", "LANE", "SENT_AT", "CODE");

	@Test
	void servesItsOwnBeginning() {
		assertThat(this.index.serves(List.of("status"), List.of())).isTrue();
		assertThat(this.index.serves(List.of("status", "lane"), List.of("sent_at"))).isTrue();
		assertThat(this.index.serves(List.of("status", "lane", "sent_at", "code"), List.of())).isTrue();
	}

	@Test
	void whatIsEqualMayStandInAnyOrder() {
		assertThat(this.index.serves(List.of("lane", "status"), List.of("sent_at", "code"))).isTrue();
	}

	@Test
	void whatFollowsMustStandInItsOrder() {
		assertThat(this.index.serves(List.of("status"), List.of("lane", "sent_at"))).isTrue();
		assertThat(this.index.serves(List.of("status"), List.of("sent_at", "lane"))).isFalse();
		assertThat(this.index.serves(List.of("status"), List.of("sent_at"))).isFalse();
	}

	@Test
	void doesNotServeWhatItDoesNotBeginWith() {
		assertThat(this.index.serves(List.of("lane"), List.of())).isFalse();
		assertThat(this.index.serves(List.of("status", "lane", "sent_at", "code", "weight"), List.of())).isFalse();
	}

	@Test
	void partialIndexServesNotAllRows() {
		assertThat(index("status = 'OPEN'", "code").serves(List.of("code"), List.of())).isFalse();
	}

	@Test
	void expressionIsNoColumn() {
		TableIndex expression = new TableIndex("i", List.of(new Part("code", true)), false, "");
		assertThat(expression.serves(List.of("code"), List.of())).isFalse();
		assertThat(expression.leads("code")).isFalse();
	}

	private static TableIndex index(String condition, String... columns) {
		return new TableIndex("i", Stream.of(columns).map((column) -> new Part(column, false)).toList(), false,
				condition);
	}

}
