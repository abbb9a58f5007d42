package io.github.springdebugtoolbar.plan;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests of what is understood of plans. Those of MySQL, SQL Server, Oracle and DB2 are
 * written after their documentation.
 */
class PlanReadersTests {

	@Test
	void postgresTellsJoins() throws Exception {
		ParsedPlan plan = PostgresPlanReader.read(Outline.recorded("postgresql-join.json"));
		assertThat(plan.planningMillis()).isEqualTo(0.312);
		assertThat(plan.executionMillis()).isEqualTo(5.885);
		assertThat(Outline.of(plan)).containsExactly("Limit expected 20 rows 20 loops 1",
				"  Sort SORT: o.created_at expected 480 rows 20 loops 1",
				"    Hash Left Join JOIN: (o.customer_id = c.id) expected 480 rows 500 loops 1",
				"      Seq Scan FULL_SCAN orders as o FILTER: ((o.status)::text = 'OPEN'::text) expected 480 read 50000 rows 500 loops 1",
				"      Hash expected 1000 rows 1000 loops 1",
				"        Seq Scan FULL_SCAN customers as c expected 1000 read 1000 rows 1000 loops 1");
	}

	@Test
	void mariaDbWritesBytesThatJsonDoesNotKnow() throws Exception {
		ParsedPlan plan = MySqlJsonReader.read("{\"query_block\": {\"nested_loop\": [{\"table\": {"
				+ "\"table_name\": \"item\", \"access_type\": \"ALL\", "
				+ "\"attached_condition\": \"item.c = '\\x05\\\\x\\n\\\"'\"}}]}}");
		assertThat(Outline.of(plan)).last().asString().contains("FILTER: item.c = '\\x05\\x\n\"'");
	}

	@Test
	void postgresTellsCostsTimesAndPages() throws Exception {
		PlanNode root = PostgresPlanReader.read(Outline.recorded("postgresql-join.json")).root().build();
		assertThat(root.cost()).isEqualTo(1178.58);
		assertThat(root.totalMillis()).isEqualTo(5.860);
		assertThat(root.buffers()).isEqualTo(new PlanBuffers(517, 0, 0));
		assertThat(root.stream().mapToDouble(PlanNode::ownMillis).sum()).isBetween(5.8, 5.9);
	}

	@Test
	void postgresCountsAllLoops() throws Exception {
		ParsedPlan plan = PostgresPlanReader.read(Outline.recorded("postgresql-nested-loop.json"));
		assertThat(Outline.of(plan)).contains(
				"  Bitmap Heap Scan INDEX_SCAN orders as o expected 200 read 200 rows 200 loops 4",
				"    Bitmap Index Scan INDEX_SCAN by orders_customer INDEX: (o.customer_id = customers.id) expected 200 read 200 rows 200 loops 4");
	}

	@Test
	void postgresAddsUpWorkersButNotTheirTime() throws Exception {
		ParsedPlan plan = PostgresPlanReader.read(Outline.recorded("postgresql-parallel.json"));
		assertThat(Outline.of(plan).get(3)).endsWith("expected 480 read 49949 rows 500 loops 3");
		PlanNode scan = plan.root().build().stream().reduce((first, last) -> last).orElseThrow();
		assertThat(scan.totalMillis()).isCloseTo(1.342, within(0.001));
	}

	@Test
	void postgresTellsWhatIsPutOnDisk() throws Exception {
		ParsedPlan plan = PostgresPlanReader.read(Outline.recorded("postgresql-sort-on-disk.json"));
		assertThat(Outline.of(plan).get(0)).endsWith("spilled 2940928");
	}

	@Test
	void mariaDbTellsWhatItMeasured() throws Exception {
		ParsedPlan plan = MySqlJsonReader.read(Outline.recorded("mariadb-join.json"));
		assertThat(plan.executionMillis()).isEqualTo(8.082549306);
		assertThat(Outline.of(plan)).containsExactly("Select loops 1", "  Nested loop join",
				"    Sort SORT: o.created_at rows 500 loops 1",
				"      Table scan FULL_SCAN o FILTER: o.`status` = 'OPEN' of 50000 expected 49958 read 50000 rows 500 loops 1",
				"    Unique key lookup KEY_LOOKUP c by PRIMARY INDEX: id = shop.o.customer_id FILTER: o.customer_id is not null expected 20 read 20 rows 20 loops 20");
	}

	@Test
	void mariaDbTellsWhatItExpects() throws Exception {
		assertThat(Outline.of(MySqlJsonReader.read(Outline.recorded("mariadb-explain-join.json"))))
			.contains("      Table scan FULL_SCAN o FILTER: o.`status` = 'OPEN' of 49958 expected 49958");
		assertThat(Outline.of(MySqlJsonReader.read(Outline.recorded("mariadb-update.json")))).contains(
				"  Update, Index range scan INDEX_SCAN orders by PRIMARY INDEX: id FILTER: orders.`id` < 10 expected 9");
	}

