package io.github.springdebugtoolbar.detection.nplusone;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FetchJoinTests {

	@Test
	void joinStandsAfterTheAlias() {
		assertThat(FetchJoin.into("select o from Order o where o.id > :id", "shop.Order", "customer"))
			.contains("select o from Order o left join fetch o.customer where o.id > :id");
	}

	@Test
	void longerPathGetsAnAlias() {
		assertThat(FetchJoin.into("FROM Order AS l", "shop.Order", "lines.article"))
			.contains("FROM Order AS l left join fetch l.lines ll left join fetch ll.article");
	}

	@Test
	void joinThatIsThereIsContinued() {
		assertThat(FetchJoin.into("from Order o left join fetch o.lines where o.id > 3", "shop.Order", "lines.article"))
			.contains("from Order o left join fetch o.lines l left join fetch l.article where o.id > 3");
		assertThat(FetchJoin.into("from Order o join fetch o.lines as line", "shop.Order", "lines.article"))
			.contains("from Order o join fetch o.lines as line left join fetch line.article");
	}

	@Test
	void fromInAFunctionIsNotMistaken() {
		assertThat(FetchJoin.into("select extract(year from o.day) from Order o", "shop.Order", "customer"))
			.contains("select extract(year from o.day) from Order o left join fetch o.customer");
	}

	@Test
	void withoutAnAliasThereIsNone() {
		assertThat(FetchJoin.into("from Order where id > 3", "shop.Order", "customer")).isEmpty();
		assertThat(FetchJoin.into("from Customer c", "shop.Order", "customer")).isEmpty();
	}

}
