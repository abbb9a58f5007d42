package io.github.springdebugtoolbar.detection.chunk;

import java.util.List;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.RecordedSql;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.recording.MappedAttribute;
import io.github.springdebugtoolbar.recording.MappedEntity;
import io.github.springdebugtoolbar.recording.RepositoryMethod;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link InMemoryPagingDetector}.
 */
class InMemoryPagingDetectorTests {

	private static final String SQL = "select o.id, l.id from orders o left join order_line l on l.order_id = o.id";

	private static final MappedEntity ORDER = new MappedEntity("shop.Order", "", "orders", "id",
			MappedEntity.Id.IDENTITY, false, 1,
			List.of(new MappedAttribute("lines", MappedAttribute.Kind.BAG, "shop.Line", false, true, 1),
					new MappedAttribute("customer", MappedAttribute.Kind.TO_ONE, "shop.Customer", false, false, 1)));

	private final InMemoryPagingDetector detector = new InMemoryPagingDetector();

	@Test
	void firesWhereThePageHasNoLimitInSql() {
		Finding finding = this.detector.detect(RecordedSql.record((
				sql) -> sql.mapping(ORDER).rows(3_000).run(SQL, 40).loading("shop.Order", 1_000).page(method(), 20, 0)))
			.get(0);
		assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
		assertThat(finding.title()).isEqualTo("A page of 20 is cut out in memory, the query has no limit");
		assertThat(finding.places().get(0).text()).isEqualTo("OrderRepository.findBy");
		assertThat(finding.cures().get(0).changes()).containsExactly(
				Change.replace("shop.OrderRepository", "findBy",
						"@EntityGraph(attributePaths = { \"customer\", \"lines\" })",
						"@EntityGraph(attributePaths = \"customer\")"),
				Change.annotate("shop.Order", "lines", "@BatchSize(size = 50)"));
	}

	@Test
	void fetchJoinGoes() {
		assertThat(cures("select o from Order o left join fetch o.lines where o.id > 1").get(0).changes())
			.containsExactly(
					Change.replace("shop.OrderRepository", "findBy",
							"select o from Order o left join fetch o.lines where o.id > 1",
							"select o from Order o where o.id > 1"),
					Change.annotate("shop.Order", "lines", "@BatchSize(size = 50)"));
	}

	@Test
	void fetchJoinThatTheQueryNeedsStays() {
		assertThat(cures("select o from Order o join fetch o.lines l where l.id > 1")).extracting(Cure::name)
			.containsExactly("Two queries");
	}

	@Test
	void pageThatTheDatabaseLimitsIsFine() {
		assertThat(this.detector.detect(RecordedSql.record((sql) -> sql.rows(20)
			.run(SQL + " fetch first ? rows only", 4)
			.loading("shop.Order", 20)
			.page(method(), 20, 0)))).isEmpty();
	}

	@Test
	void pageThatASubqueryLimitsIsFine() {
		String sql = "select o.id, l.id from (select id from orders order by id fetch first ? rows only) o "
				+ "join order_line l on l.order_id = o.id";
		assertThat(this.detector.detect(RecordedSql
			.record((page) -> page.rows(40).run(sql, 4).loading("shop.Order", 20).page(method(), 20, 0)))).isEmpty();
	}

	@Test
	void countOfAPageNeedsNoLimit() {
		assertThat(this.detector.detect(RecordedSql.record(
				(sql) -> sql.run("select count(*) from orders o join order_line l on 1 = 1", 4).page(method(), 20, 0))))
			.isEmpty();
	}

	private List<Cure> cures(String query) {
		RepositoryMethod annotated = new RepositoryMethod("shop.OrderRepository", "shop.OrderRepository", "findBy",
				List.of("Pageable"), "Page<Order>", "shop.Order", RepositoryMethod.Kind.ANNOTATED, query, false,
				List.of(), true);
		return this.detector.detect(RecordedSql.record((sql) -> sql.mapping(ORDER)
			.rows(3_000)
			.run(SQL, 40)
			.loading("shop.Order", 1_000)
			.page(annotated, 20, 0))).get(0).cures();
	}

	private static RepositoryMethod method() {
		return new RepositoryMethod("shop.OrderRepository", "shop.OrderRepository", "findBy", List.of("Pageable"),
				"Page<Order>", "shop.Order", RepositoryMethod.Kind.DERIVED, null, false, List.of("customer", "lines"),
				true);
	}

}