	@Test
	void mariaDbTellsSubqueriesAndRecursion() throws Exception {
		assertThat(Outline.of(MySqlJsonReader.read(Outline.recorded("mariadb-subquery.json")))).endsWith(
				"  Subquery loops 9",
				"    Index lookup INDEX_ONLY o by orders_customer INDEX: customer_id = shop.c.id expected 225 read 450 rows 450 loops 9");
		assertThat(Outline.of(MySqlJsonReader.read(Outline.recorded("mariadb-recursive.json"))))
			.contains("      Recursive union loops 0", "        No tables used");
		assertThat(Outline.of(MySqlJsonReader.read(Outline.recorded("mariadb-block-join.json"))))
			.contains("    Block nested loop join JOIN: b.total = a.total loops 49");
	}

	@Test
	void mySqlTellsWhatItExpects() throws Exception {
		assertThat(Outline.of(MySqlJsonReader.read(Outline.recorded("mysql-explain.json")))).containsExactly("Select",
				"  Order", "    Nested loop join",
				"      Table scan FULL_SCAN o1_0 FILTER: ((`shop`.`o1_0`.`status` = 'OPEN') and (`shop`.`o1_0`.`customer_id` is not null)) of 49837 expected 4984",
				"      Unique key lookup KEY_LOOKUP c1_0 by PRIMARY INDEX: id = shop.o1_0.customer_id expected 1");
	}

	@Test
	void mySqlTellsWhatItMeasuredAsTree() {
		ParsedPlan plan = MySqlTreeReader.read(Outline.recorded("mysql-analyze.txt"));
		assertThat(Outline.of(plan)).containsExactly("Select", "  Limit: 20 row(s) rows 20 loops 1",
				"    Nested loop left join expected 4983 rows 500 loops 1",
				"      Sort SORT: o1_0.created_at expected 49837 rows 500 loops 1",
				"        Table scan FULL_SCAN o1_0 FILTER: (o1_0.`status` = 'OPEN') of 49837 expected 4983 read 50000 rows 500 loops 1",
				"      Single-row index lookup KEY_LOOKUP c1_0 by PRIMARY INDEX: id=o1_0.customer_id expected 500 read 500 rows 500 loops 500");
	}

	@Test
	void h2TellsAccessAndScans() {
		assertThat(Outline.of(H2PlanReader.read(Outline.recorded("h2-join.txt")))).containsExactly(
				"SELECT FILTER: \"O\".\"STATUS\" = 'OPEN' SORT: \"O\".\"CREATED_AT\"",
				"  Table scan FULL_SCAN ORDERS as O FILTER: O.STATUS = 'OPEN' read 50000",
				"  Index scan INDEX_SCAN CUSTOMERS as C by PRIMARY_KEY_6 INDEX: ID = O.CUSTOMER_ID read 999");
		assertThat(Outline.of(H2PlanReader.read(Outline.recorded("h2-sort.txt")))).contains(
				"  Table scan FULL_SCAN ORDERS FILTER: \"CREATED_AT\" >= TIMESTAMP '2026-02-01 00:00:00' read 50000");
	}

	@Test
	void h2TellsPlansWithinPlans() {
		assertThat(Outline.of(H2PlanReader.read(Outline.recorded("h2-derived.txt"))))
			.endsWith("  Subquery OTHER T read 2", "    SELECT", "      Table scan FULL_SCAN ORDERS read 50000");
		assertThat(Outline.of(H2PlanReader.read(Outline.recorded("h2-scalar-subquery.txt")))).endsWith("  Subquery",
				"    Index scan INDEX_SCAN ORDERS as O by ORDERS_CUSTOMER INDEX: CUSTOMER_ID = C.ID read 50",
				"  Index scan INDEX_SCAN CUSTOMERS as C by PRIMARY_KEY_6 INDEX: ID < CAST(10 AS BIGINT) read 10");
		assertThat(Outline.of(H2PlanReader.read(Outline.recorded("h2-union.txt")))).first().isEqualTo("UNION ALL");
		assertThat(Outline.of(H2PlanReader.read(Outline.recorded("h2-with.txt"))))
			.contains("  Index scan INDEX_SCAN ORDERS as O by ORDERS_CUSTOMER INDEX: CUSTOMER_ID = X.ID read 203");
	}

	@Test
	void h2TellsTablesOfWrites() {
		assertThat(Outline.of(H2PlanReader.read(Outline.recorded("h2-update.txt"))))
			.contains("  Index scan INDEX_SCAN ORDERS by PRIMARY_KEY_8 INDEX: ID < CAST(10 AS BIGINT) read 10");
	}

