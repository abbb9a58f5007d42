package io.github.springdebugtoolbar.plan;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

import io.github.springdebugtoolbar.plan.PlanFlag.Level;
import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.CallSite;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.SecretNames;
import io.github.springdebugtoolbar.replay.FreshConnections;
import io.github.springdebugtoolbar.replay.QueryReplay;
import io.github.springdebugtoolbar.replay.ReplayRefusedException;
import io.github.springdebugtoolbar.sql.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Explainer} with engines that run in memory.
 */
class ExplainerTests {

	private final Deque<Connection> kept = new ArrayDeque<>();

	@AfterEach
	void close() throws SQLException {
		while (!this.kept.isEmpty()) {
			this.kept.pop().close();
		}
	}

	@ParameterizedTest
	@EnumSource(Engine.class)
	void scanIsTold(Engine engine) throws SQLException {
		Plan plan = explainer(engine).explain(query("select * from orders where status = ?", 200, text("OPEN")), false);
		PlanNode scan = reading(plan);
		assertThat(plan.database()).startsWith(engine.product + " ").matches(".* \\d+\\.\\d+(\\.\\d+)?");
		assertThat(plan.executed()).isFalse();
		assertThat(plan.text()).containsIgnoringCase("orders");
		assertThat(scan.access()).isEqualTo(Access.FULL_SCAN);
		assertThat(scan.relation()).isEqualToIgnoringCase("orders");
		assertThat(scan.relationRows()).isEqualTo(20_000);
		assertThat(scan.estimatedRows()).isEqualTo(200);
		assertThat(plan.notes()).singleElement().asString().contains("those that the application got are shown");
	}

	@ParameterizedTest
	@EnumSource(Engine.class)
	void lookupByIndexIsTold(Engine engine) throws SQLException {
		Plan plan = explainer(engine).explain(query("select * from orders where customer_id = ?", 20, number(5)),
				false);
		PlanNode lookup = reading(plan);
		assertThat(lookup.access()).isEqualTo(Access.INDEX_SCAN);
		assertThat(lookup.index()).isEqualToIgnoringCase("orders_customer");
		assertThat(PlanFlags.of(plan)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Engine.class)
	void aliasIsTold(Engine engine) throws SQLException {
		Plan plan = explainer(engine)
			.explain(query("select o1_0.id from orders o1_0 where o1_0.status = ?", -1, text("x")), false);
		assertThat(reading(plan).relation()).isEqualToIgnoringCase("orders");
		assertThat(reading(plan).alias()).isEqualToIgnoringCase("o1_0");
	}

	@ParameterizedTest
	@EnumSource(Engine.class)
	void planOfAWriteChangesNothing(Engine engine) throws SQLException {
		Plan plan = explainer(engine).explain(query("delete from orders where customer_id = ?", 20, number(5)), false);
		assertThat(reading(plan).relation()).isEqualToIgnoringCase("orders");
		assertThat(count("select count(*) from orders")).isEqualTo(20_000);
	}

	@ParameterizedTest
	@EnumSource(Engine.class)
	void writeIsNeverExecutedForItsPlan(Engine engine) throws SQLException {
		Explainer explainer = explainer(engine);
		assertThatExceptionOfType(ReplayRefusedException.class).isThrownBy(
				() -> explainer.explain(query("delete from orders where customer_id = ?", 20, number(5)), true));
		assertThat(count("select count(*) from orders")).isEqualTo(20_000);
	}

	@Test
	void h2MeasuresRows() throws SQLException {
		Plan plan = explainer(Engine.H2).explain(query("select * from orders where status = ?", 200, text("OPEN")),
				true);
		assertThat(plan.executed()).isTrue();
		assertThat(plan.executionMillis()).isPositive();
		assertThat(reading(plan).readRows()).isEqualTo(20_000);
		assertThat(PlanFlags.of(plan)).singleElement().satisfies((flag) -> {
			assertThat(flag.level()).isEqualTo(Level.WARNING);
			assertThat(flag.text()).startsWith("Reads 20,000 rows of ORDERS one by one to keep 200.");
		});
	}

	@Test
	void whatDoesNotMeasureSaysSo() throws SQLException {
		Plan plan = explainer(Engine.SQLITE).explain(query("select * from orders where id = ?", 1, number(7)), true);
		assertThat(plan.executed()).isFalse();
		assertThat(plan.notes())
			.contains("SQLite does not measure steps: nothing was executed, this is what it would do.");
	}

	@Test
	void rowsOfAnAggregateAreNotTakenForThoseOfTheTable() throws SQLException {
		Plan plan = explainer(Engine.H2).explain(query("select count(*) from orders where status = ?", 1, text("OPEN")),
				false);
		assertThat(reading(plan).estimatedRows()).isEqualTo(-1);
		assertThat(PlanFlags.of(plan)).extracting(PlanFlag::level).containsExactly(Level.INFO);
	}

	@Test
	void errorOfTheDatabaseIsToldByIt() throws SQLException {
		Explainer explainer = explainer(Engine.H2);
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> explainer.explain(query("select * from nowhere", 0), false))
			.withMessageContaining("NOWHERE");
	}

