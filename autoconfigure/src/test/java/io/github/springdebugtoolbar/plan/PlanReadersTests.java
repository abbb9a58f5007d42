package io.github.springdebugtoolbar.plan;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests of what is understood of plans. Those of MySQL, SQL Server and Oracle have the
 * shape of recorded ones, with other names and numbers; see README.txt beside them.
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
	void mySqlTellsLargeNumbersAndTemporaryTables() {
		ParsedPlan plan = MySqlTreeReader.read(Outline.recorded("mysql-tree-temporary.txt"));
		assertThat(Outline.of(plan)).containsExactly("Select",
				"  Table scan OTHER <temporary> read 391 rows 391 loops 1",
				"    Temporary table with deduplication rows 391 loops 1",
				"      Window aggregate with buffering: sum(orders.total) OVER (PARTITION BY c.id,p.title ) rows 642000 loops 1",
				"        Sort SORT: c.id, p.title rows 642000 loops 1",
				"          Stream results expected 15600000 rows 642000 loops 1",
				"            Nested loop inner join expected 15600000 rows 642000 loops 1",
				"              Inner hash join (no condition) expected 15400000 rows 634000 loops 1",
				"                Table scan FULL_SCAN o FILTER: (cast(o.created_at as date) = '2026-07-30') of 15400 expected 15400 read 16044 rows 634 loops 1",
				"                Hash",
				"                  Covering index scan INDEX_ONLY p by product_title expected 1000 read 1000 rows 1000 loops 1",
				"              Single-row covering index lookup KEY_LOOKUP c by PRIMARY INDEX: id=o.customer_id expected 1190000 read 1201900 rows 1201900 loops 1190000");
		PlanNode lookup = plan.root().build().stream().reduce((first, last) -> last).orElseThrow();
		assertThat(lookup.cost()).isEqualTo(0.00025);
		assertThat(lookup.totalMillis()).isCloseTo(284.41, within(0.01));
	}

	@Test
	void mySqlTellsRangesAndConditions() {
		ParsedPlan plan = MySqlTreeReader.read(Outline.recorded("mysql-tree-conditions.txt"));
		assertThat(Outline.of(plan)).containsExactly("Select", "  Limit: 5 row(s) expected 5 rows 5 loops 1",
				"    Sort SORT: amount DESC rows 5 loops 1",
				"      Nested loop left join expected 187 rows 317 loops 1",
				"        Nested loop inner join expected 187 rows 7694 loops 1",
				"          Index range scan INDEX_SCAN o by orders_created INDEX: '2026-04-01 00:00:00' <= created_at < '2026-04-02 00:00:00'"
						+ " INDEX: ((o.created_at >= TIMESTAMP'2026-04-01 00:00:00') and (o.created_at < <cache>(('2026-04-01' + interval 1 day))))"
						+ " expected 284 read 284 rows 284 loops 1",
				"          Index lookup INDEX_SCAN i by item_order INDEX: order_id=o.id INDEX: (cast(i.sold_at as date) = '2026-07-30') expected 284 read 7696 rows 7696 loops 284",
				"        Filter FILTER: ((c.rating >= 3) and (c.rating < 5)) expected 1 rows 0 loops 0",
				"          Constant row KEY_LOOKUP c expected 1 read 0 rows 0 loops 0");
	}

	@Test
	void mySqlTellsSubqueries() {
		ParsedPlan plan = MySqlTreeReader.read(Outline.recorded("mysql-tree-subqueries.txt"));
		assertThat(Outline.of(plan)).containsExactly("Select",
				"  Table scan FULL_SCAN o FILTER: (o.id > (select #2)) of 50000 expected 33 read 60000 rows 50000 loops 1",
				"    Select #2 (subquery in condition; run only once)",
				"      Limit: 1 row(s) expected 1 rows 1 loops 1",
				"        Index scan INDEX_SCAN c by customer_name expected 1 read 1 rows 1 loops 1",
				"  Select #3 (subquery in projection; dependent)",
				"    Aggregate: count(0) expected 50000 rows 50000 loops 50000",
				"      Nested loop semijoin (FirstMatch) expected 500000 rows 100000 loops 50000",
				"        Index range scan INDEX_SCAN i by item_order INDEX: (i.order_id is not null) expected 5000000 read 200000 rows 200000 loops 50000",
				"        Left hash join JOIN: (p.id = i.product_id), extra conditions: (p.price > i.price) expected 1800000 rows 200000 loops 200000",
				"          Table scan FULL_SCAN p of 9 expected 1800000 read 1800000 rows 1800000 loops 200000");
	}

	@Test
	void mySqlTellsRecursion() {
		ParsedPlan plan = MySqlTreeReader.read(Outline.recorded("mysql-tree-recursive.txt"));
		assertThat(Outline.of(plan)).containsExactly("Select",
				"  Table scan OTHER tree expected 426 read 168420 rows 168420 loops 1",
				"    Materialize recursive CTE tree expected 426 rows 168420 loops 1",
				"      Index lookup INDEX_SCAN category by category_parent INDEX: parent_id=NULL INDEX: (category.parent_id is null) expected 20 read 20 rows 20 loops 1",
				"      Repeat until convergence", "        Nested loop inner join expected 812 rows 168400 loops 2",
				"          Filter FILTER: (tree.id is not null) expected 40 rows 168420 loops 2",
				"            Scan new records OTHER tree expected 40 read 168420 rows 168420 loops 2",
				"          Index lookup INDEX_SCAN c by category_parent INDEX: parent_id=tree.id expected 3368400 read 168420 rows 168420 loops 168420");
	}

	@Test
	void mySqlTellsTheSameInVersion2OfItsJson() throws Exception {
		ParsedPlan plan = MySqlJsonReader.read(Outline.recorded("mysql-inputs-recursive.json"));
		assertThat(Outline.of(plan)).containsExactly("Select",
				"  Table scan OTHER tree expected 66 read 50 rows 50 loops 1",
				"    Materialize recursive CTE tree expected 66 rows 50 loops 1",
				"      Index lookup INDEX_SCAN category by category_parent INDEX: parent_id=NULL INDEX: (category.parent_id is null) expected 10 read 10 rows 10 loops 1",
				"      Repeat until convergence", "        Nested loop inner join expected 111 rows 40 loops 2",
				"          Filter FILTER: (ct.id is not null) expected 20 rows 50 loops 2",
				"            Scan new records OTHER ct expected 20 read 50 rows 50 loops 2",
				"          Index lookup INDEX_SCAN category as c by category_parent INDEX: parent_id=ct.id expected 278 read 40 rows 40 loops 50");
		assertThat(plan.root().build().totalMillis()).isEqualTo(0.1035);
	}

	@Test
	void mySqlTellsSubqueriesInVersion2OfItsJson() throws Exception {
		ParsedPlan plan = MySqlJsonReader.read(Outline.recorded("mysql-inputs-subquery.json"));
		assertThat(Outline.of(plan)).contains(
				"            Table scan FULL_SCAN orders as de FILTER: (de.closed_on = DATE'2026-12-31') of 11907 expected 1177 read 11907 rows 10000 loops 1",
				"              Select #2 (subquery in condition; dependent)",
				"                    Filter FILTER: (s2.closed_on = DATE'2026-12-31') expected 166680 rows 1111200 loops 1111200",
				"          Single-row index lookup KEY_LOOKUP customers as e by PRIMARY INDEX: order_id = de.order_id expected 5001 read 5001 rows 5001 loops 5001");
	}

	@Test
	void mySqlTellsWhatItExpectsInVersion2OfItsJson() throws Exception {
		ParsedPlan plan = MySqlJsonReader.read(Outline.recorded("mysql-inputs-hash.json"));
		assertThat(Outline.of(plan)).contains("    Nested loop inner join expected 180",
				"        Inner hash join JOIN: (s.order_id = de.order_id), extra conditions: (s.price > (select #2)) expected 180",
				"          Hash", "            Filter FILTER: (de.closed_on = DATE'2026-12-31') expected 1177",
				"              Index scan INDEX_SCAN orders as de by PRIMARY expected 11907");
		assertThat(plan.root().build().totalMillis()).isEqualTo(-1);
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
	void sqlServerTellsLookupsRangesAndThreads() throws Exception {
		ParsedPlan plan = SqlServerPlanReader.read(Outline.recorded("sqlserver-lookup.xml"));
		assertThat(Outline.of(plan)).containsExactly("Top expected 10 rows 10 loops 1",
				"  Hash Match (Inner Join) JOIN: [o].[total]>[c].[credit] JOIN: id = customer_id expected 4000 rows 10 loops 1 spilled -1",
				"    Parallelism (Gather Streams) expected 1000 rows 1000 loops 1",
				"      Clustered Index Scan FULL_SCAN customers as c FILTER: [c].[country]=[@P1] of 100000 expected 1000 read 100000 rows 1000 loops 1",
				"    Nested Loops (Inner Join) expected 4000 rows 10 loops 1",
				"      Index Seek INDEX_ONLY orders as o by orders_created INDEX: created_at >= [@P0] INDEX: created_at < dateadd(day,(1),[@P0]) expected 4000 rows 10 loops 1",
				"      Key Lookup KEY_LOOKUP orders as o by PK_orders INDEX: id = [o].[id] expected 10 rows 10 loops 10");
		assertThat(PlanFlags.of(plan(plan))).extracting(PlanFlag::code)
			.containsExactlyInAnyOrder("full-scan", "hash-on-disk");
	}

	@Test
	void sqlServerTellsTimesOfBatches() throws Exception {
		ParsedPlan plan = SqlServerPlanReader.read(Outline.recorded("sqlserver-batch.xml"));
		assertThat(Outline.of(plan)).containsExactly("Hash Match (Aggregate) GROUP: status expected 3 rows 3 loops 1",
				"  Clustered Index Scan FULL_SCAN orders expected 90000 rows 90000 loops 1");
		PlanNode root = plan.root().build();
		assertThat(root.ownMillis()).isEqualTo(4);
		assertThat(root.totalMillis()).isEqualTo(11);
	}

	@Test
	void sqlServerTellsStatementsWithoutAPlan() throws Exception {
		String answer = "<ShowPlanXML><BatchSequence><Batch><Statements>%s</Statements></Batch></BatchSequence></ShowPlanXML>";
		assertThat(Outline.of(SqlServerPlanReader
			.read(answer.formatted("<StmtUseDb StatementType=\"USE DATABASE\" Database=\"[shop]\"/>"))))
			.containsExactly("USE DATABASE");
		assertThat(Outline.of(SqlServerPlanReader.read(answer.formatted("")))).containsExactly("No plan");
		String step = "<StmtSimple StatementType=\"SELECT\"><QueryPlan><RelOp PhysicalOp=\"Constant Scan\" LogicalOp=\"Constant Scan\" EstimateRows=\"1\"/></QueryPlan></StmtSimple>";
		assertThat(Outline.of(SqlServerPlanReader.read(answer.formatted(step + step)))).containsExactly("Statements",
				"  Constant Scan expected 1", "  Constant Scan expected 1");
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
	void oracleTellsConditionsOfSeveralLines() {
		ParsedPlan plan = OraclePlanReader.read(Outline.recorded("oracle-conditions.txt"));
		assertThat(Outline.of(plan)).containsExactly("SELECT STATEMENT expected 21",
				"  VIEW FILTER: \"from$_subquery$_003\".\"rowlimit_$$_rownumber\"<=20 AND \"from$_subquery$_003\".\"rowlimit_$$_rownumber\">2000 expected 21",
				"    WINDOW SORT PUSHED RANK FILTER: ROW_NUMBER() OVER ( ORDER BY \"O\".\"TOTAL\" DESC )<=20 expected 5000000",
				"      HASH JOIN JOIN: \"O\".\"CUSTOMER_ID\"=\"C\".\"ID\" expected 5000000",
				"        INDEX FAST FULL SCAN INDEX_ONLY by CUSTOMERS_PK expected 292000000",
				"        TABLE ACCESS BY INDEX ROWID BATCHED INDEX_SCAN ORDERS FILTER: TO_NUMBER(\"O\".\"NOTE\")=12220 expected 5000000",
				"          INDEX RANGE SCAN INDEX_ONLY by ORDERS_CREATED_UK"
						+ " INDEX: \"O\".\"CREATED_AT\">=TO_DATE(' 2026-09-01 00:00:00', 'syyyy-mm-dd hh24:mi:ss') AND \"O\".\"CREATED_AT\"<SYSDATE@!"
						+ " FILTER: \"O\".\"CREATED_AT\" IS NOT NULL expected 4906000",
				"        TABLE ACCESS STORAGE FULL FULL_SCAN ITEMS FILTER: (\"ID\"<=400 AND \"ID\">=200) expected 202");
		assertThat(plan.root().build().stream().map(PlanNode::cost)).contains(147_000.0, 452_000.0);
	}

	@Test
	void oracleTellsPlansOfCursors() {
		assertThat(Outline.of(OraclePlanReader.read(Outline.recorded("oracle-cursor.txt"))))
			.containsExactly("SELECT STATEMENT", "  TABLE ACCESS FULL FULL_SCAN DUAL expected 1");
	}

	@Test
	void db2TellsNumbersAsItWritesThem() {
		assertThat(Outline.of(Db2PlanReader.read(Outline.recorded("db2-group.txt")))).containsExactly("RETURN",
				"  GRPBY expected 1",
				"    IXSCAN INDEX_ONLY by ORDERS SUB EUR INDEX: (Q1.CUSTOMER_ID = ?) expected 34804");
	}

	@Test
	void db2TellsRecursionOnce() {
		assertThat(Outline.of(Db2PlanReader.read(Outline.recorded("db2-recursion.txt")))).containsExactly("RETURN",
				"  TEMP expected 30", "    UNION expected 30", "      TBSCAN FULL_SCAN CATEGORY of 20000 expected 1",
				"      NLJOIN expected 29");
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

	private static Plan plan(ParsedPlan parsed) {
		return new Plan("SQL Server", parsed.root().build(), true, -1, -1, "", Plan.Format.XML, List.of());
	}

}
