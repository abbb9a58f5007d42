package io.github.springdebugtoolbar.plan;

import java.util.List;

import io.github.springdebugtoolbar.plan.PlanCondition.Kind;
import io.github.springdebugtoolbar.plan.PlanFlag.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PlanFlags}.
 */
class PlanFlagsTests {

	@Test
	void scanThatDiscardsMostIsNamed() {
		PlanFlag flag = only(scan("created_at >= ?").expected(-1, 4_000).measured(4_812, 1, 140).readRows(500_000));
		assertThat(flag.code()).isEqualTo("full-scan");
		assertThat(flag.level()).isEqualTo(Level.CRITICAL);
		assertThat(flag.label()).isEqualTo("full scan 500,000 rows");
		assertThat(flag.text())
			.isEqualTo("Reads 500,000 rows of orders one by one to keep 4,812. No index is used for created_at >= ?.");
	}

	@Test
	void scanIsNamedByEstimateWithoutExecution() {
		PlanFlag flag = only(scan("status = ?").relationRows(50_000).expected(900, 480));
		assertThat(flag.level()).isEqualTo(Level.WARNING);
		assertThat(flag.text()).isEqualTo(
				"Reads all 50,000 rows of orders one by one to keep about 480. No index is used for status = ?.");
	}

	@Test
	void scanOfWhichNobodyKnowsWhatItKeepsIsAHint() {
		assertThat(only(scan("status = ?").relationRows(50_000)).level()).isEqualTo(Level.INFO);
	}

	@Test
	void scanThatKeepsMuchIsFine() {
		assertThat(flags(scan("total > 0").expected(-1, 400_000).measured(400_000, 1, 140).readRows(500_000)))
			.isEmpty();
	}

	@Test
	void scanOfASmallTableIsFine() {
		assertThat(flags(scan("name = ?").expected(-1, 1).measured(1, 1, 1).readRows(ScanRule.LARGE - 1))).isEmpty();
	}

	@Test
	void scanWithoutConditionIsFine() {
		assertThat(flags(new PlanNodeBuilder("Scan").reads(Access.FULL_SCAN, "orders").readRows(1_000_000))).isEmpty();
	}

	@Test
	void indexScanIsFine() {
		assertThat(flags(new PlanNodeBuilder("Scan").reads(Access.INDEX_SCAN, "orders")
			.condition(Kind.FILTER, "status = 'OPEN'")
			.measured(500, 1, 1)
			.readRows(500))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "9999, ", "10000, INFO", "99999, INFO", "100000, WARNING" })
	void estimateIsWrongFromTenTimes(double got, Level level) {
		List<PlanFlag> flags = flags(index().expected(10, 1_000).measured(got, 1, 1));
		assertThat(flags).extracting(PlanFlag::level).isEqualTo((level != null) ? List.of(level) : List.of());
	}

	@Test
	void wrongEstimateTellsNumbers() {
		PlanFlag flag = only(index().expected(10, 48).measured(4_812, 1, 1));
		assertThat(flag.label()).isEqualTo("rows ×100 off");
		assertThat(flag.text())
			.isEqualTo("Expected 48 rows of orders, got 4,812 (×100). Statistics may be old: analyze orders.");
	}

	@Test
	void wrongEstimateIsNamedWhereItBegins() {
		PlanNodeBuilder join = new PlanNodeBuilder("Join").expected(20, 48).measured(4_812, 1, 2);
		assertThat(flags(join.child(index().expected(10, 48).measured(4_812, 1, 1)))).extracting(PlanFlag::node)
			.containsExactly(2);
	}

	@Test
	void fewRowsAreNoWrongEstimate() {
		assertThat(flags(index().expected(10, 1).measured(999, 1, 1))).isEmpty();
	}

	@Test
	void rowsNotAskedForAreNoWrongEstimate() {
		PlanNodeBuilder limit = new PlanNodeBuilder("Limit").expected(1, 20).measured(20, 1, 1);
		assertThat(flags(limit.child(index().expected(10, 50_000).measured(20, 1, 1)))).isEmpty();
		assertThat(flags(index().expected(10, 50_000).measured(0, 0, 0))).isEmpty();
	}

	@Test
	void estimateWithoutStatisticsIsNoWrongEstimate() {
		assertThat(
				flags(scan("total > 0").relationRows(50_000).expected(1, 50_000).measured(5_000, 1, 1).readRows(5_000)))
			.isEmpty();
	}

	@Test
	void sortOnDiskIsNamed() {
		PlanFlag flag = only(new PlanNodeBuilder("Sort").condition(Kind.SORT, "created_at DESC").spilled(1976 * 1024));
		assertThat(flag.code()).isEqualTo("sort-on-disk");
		assertThat(flag.label()).isEqualTo("sort on disk 1,976 kB");
		assertThat(flag.text()).startsWith("Sorts 1,976 kB on disk. An index on created_at DESC would deliver");
	}

	@Test
	void hashOnDiskIsNamed() {
		PlanFlag flag = only(new PlanNodeBuilder("Hash").spilled(-1));
		assertThat(flag.label()).isEqualTo("hash on disk");
		assertThat(flag.text()).startsWith("Puts a hash table of more than the memory holds on disk.");
	}

