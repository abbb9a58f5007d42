package io.github.springdebugtoolbar.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.github.springdebugtoolbar.engine.Engine;
import io.github.springdebugtoolbar.engine.EngineDatabase;
import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.CallSite;
import io.github.springdebugtoolbar.recording.LongTexts;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.SecretNames;
import io.github.springdebugtoolbar.recording.SqlStatement;
import io.github.springdebugtoolbar.replay.FreshConnections;
import io.github.springdebugtoolbar.replay.QueryReplay;
import io.github.springdebugtoolbar.sql.Statements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Explainer} with database servers.
 */
class ExplainerServersTests {

	private static final Map<Engine, EngineDatabase> DATABASES = new EnumMap<>(Engine.class);

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL", "MARIADB" })
	void scanIsTold(Engine engine) throws SQLException {
		Plan plan = explainer(engine).explain(query("select * from orders o1_0 where o1_0.status = ?", text("OPEN")),
				false);
		PlanNode scan = reading(plan);
		assertThat(plan.database()).matches("(PostgreSQL|MariaDB) \\d+\\.\\d+(\\.\\d+)?");
		assertThat(plan.executed()).isFalse();
		assertThat(plan.format()).isEqualTo(Plan.Format.JSON);
		assertThat(scan.access()).isEqualTo(Access.FULL_SCAN);
		assertThat(scan.relation()).isEqualTo("orders");
		assertThat(scan.alias()).isEqualTo("o1_0");
		assertThat(scan.relationRows()).isBetween(19_000.0, 21_000.0);
		assertThat(PlanFlags.of(plan)).extracting(PlanFlag::code).containsExactly("full-scan");
	}

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL", "MARIADB" })
	void executionIsMeasured(Engine engine) throws SQLException {
		Plan plan = explainer(engine).explain(query("select * from orders where status = ?", text("OPEN")), true);
		assertThat(plan.executed()).isTrue();
		assertThat(plan.executionMillis()).isPositive();
		assertThat(reading(plan).readRows()).isEqualTo(20_000);
		assertThat(reading(plan).actualRows()).isEqualTo(200);
		assertThat(PlanFlags.of(plan)).extracting(PlanFlag::text)
			.first()
			.asString()
			.startsWith("Reads 20,000 rows of orders one by one to keep 200.");
	}

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL", "MARIADB" })
	void lookupByIndexIsFine(Engine engine) throws SQLException {
		Plan plan = explainer(engine).explain(query("select * from orders where customer_id = ?", number(5)), true);
		assertThat(plan.nodes()).extracting(PlanNode::index).contains("orders_customer");
		assertThat(PlanFlags.of(plan)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL", "MARIADB" })
	void estimateOfWhatALimitEndsIsNotWrong(Engine engine) throws SQLException {
		Plan plan = explainer(engine)
			.explain(query("select * from orders where status <> ? order by customer_id limit 3", text("x")), true);
		assertThat(plan.nodes()).extracting(PlanNode::index).contains("orders_customer");
		assertThat(reading(plan).readRows()).isLessThan(100);
		assertThat(PlanFlags.of(plan)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL", "MARIADB" })
	void planOfAWriteChangesNothing(Engine engine) throws SQLException {
		Plan plan = explainer(engine).explain(query("delete from orders where customer_id = ?", number(5)), false);
		assertThat(plan.nodes()).extracting(PlanNode::relation).contains("orders");
		Plan after = explainer(engine).explain(query("select * from orders where status <> ?", text("x")), true);
		assertThat(reading(after).actualRows()).isEqualTo(20_000);
	}

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL", "MARIADB" })
	void longStatementIsExplainedAsAWhole(Engine engine) throws SQLException {
		String sql = "select * from orders where customer_id in (?" + ", 0".repeat(5_000) + ") and status = 'OPEN'";
		Query cut = query(new Statements(1_000, new LongTexts(100_000)).find(sql), number(100));
		Plan plan = explainer(engine).explain(cut, true);
		assertThat(plan.nodes().get(0).actualRows()).isIn(40.0, -1.0);
		assertThat(plan.text()).contains("OPEN");
	}

	private static Explainer explainer(Engine engine) throws SQLException {
		EngineDatabase database = DATABASES.get(engine);
		if (database == null) {
			database = filled(engine);
			DATABASES.put(engine, database);
		}
		return new Explainer(
				new QueryReplay(new Connections(database), new SecretNames(List.of()), Duration.ofSeconds(20)));
	}

	private static EngineDatabase filled(Engine engine) throws SQLException {
		EngineDatabase database = engine.create();
		String numbers = (engine == Engine.MARIADB) ? "(select seq x from seq_1_to_20000) t"
				: "generate_series(1, 20000) x";
		String analyze = (engine == Engine.MARIADB) ? "analyze table orders" : "analyze orders";
		try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
			statement.execute(
					"create table orders (id bigint primary key, customer_id bigint, status varchar(20), note varchar(50))");
			statement.execute("create index orders_customer on orders (customer_id)");
			statement.execute(
					"insert into orders select x, mod(x, 1000), case when mod(x, 100) = 0 then 'OPEN' else 'DONE' end, 'n' from "
							+ numbers);
			statement.execute(analyze);
		}
		return database;
	}

	private static PlanNode reading(Plan plan) {
		return plan.nodes().stream().filter((node) -> node.access() != Access.NONE).findFirst().orElseThrow();
	}

	private static Query query(String sql, BoundParameter... parameters) {
		return query(new Statements(10_000).find(sql), parameters);
	}

	private static Query query(SqlStatement statement, BoundParameter... parameters) {
		return new Query(1, "shop", statement, List.of(List.of(parameters)), 0, 0, 0, 0, -1, 0, -1, "shop-1", null,
				"main", null, CallSite.UNKNOWN);
	}

	private static BoundParameter text(String value) {
		return new BoundParameter("1", "", "VARCHAR", value, -1, false, false);
	}

	private static BoundParameter number(long value) {
		return new BoundParameter("1", "", "BIGINT", value, -1, false, false);
	}

	private record Connections(EngineDatabase database) implements FreshConnections {

		@Override
		public boolean canOpen(String dataSource) {
			return true;
		}

		@Override
		public Connection open(String dataSource) throws SQLException {
			return this.database.connect();
		}

	}

}