	private Explainer explainer(Engine engine) throws SQLException {
		String url = engine.url + UUID.randomUUID() + engine.settings;
		this.kept.push(DriverManager.getConnection(url));
		execute("create table orders (id bigint primary key, customer_id bigint, status varchar(20), note varchar(50))");
		execute("create index orders_customer on orders (customer_id)");
		execute("insert into orders " + engine.rows);
		return new Explainer(new QueryReplay(new Connections(url), new SecretNames(List.of()), Duration.ofSeconds(5)));
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.kept.element().createStatement()) {
			statement.execute(sql);
		}
	}

	private int count(String sql) throws SQLException {
		try (Statement statement = this.kept.element().createStatement(); var rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getInt(1);
		}
	}

	private static PlanNode reading(Plan plan) {
		return plan.nodes().stream().filter((node) -> node.access() != Access.NONE).findFirst().orElseThrow();
	}

	private static Query query(String sql, long rows, BoundParameter... parameters) {
		return new Query(1, "shop", new Statements(10_000).find(sql), List.of(List.of(parameters)), 0, 0, 0, 0, -1, 0,
				rows, "shop-1", null, "main", null, CallSite.UNKNOWN);
	}

	private static BoundParameter text(String value) {
		return new BoundParameter("1", "", "VARCHAR", value, -1, false, false);
	}

	private static BoundParameter number(long value) {
		return new BoundParameter("1", "", "BIGINT", value, -1, false, false);
	}

	private enum Engine {

		H2("H2", "jdbc:h2:mem:",
				"select x, mod(x, 1000), case when mod(x, 100) = 0 then 'OPEN' else 'DONE' end, 'n' from system_range(1, 20000) t(x)"),

		H2_EXACT_NAMES(H2, ";DATABASE_TO_UPPER=FALSE"),

		H2_LOWER_NAMES(H2, ";DATABASE_TO_LOWER=TRUE"),

		HSQLDB("HSQL Database Engine", "jdbc:hsqldb:mem:",
				"select x, mod(x, 1000), case when mod(x, 100) = 0 then 'OPEN' else 'DONE' end, 'n' from unnest(sequence_array(1, 20000, 1)) as t(x)"),

		SQLITE("SQLite", "jdbc:sqlite:file:memory?mode=memory&cache=shared&name=",
				"with recursive t(x) as (values(1) union all select x + 1 from t where x < 20000) select x, x % 1000, case when x % 100 = 0 then 'OPEN' else 'DONE' end, 'n' from t");

		private final String product;

		private final String url;

		private final String settings;

		private final String rows;

		Engine(String product, String url, String rows) {
			this(product, url, "", rows);
		}

		Engine(Engine same, String settings) {
			this(same.product, same.url, settings, same.rows);
		}

		Engine(String product, String url, String settings, String rows) {
			this.product = product;
			this.url = url;
			this.settings = settings;
			this.rows = rows;
		}

	}

	private record Connections(String url) implements FreshConnections {

		@Override
		public boolean canOpen(String dataSource) {
			return true;
		}

		@Override
		public Connection open(String dataSource) throws SQLException {
			return DriverManager.getConnection(this.url);
		}

	}

}
