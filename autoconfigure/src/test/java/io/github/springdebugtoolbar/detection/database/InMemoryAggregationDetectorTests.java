package io.github.springdebugtoolbar.detection.database;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.RecordedSql;
import io.github.springdebugtoolbar.detection.Use;
import io.github.springdebugtoolbar.recording.AssociationLoad;
import io.github.springdebugtoolbar.recording.AttributeReads;
import io.github.springdebugtoolbar.recording.MappedEntity;
import io.github.springdebugtoolbar.recording.MappedValue;
import io.github.springdebugtoolbar.recording.RepositoryMethod;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link InMemoryAggregationDetector}.
 */
class InMemoryAggregationDetectorTests {

	private static final String SQL = "select id, rating, text from review";

	private final InMemoryAggregationDetector detector = new InMemoryAggregationDetector();

	@Test
	void firesWhereTheResponseCannotHoldTheRows() {
		assertThat(this.detector.detect(rows(199, 1_000))).isEmpty();
		assertThat(this.detector.detect(rows(200, 1_600))).isEmpty();
		assertThat(this.detector.detect(rows(200, 1_599))).extracting(Finding::title)
			.containsExactly("200 rows of `review` are loaded, but not shown");
	}

	@Test
	void rowsOfNoTableHaveNoName() {
		assertThat(this.detector
			.detect(RecordedSql.record((sql) -> sql.answering(1_000).rows(5_000).run("select 1, 2", 9)))).isEmpty();
	}

	@Test
	void orderedRowsAreWorkedThrough() {
		assertThat(this.detector
			.detect(RecordedSql.record((sql) -> sql.answering(1_000).rows(5_000).run(SQL + " order by id", 9))))
			.isEmpty();
	}

	@Test
	void rowsThatLeadToWritesOrLoadsAreNeeded() {
		assertThat(this.detector.detect(RecordedSql.record(
				(sql) -> sql.answering(1_000).rows(5_000).run(SQL, 9).rows(1).run("update review set rating = 1", 1))))
			.isEmpty();
		assertThat(this.detector.detect(RecordedSql.record((sql) -> sql.answering(1_000)
			.rows(5_000)
			.run(SQL, 9)
			.rows(1)
			.run("select name from product where id = ?", 1)
			.association(AssociationLoad.Kind.LAZY_TO_ONE, "shop.Product")))).isEmpty();
	}

	@Test
	void derivedMethodBecomesCountAndExists() {
		RepositoryMethod method = RecordedSql.method("findByStatus", RepositoryMethod.Kind.DERIVED, "OrderStatus");
		assertThat(this.detector
			.detect(RecordedSql.record((sql) -> sql.answering(1_000).rows(5_000).run(SQL, 9).by(method))))
			.flatExtracting(Finding::cures)
			.flatExtracting((cure) -> cure.changes())
			.contains(Change.add("shop.OrderRepository", "long countByStatus(OrderStatus orderStatus);"),
					Change.add("shop.OrderRepository", "boolean existsByStatus(OrderStatus orderStatus);"));
	}

	@Test
	void allRowsAreCountedByTheMethodThatEveryRepositoryHas() {
		assertThat(countOf("org.springframework.data.repository.CrudRepository")).containsExactly(
				Change.use("shop.OrderController", "list", new Use(Use.Kind.COUNT, "findAll", List.of()), "count();"));
		assertThat(countOf("shop.OrderRepository")).contains(Change.add("shop.OrderRepository", "long count();"));
	}

	@Test
	void onlyAttributeThatIsReadIsAggregated() {
		assertThat(cures("total")).startsWith("Sum", "Group").contains("Count", "Exists");
		assertThat(cures("status")).containsExactly("Group", "Count", "Exists");
		assertThat(cures()).containsExactly("Count", "Exists");
		assertThat(cures("total", "status")).containsExactly("Aggregate", "Count", "Exists");
	}

	@Test
	void sumIsWrittenOut() {
		assertThat(found("total").cures().get(0).changes()).containsExactly(Change.add("shop.OrderRepository", """
				@Query("select coalesce(sum(e.total), 0) from Order e where e.status = :orderStatus")
				BigDecimal sumTotal(OrderStatus orderStatus);"""), Change.use("shop.OrderController", "list",
				new Use(Use.Kind.SUM, "findByStatus", List.of("total:BigDecimal")), "sumTotal(orderStatus);"));
	}

	private List<Change> countOf(String declaredIn) {
		RepositoryMethod method = new RepositoryMethod("shop.OrderRepository", declaredIn, "findAll", List.of(),
				"List<T>", "shop.Order", RepositoryMethod.Kind.BASE, null, false, List.of(), false);
		Evidence evidence = RecordedSql.record((sql) -> sql.answering(1_000).rows(5_000).run(SQL, 9).by(method));
		return this.detector.detect(evidence)
			.get(0)
			.cures()
			.stream()
			.filter((cure) -> cure.name().equals("Count"))
			.flatMap((cure) -> cure.changes().stream())
			.toList();
	}

	private List<String> cures(String... read) {
		return found(read).cures().stream().map(Cure::name).toList();
	}

	private Finding found(String... read) {
		RepositoryMethod method = RecordedSql.method("findByStatus", RepositoryMethod.Kind.DERIVED, "OrderStatus");
		MappedEntity order = new MappedEntity("shop.Order", "", "orders", "id", MappedEntity.Id.GENERATED, false, 1,
				List.of(), List.of(new MappedValue("total", "BigDecimal", "", false, false),
						new MappedValue("status", "OrderStatus", "", false, false)));
		Map<String, Integer> reads = new HashMap<>(Map.of("total", 0, "status", 0));
		List.of(read).forEach((attribute) -> reads.put(attribute, 1));
		return this.detector.detect(RecordedSql.record((sql) -> sql.mapping(order)
			.answering(1_000)
			.rows(5_000)
			.run(SQL, 9)
			.by(method)
			.event(new AttributeReads("shop.Order", reads, 0, "main")))).get(0);
	}

	private static Evidence rows(long rows, long bytes) {
		return RecordedSql.record((sql) -> sql.answering(bytes).rows(rows).run(SQL, 9));
	}

}
