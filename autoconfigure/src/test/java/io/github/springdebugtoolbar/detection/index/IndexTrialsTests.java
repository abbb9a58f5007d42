package io.github.springdebugtoolbar.detection.index;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.RecordedSql;
import io.github.springdebugtoolbar.engine.Engine;
import io.github.springdebugtoolbar.plan.Access;
import io.github.springdebugtoolbar.plan.IndexTrial;
import io.github.springdebugtoolbar.plan.IndexTrials;
import io.github.springdebugtoolbar.plan.TrialLimits;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.replay.ReplayRefusedException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link IndexTrials} with a PostgreSQL: nothing stays behind, whatever
 * happens.
 */
class IndexTrialsTests {

	private static final String SQL = "select * from parcel where code = ?";

	private static final String INDEX = "create index parcel_code_idx on parcel (code)";

	private static final String CATALOGUE = "select relname, relkind, relpages, reltuples, relhasindex, relfilenode"
			+ " from pg_class where relnamespace = 'public'::regnamespace order by 1";

	@SuppressWarnings("NullAway.Init")
	private static ParcelDatabase database;

	private final IndexTrials trials = trials(Duration.ofMillis(300));

	private List<String> before = List.of();

	@BeforeAll
	static void createDatabase() throws SQLException {
		database = ParcelDatabase.create(Engine.POSTGRESQL);
	}

	@BeforeEach
	void rememberCatalogue() throws SQLException {
		this.before = rows(CATALOGUE);
		assertThat(this.before).isNotEmpty();
	}

	@Test
	void planWithTheIndexIsShownAndTheIndexIsGone() throws SQLException {
		IndexTrial trial = this.trials.plan(query(SQL, "P17"), INDEX);
		assertThat(trial.before().root().access()).isEqualTo(Access.FULL_SCAN);
		assertThat(trial.after().root().access()).isEqualTo(Access.INDEX_SCAN);
		assertThat(trial.after().root().index()).isEqualTo("parcel_code_idx");
		assertThat(trial.uses("parcel_code_idx")).isTrue();
		assertThat(trial.after().root().cost()).isPositive().isLessThan(trial.before().root().cost() / 50);
		assertThat(trial.method()).isEqualTo(IndexTrial.Method.BUILT);
		assertThat(trial.locks()).isEqualTo("ShareLock");
		assertNothingIsLeft();
	}

	@Test
	void promiseIsKeptByTheIndexItself() throws SQLException {
		double promised = this.trials.plan(query(SQL, "P17"), INDEX).after().root().cost();
		ParcelDatabase cured = ParcelDatabase.create(Engine.POSTGRESQL);
		cured.execute(INDEX);
		cured.analyze(Engine.POSTGRESQL);
		assertThat(cured.explainer().explain(query(SQL, "P17"), false).root().cost()).isEqualTo(promised);
	}

	@Test
	void indexThatDoesNotHelpIsSaidSo() throws SQLException {
		IndexTrial trial = this.trials.plan(query("select * from parcel where status = ?", "SENT"),
				"create index parcel_status_idx on parcel (status)");
		assertThat(trial.uses("parcel_status_idx")).isFalse();
		assertNothingIsLeft();
	}

	@Test
	void writerThatIsAtItIsNotWaitedForLong() throws SQLException {
		Query query = query(SQL, "P17");
		try (Connection writer = database.open("")) {
			writer.setAutoCommit(false);
			writer.createStatement().executeUpdate("update parcel set weight = 1 where id = 1");
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> this.trials.plan(query, INDEX))
				.satisfies((failure) -> assertThat(failure.getSQLState()).isEqualTo("55P03"));
			writer.rollback();
		}
		assertNothingIsLeft();
	}

	@Test
	void nothingIsLeftWhenTheConnectionIsKilled() throws Exception {
		Query query = query(SQL, "P17");
		IndexTrials patient = trials(Duration.ofSeconds(30));
		try (Connection writer = database.open("")) {
			writer.setAutoCommit(false);
			writer.createStatement().executeUpdate("update parcel set weight = 1 where id = 1");
			CompletableFuture<IndexTrial> trial = CompletableFuture.supplyAsync(() -> plan(patient, query));
			kill();
			assertThatExceptionOfType(CompletionException.class).isThrownBy(trial::join)
				.havingRootCause()
				.isInstanceOf(SQLException.class);
			writer.rollback();
		}
		assertNothingIsLeft();
	}

	@Test
	void whatIsNotProvenToReadIsRefused() throws SQLException {
		Query query = query("select lane, count(unknown_function(code)) from parcel group by lane");
		assertThatExceptionOfType(ReplayRefusedException.class).isThrownBy(() -> this.trials.plan(query, INDEX))
			.withMessageContaining("it calls unknown_function");
		assertNothingIsLeft();
	}

	@Test
	void databaseThatDoesNotUndoAnIndexIsRefused() throws SQLException {
		ParcelDatabase h2 = ParcelDatabase.of(Engine.H2);
		Evidence evidence = h2.ask(SQL, "P17");
		IndexTrials other = new IndexTrials(h2.replay(), h2.explainer(), limits(Duration.ofSeconds(1)));
		assertThat(other.canTry(evidence.plans().values().iterator().next())).isFalse();
		assertThatExceptionOfType(ReplayRefusedException.class)
			.isThrownBy(() -> other.plan(evidence.queries().get(0), INDEX))
			.withMessageContaining("a rollback of H2 does not undo an index");
	}

	private static IndexTrial plan(IndexTrials trials, Query query) {
		try {
			return trials.plan(query, INDEX);
		}
		catch (SQLException ex) {
			throw new CompletionException(ex);
		}
	}

	// As soon as it waits for the lock: then the index is being built. Within one
	// transaction the activity would look the same each time.
	private static void kill() throws SQLException, InterruptedException {
		String sql = "select pg_terminate_backend(pid) from pg_stat_activity"
				+ " where query like 'create index%' and wait_event_type = 'Lock' and datname = current_database()";
		for (int i = 0; i < 2_000; i++) {
			if (!rows(sql).isEmpty()) {
				return;
			}
			Thread.sleep(5);
		}
		throw new IllegalStateException("The index is not being built");
	}

	private void assertNothingIsLeft() throws SQLException {
		assertThat(rows(CATALOGUE)).isEqualTo(this.before);
		assertThat(rows("select 1 from pg_locks where relation = 'parcel'::regclass and mode <> 'AccessShareLock'"
				+ " and pid <> pg_backend_pid()"))
			.isEmpty();
	}

	private static List<String> rows(String sql) throws SQLException {
		List<String> rows = new ArrayList<>();
		try (Connection connection = database.open("");
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(sql)) {
			while (row.next()) {
				StringBuilder text = new StringBuilder();
				for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
					text.append(row.getString(i)).append(' ');
				}
				rows.add(text.toString());
			}
		}
		return rows;
	}

	private static Query query(String sql, Object... values) {
		return RecordedSql.record((recorded) -> recorded.run(sql, 40, values)).queries().get(0);
	}

	private static IndexTrials trials(Duration lock) {
		return new IndexTrials(database.replay(), database.explainer(), limits(lock));
	}

	private static TrialLimits limits(Duration lock) {
		return new TrialLimits(lock, Duration.ofSeconds(30));
	}

}
