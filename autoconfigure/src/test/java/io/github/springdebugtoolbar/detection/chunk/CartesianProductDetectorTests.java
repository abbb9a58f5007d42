package io.github.springdebugtoolbar.detection.chunk;

import java.util.List;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Fact;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.RecordedSql;
import io.github.springdebugtoolbar.recording.MappedAttribute;
import io.github.springdebugtoolbar.recording.MappedEntity;
import io.github.springdebugtoolbar.recording.RepositoryMethod;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CartesianProductDetector}.
 */
class CartesianProductDetectorTests {

	private static final String SQL = "select o.id from orders o join line l on l.o = o.id join payment p on p.o = o.id";

	private final CartesianProductDetector detector = new CartesianProductDetector();

	@Test
	void firesWhereRowsAreAProduct() {
		assertThat(this.detector.detect(query(200, 1, 10, 20))).extracting(Finding::title)
			.containsExactly("200 rows are read for 31 entities");
	}

	@Test
	void secondCollectionGetsABatchSize() {
		RepositoryMethod method = new RepositoryMethod("shop.Orders", "shop.Orders", "findBy", List.of(), "List<Order>",
				"shop.Order", RepositoryMethod.Kind.DERIVED, null, false, List.of("lines", "payments"), false);
		Finding finding = this.detector.detect(query(200, 1, 10, 20, method)).get(0);
		assertThat(finding.cures().get(0).changes()).containsExactly(
				Change.replace("shop.Orders", "findBy", "@EntityGraph(attributePaths = { \"lines\", \"payments\" })",
						"@EntityGraph(attributePaths = \"lines\")"),
				Change.annotate("shop.Order", "payments", "@BatchSize(size = 50)"));
		assertThat(finding.facts().get(0)).isEqualTo(new Fact("Rows", "200", "about 30"));
	}

	@Test
	void chainOfCollectionsIsNone() {
		assertThat(this.detector.detect(query(200, 10, 50, 200))).isEmpty();
	}

	@Test
	void oneCollectionIsNoProduct() {
		assertThat(this.detector.detect(query(200, 1, 50, 1))).isEmpty();
	}

	@Test
	void fewRowsAreFine() {
		assertThat(this.detector.detect(query(99, 1, 9, 11))).isEmpty();
	}

	@Test
	void ownersThatComeSeveralTimesAreNoProduct() {
		assertThat(this.detector.detect(query(1_000, 100, 50, 20))).isEmpty();
	}

	private static Evidence query(int rows, int orders, int lines, int payments) {
		return query(rows, orders, lines, payments, RecordedSql.method("findBy", RepositoryMethod.Kind.DERIVED));
	}

	private static Evidence query(int rows, int orders, int lines, int payments, RepositoryMethod method) {
		MappedEntity order = new MappedEntity("shop.Order", "", "orders", "id", MappedEntity.Id.IDENTITY, false, 1, List
			.of(new MappedAttribute("lines", MappedAttribute.Kind.COLLECTION, "shop.Line", false, true, 1),
					new MappedAttribute("payments", MappedAttribute.Kind.COLLECTION, "shop.Payment", false, true, 1)));
		return RecordedSql.record((sql) -> sql.mapping(order)
			.rows(rows)
			.run(SQL, 10)
			.loading("shop.Order", orders)
			.loading("shop.Line", lines)
			.loading("shop.Payment", payments)
			.by(method));
	}

}
