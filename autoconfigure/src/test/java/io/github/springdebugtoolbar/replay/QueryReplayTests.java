package io.github.springdebugtoolbar.replay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.springdebugtoolbar.engine.Engine;
import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.LongTexts;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.SecretNames;
import io.github.springdebugtoolbar.replay.NothingChangesTests.DatabaseConnections;
import io.github.springdebugtoolbar.replay.ResultTable.Cell;
import io.github.springdebugtoolbar.replay.ResultTable.Column;
import io.github.springdebugtoolbar.sql.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link QueryReplay}.
 */
class QueryReplayTests {

	private static final String URL = "jdbc:h2:mem:replay";

	private final AtomicInteger opened = new AtomicInteger();

	private final QueryReplay replay = new QueryReplay(new H2Connections(), new SecretNames(List.of()),
			Duration.ofSeconds(1));

	private Connection connection;

	@BeforeEach
	void open() throws SQLException {
		this.connection = DriverManager.getConnection(URL);
		execute("create table item (id int primary key, name varchar(5000), password varchar(20))");
		execute("insert into item select x, 'item ' || x, 'secret' from system_range(1, 250)");
	}

	@AfterEach
	void close() throws SQLException {
		execute("shutdown");
	}

	@Test
	void runGivesTheRowsAgain() throws SQLException {
		ResultTable table = this.replay.run(query("select id, name from item where id = ?", 7));
		assertThat(table.columns()).extracting(Column::label).containsExactly("ID", "NAME");
		assertThat(table.rows())
			.containsExactly(List.of(new Cell("7", false, false), new Cell("item 7", false, false)));
		assertThat(table.cut()).isFalse();
	}

	@Test
	void runIsLimited() throws SQLException {
		ResultTable many = this.replay.run(query("select id from item"));
		assertThat(many.rows()).hasSize(100);
		assertThat(many.cutReason()).isEqualTo("Only the first 100 rows are read.");
		ResultTable wide = this.replay
			.run(query("select repeat('x', 1900) a, repeat('y', 1900) b, repeat('y', 1900) c, "
					+ "repeat('z', 1900) d, repeat('z', 1900) e, repeat('z', 3000) f from item"));
		assertThat(wide.rows()).hasSizeBetween(86, 99);
		assertThat(wide.rows().get(0).get(5).cut()).isTrue();
		assertThat(wide.cutReason()).isEqualTo("Only the first 1 MB is read.");
	}

	@Test
	void secretColumnsAreMasked() throws SQLException {
		ResultTable table = this.replay.run(query("select id, password, name as token from item where id = 1"));
		assertThat(table.rows().get(0)).extracting(Cell::masked).containsExactly(false, true, true);
		assertThat(table.rows().get(0)).extracting(Cell::text).containsExactly("1", null, null);
	}

	@Test
	void secretsAreMaskedUnderOtherNames() throws SQLException {
		ResultTable table = this.replay
			.run(query("select upper(password) as p, id as n, (select max(password) from item) q "
					+ "from item where id = 1"));
		assertThat(table.columns()).extracting(Column::masked).containsExactly(true, false, true);
		ResultTable derived = this.replay.run(query(
				"with a as (select lower(password) b, id c from item) " + "select a.b as e, a.c from a where a.c = 1"));
		assertThat(derived.columns()).extracting(Column::masked).containsExactly(true, false);
		ResultTable union = this.replay.run(query("select name from item union select password from item"));
		assertThat(union.columns()).extracting(Column::masked).containsExactly(true);
	}

	@Test
	void viewThatChangesSomethingIsNotRead() throws SQLException {
		execute("create sequence numbers");
		execute("create view numbered as select next value for numbers as n");
		execute("create view outer_view as select n from numbered");
		execute("create view harmless as select id from item");
		assertThatExceptionOfType(ReplayRefusedException.class)
			.isThrownBy(() -> this.replay.run(query("select * from outer_view")));
		assertThat(this.replay.run(query("select * from harmless where id = 1")).rows()).hasSize(1);
	}

	@Test
	void changesAreRefused() {
		Query query = query("delete from item where id = ?", 1);
		assertThat(this.replay.findRefusal(ReplayAction.RUN, query)).get()
			.extracting(Refusal::reason)
			.isEqualTo("Not run again: it changes rows (delete). Explain shows its plan without executing it.");
		assertThat(this.replay.findRefusal(ReplayAction.EXPLAIN, query)).isEmpty();
		assertThatExceptionOfType(ReplayRefusedException.class).isThrownBy(() -> this.replay.run(query));
		assertThat(this.opened).hasValue(0);
	}

