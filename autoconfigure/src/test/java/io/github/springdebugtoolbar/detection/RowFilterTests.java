package io.github.springdebugtoolbar.detection;

import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.recording.MappedAttribute;
import io.github.springdebugtoolbar.recording.MappedEntity;
import io.github.springdebugtoolbar.recording.MappedValue;
import io.github.springdebugtoolbar.recording.RepositoryMethod;
import io.github.springdebugtoolbar.recording.RepositoryMethod.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RowFilter}.
 */
class RowFilterTests {

	private static final MappedEntity ORDER = new MappedEntity("shop.Order", "", "orders", "id",
			MappedEntity.Id.GENERATED, false, 1,
			List.of(new MappedAttribute("customer", MappedAttribute.Kind.TO_ONE, "shop.Customer", false, false, 1)),
			List.of(value("id"), value("status"), value("total"), value("checkIn"), value("address.city")));

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "findByStatus | a | e.status = :a",
					"findByStatusAndTotalGreaterThanEqualOrderById | a b | e.status = :a and e.total >= :b",
					"findByTotalBetweenOrStatusIsNull | a b | e.total between :a and :b or e.status is null",
					"findByAddressCityNotLike | a | e.address.city not like :a", "findByCheckIn | a | e.checkIn = :a",
					"findByStatusIn | a | e.status in :a",
					"findByCustomerAndStatusIsNot | a b | e.customer = :a and e.status <> :b" })
	void nameBecomesItsCondition(String name, String parameters, String condition) {
		assertThat(filter(Kind.DERIVED, name, null, parameters.split(" ")).map(RowFilter::where))
			.contains(" where " + condition);
	}

	@ParameterizedTest
	@CsvSource({ "findByCustomerName", "findByStatusIgnoreCase", "findByTotalGreaterThanAndStatus" })
	void whatIsNotAboutTheEntityAloneIsNotTold(String name) {
		assertThat(filter(Kind.DERIVED, name, null, "a")).isEmpty();
		assertThat(filter(Kind.DERIVED, "findByStatus", null, "a", "b")).isEmpty();
	}

	@Test
	void queryKeepsItsAliasAndLosesItsOrder() {
		assertThat(filter(Kind.ANNOTATED, "findLarge",
				"select o from Order o\n where o.total > :total\n order by o.id desc", "total"))
			.hasValueSatisfying((filter) -> {
				assertThat(filter.alias()).isEqualTo("o");
				assertThat(filter.where()).isEqualTo(" where o.total > :total");
				assertThat(filter.parameters()).isEqualTo("Long total");
			});
	}

	@Test
	void joinsAndNumberedParametersAreNotTold() {
		assertThat(
				filter(Kind.ANNOTATED, "find", "select o from Order o join o.lines l where l.price > :total", "total"))
			.isEmpty();
		assertThat(filter(Kind.ANNOTATED, "find", "select o from Order o where o.total > ?1", "total")).isEmpty();
		assertThat(filter(Kind.ANNOTATED, "find", "select l from Line l where l.price > :total", "total")).isEmpty();
	}

	@Test
	void allAndByIdAreTold() {
		assertThat(filter(Kind.BASE, "findAll", null).map(RowFilter::where)).contains("");
		assertThat(filter(Kind.BASE, "findAllById", null, "ids").map(RowFilter::where)).contains(" where e.id in :ids");
		assertThat(filter(Kind.BASE, "findAll", null, "example")).isEmpty();
	}

	private static Optional<RowFilter> filter(Kind kind, String name, @Nullable String query, String... parameters) {
		return RowFilter.of(new RepositoryMethod("shop.OrderRepository", "shop.OrderRepository", name,
				List.of(parameters).stream().map((parameter) -> "Long").toList(), "List<Order>", "shop.Order", kind,
				query, false, List.of(), false, List.of(parameters)), ORDER);
	}

	private static MappedValue value(String name) {
		return new MappedValue(name, "Long", "", false, false);
	}

}