	@Test
	void hsqldbTellsAccessAndConditions() {
		assertThat(Outline.of(HsqldbPlanReader.read(Outline.recorded("hsqldb-join.txt")))).containsExactly(
				"SELECT SORT: CREATED_AT", "  Full scan FULL_SCAN ORDERS as O FILTER: STATUS = 'OPEN' of 50000",
				"  Index scan INDEX_SCAN CUSTOMERS as C by SYS_PK_10091 INDEX: ID = CUSTOMER_ID of 1000");
		assertThat(Outline.of(HsqldbPlanReader.read(Outline.recorded("hsqldb-function.txt"))))
			.contains("  Full scan FULL_SCAN ORDERS FILTER: UPPER(NOTE) = 'X' of 50000");
		assertThat(Outline.of(HsqldbPlanReader.read(Outline.recorded("hsqldb-update.txt")))).first()
			.isEqualTo("UPDATE");
	}

	@Test
	void sqliteTellsStepsBelowSteps() {
		assertThat(Outline.of(SqlitePlanReader.read(Outline.recorded("sqlite-union.txt")))).containsExactly(
				"QUERY PLAN", "  COMPOUND QUERY", "    LEFT-MOST SUBQUERY",
				"      SEARCH INDEX_ONLY orders by sqlite_autoindex_orders_1 INDEX: id=?", "    UNION ALL",
				"      SCAN FULL_SCAN customers");
		assertThat(Outline.of(SqlitePlanReader.read(Outline.recorded("sqlite-automatic-index.txt"))))
			.contains("  SEARCH by an index made for this execution FULL_SCAN b JOIN: total=?");
	}

	@Test
	void sqlServerTellsWhatItMeasured() throws Exception {
		ParsedPlan plan = SqlServerPlanReader.read(Outline.recorded("sqlserver-analyze.xml"));
		assertThat(plan.executionMillis()).isEqualTo(42);
		assertThat(Outline.of(plan)).containsExactly(
				"Sort SORT: created_at expected 500 rows 500 loops 1 spilled 524288",
				"  Nested Loops (Inner Join) expected 500 rows 500 loops 1",
				"    Clustered Index Scan FULL_SCAN orders as o FILTER: CONVERT_IMPLICIT(int,[shop].[dbo].[orders].[note] as [o].[note],0)=[@P0] of 50000 expected 5 read 50000 rows 500 loops 1",
				"    Clustered Index Seek INDEX_SCAN customers as c by PK_customers INDEX: id = [shop].[dbo].[orders].[customer_id] as [o].[customer_id] of 1000 expected 500 read 500 rows 500 loops 500");
	}

	@Test
	void entitiesInXmlAreRefused() {
		assertThatExceptionOfType(Exception.class)
			.isThrownBy(() -> SqlServerPlanReader
				.read("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><QueryPlan>&x;</QueryPlan>"))
			.withMessageContaining("DOCTYPE");
	}

	@Test
	void oracleTellsWhatItExpects() {
		ParsedPlan plan = OraclePlanReader.read(Outline.recorded("oracle-explain.txt"));
		assertThat(Outline.of(plan)).containsExactly("SELECT STATEMENT expected 500", "  SORT ORDER BY expected 500",
				"    NESTED LOOPS expected 500",
				"      TABLE ACCESS FULL FULL_SCAN ORDERS FILTER: \"O\".\"STATUS\"=:1 expected 500",
				"      TABLE ACCESS BY INDEX ROWID INDEX_SCAN CUSTOMERS expected 1",
				"        INDEX UNIQUE SCAN KEY_LOOKUP by CUSTOMERS_PK INDEX: \"C\".\"ID\"=\"O\".\"CUSTOMER_ID\" expected 1");
	}

	@Test
	void db2TellsOperatorsStreamsAndPredicates() {
		ParsedPlan plan = Db2PlanReader.read(Outline.recorded("db2-explain.txt"));
		assertThat(Outline.of(plan)).containsExactly("RETURN", "  NLJOIN JOIN: (Q1.CUSTOMER_ID = Q2.ID) expected 500",
				"    TBSCAN FULL_SCAN ORDERS FILTER: (Q1.STATUS = ?) of 50000 expected 500",
				"    FETCH INDEX_SCAN CUSTOMERS expected 1",
				"      IXSCAN INDEX_ONLY by CUSTOMERS_PK INDEX: (Q1.CUSTOMER_ID = Q2.ID) expected 1");
		assertThat(plan.root().build().cost()).isEqualTo(742.5);
	}

	@Test
	void tablesAreFoundByTheirAliases() {
		TableNames names = new TableNames(
				"select o1_0.id, c1_0.name n from shop.orders o1_0 left join \"customers\" as c1_0 on c1_0.id=o1_0.customer_id, items where o1_0.id=?");
		assertThat(names.find("O1_0")).contains("orders");
		assertThat(names.find("c1_0")).contains("customers");
		assertThat(names.find("items")).isEmpty();
		assertThat(names.find("unknown")).isEmpty();
	}

}