	@Test
	void loopsOverATemporaryTableAreFine() {
		assertThat(flags(new PlanNodeBuilder("Single-row index lookup").reads(Access.OTHER, "<subquery2>")
			.measured(5_000, 5_000, 1))).isEmpty();
	}

	@Test
	void manyLoopsAreNamed() {
		assertThat(flags(index().measured(999, LoopRule.MANY - 1, 1))).isEmpty();
		PlanFlag flag = only(index().measured(1_000, LoopRule.MANY, 1));
		assertThat(flag.code()).isEqualTo("many-loops");
		assertThat(flag.text()).startsWith("Looks into orders 1,000 times");
	}

	@Test
	void repeatedScanIsNamed() {
		PlanFlag flag = only(new PlanNodeBuilder("Scan").reads(Access.FULL_SCAN, "orders")
			.measured(2_450_000, 49, 1)
			.readRows(2_450_000));
		assertThat(flag.code()).isEqualTo("repeated-scan");
		assertThat(flag.level()).isEqualTo(Level.CRITICAL);
		assertThat(flag.text()).startsWith("Reads orders from beginning to end 49 times, 2,450,000 rows in all");
	}

	@Test
	void workersAreNoLoops() {
		assertThat(flags(new PlanNodeBuilder("Parallel Seq Scan").reads(Access.FULL_SCAN, "orders")
			.measured(500_000, 3, 1)
			.readRows(500_000))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '§',
			value = { "UPPER(\"NOTE\") = 'X' | function-on-column | \"NOTE\"",
					"(upper((note)::text) = 'X'::text) | function-on-column | note",
					"ucase(orders.note) = 'X' | function-on-column | orders.note",
					"(date(created_at) = '2026-01-01'::date) | function-on-column | created_at",
					"(lower(email) ~~ 'a%'::text) | function-on-column | email",
					"\"NOTE\" LIKE '%x' | leading-wildcard | wildcard", "like '%x' | leading-wildcard | wildcard",
					"((note)::text ~~ '%x'::text) | leading-wildcard | wildcard",
					"((orders.id)::text = '5'::text) | type-cast | orders.id",
					"CAST(\"ID\" AS CHARACTER VARYING) = '5' | type-cast | \"ID\"",
					"CONVERT_IMPLICIT(int,[shop].[dbo].[orders].[note],0)=(5) | type-cast | note" })
	void conditionThatNoIndexServesIsNamed(String condition, String code, String column) {
		List<PlanFlag> flags = flags(scan(condition).relationRows(50_000));
		assertThat(flags).filteredOn((flag) -> flag.code().equals(code))
			.singleElement()
			.satisfies((flag) -> assertThat(flag.text()).contains(column));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '§',
			value = { "status = 'OPEN'", "(note ~~ 'no%'::text)", "\"NOTE\" LIKE 'a%'", "customer_id IN (1, 2)",
					"(status = ANY ('{A,B}'::text[]))",
					"(created_at >= '2026-02-01 00:00:00'::timestamp without time zone)", "total > abs(5)",
					"((status = 'A') OR (status = 'B'))", "name = upper('x')" })
	void conditionThatAnIndexCouldServeIsFine(String condition) {
		assertThat(flags(scan(condition).relationRows(50_000))).extracting(PlanFlag::code).containsOnly("full-scan");
	}

	@Test
	void indexThatWasConsideredIsNamed() {
		List<PlanFlag> flags = flags(
				scan("orders.note = 5").relationRows(50_000).possibleIndexes(List.of("orders_note")));
		assertThat(flags).filteredOn((flag) -> flag.code().equals("index-not-used"))
			.singleElement()
			.satisfies((flag) -> assertThat(flag.text()).startsWith("The index orders_note was considered"));
	}

	@Test
	void worstComesFirst() {
		PlanNodeBuilder sort = new PlanNodeBuilder("Sort").spilled(-1);
		sort.child(scan("a = 1").expected(-1, 1).measured(1, 1, 1).readRows(500_000));
		assertThat(flags(sort)).extracting(PlanFlag::code).containsExactly("full-scan", "sort-on-disk");
	}

	private static PlanNodeBuilder scan(String condition) {
		return new PlanNodeBuilder("Scan").reads(Access.FULL_SCAN, "orders").condition(Kind.FILTER, condition);
	}

	private static PlanNodeBuilder index() {
		return new PlanNodeBuilder("Index Scan").reads(Access.INDEX_SCAN, "orders").index("orders_pkey");
	}

	private static PlanFlag only(PlanNodeBuilder root) {
		List<PlanFlag> flags = flags(root);
		assertThat(flags).hasSize(1);
		return flags.get(0);
	}

	private static List<PlanFlag> flags(PlanNodeBuilder root) {
		PlanNode node = root.build();
		boolean executed = node.stream().anyMatch((one) -> one.actualRows() >= 0);
		return PlanFlags.of(new Plan("Any", node, executed, -1, -1, "", Plan.Format.TEXT, List.of()));
	}

}