	@Test
	void explainsWithTheSameValues() throws SQLException {
		String plan = this.replay.ask(ReplayAction.EXPLAIN, query("select name from item where id = ?;", 7),
				(session) -> {
					try (var rows = session.prepare("explain ", "").executeQuery()) {
						rows.next();
						return session.product() + rows.getString(1);
					}
				});
		assertThat(plan).startsWith("H2").contains("PRIMARY_KEY");
		assertThat(this.opened).hasValue(0);
	}

	@Test
	void maskedValueIsReplacedOrRefused() {
		Query query = QueriesOf.query("app", "select id from item where password = ?",
				new BoundParameter("1", "password", "VARCHAR", null, -1, false, true));
		assertThat(this.replay.findRefusal(ReplayAction.RUN, query)).get()
			.extracting(Refusal::reason)
			.asString()
			.contains("is secret and was not kept");
		assertThat(this.replay.findRefusal(ReplayAction.EXPLAIN, query)).isEmpty();
	}

	@Test
	void cutStatementIsRefusedWithItsProperty() {
		Query query = QueriesOf.query("app", new Statements(20).find("select id from item where id = 1"));
		assertThat(this.replay.findRefusal(ReplayAction.EXPLAIN, query)).get()
			.extracting(Refusal::property)
			.isEqualTo("debug-toolbar.recording.sql-length");
	}

	@Test
	void cutStatementIsReadAsAWhole() throws SQLException {
		Query query = cut("select id, password from item where id in (7" + ", 8".repeat(200) + ") and id < 8");
		ResultTable table = this.replay.run(query);
		assertThat(table.rows()).containsExactly(List.of(new Cell("7", false, false), new Cell(null, false, true)));
		String asked = this.replay.ask(ReplayAction.EXPLAIN, query, (session) -> session.query().statement().sql());
		assertThat(asked).endsWith("and id < 8");
	}

	@Test
	void everySecretOfACutStatementIsMasked() throws SQLException {
		ResultTable table = this.replay.run(cut("select name from item where id in (7" + ", 8".repeat(200)
				+ ") and id < 8 union select password from item where id = 9"));
		assertThat(table.columns()).extracting(Column::masked).containsExactly(true);
	}

	@Test
	void changeBehindTheCutIsRefused() {
		String start = "select id from item where id in (7" + ", 8".repeat(200) + ")";
		assertThat(this.replay.findRefusal(ReplayAction.RUN, cut(start))).isEmpty();
		assertThat(this.replay.findRefusal(ReplayAction.RUN, cut(start + " for update"))).get()
			.extracting(Refusal::reason)
			.asString()
			.contains("lock");
		assertThat(this.replay.findRefusal(ReplayAction.EXPLAIN, cut(start + "; delete from item"))).isPresent();
	}

	@Test
	void unknownDataSourceIsRefused() {
		assertThat(this.replay.findRefusal(ReplayAction.RUN, QueriesOf.query("other", "select 1"))).isPresent();
	}

	@Test
	void connectionIsClosedWhenTheDatabaseFails() {
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> this.replay.run(query("select * from nothing")))
			.withMessageContaining("NOTHING");
		assertThat(this.opened).hasValue(0);
	}

	@Test
	void longWorkIsEnded() {
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> this.replay
			.run(query("select count(*) from system_range(1, 10000000) a, system_range(1, 10000000) b "
					+ "where a.x + b.x = -1")));
		assertThat(this.opened).hasValue(0);
	}

	// The time-out of its driver is that of a lock.
	@Test
	void longWorkIsEndedWhereTheDriverDoesNot() {
		QueryReplay sqlite = new QueryReplay(new DatabaseConnections(Engine.SQLITE.create()),
				new SecretNames(List.of()), Duration.ofSeconds(1));
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> sqlite.run(query("with recursive n (x) as (select 1 union all select x + 1 from n "
					+ "where x < 30000000) select count(*) from n")))
			.withMessage("The database took longer than 1000 ms.");
	}

	private Query query(String sql, Object... values) {
		BoundParameter[] parameters = new BoundParameter[values.length];
		for (int i = 0; i < values.length; i++) {
			parameters[i] = new BoundParameter("" + (i + 1), "", "INTEGER", values[i], -1, false, false);
		}
		return QueriesOf.query("app", sql, parameters);
	}

	private static Query cut(String sql) {
		return QueriesOf.query("app", new Statements(50, new LongTexts(100_000)).find(sql));
	}

	private void execute(String sql) throws SQLException {
		try (var statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/**
	 * Counts the connections that are open.
	 */
	private final class H2Connections implements FreshConnections {

		@Override
		public boolean canOpen(String dataSource) {
			return dataSource.equals("app");
		}

		@Override
		public Connection open(String dataSource) throws SQLException {
			QueryReplayTests.this.opened.incrementAndGet();
			return ClosingListener.of(DriverManager.getConnection(URL), QueryReplayTests.this.opened::decrementAndGet);
		}

	}

}
