package io.github.springdebugtoolbar.detection.index;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.plan.Access;
import io.github.springdebugtoolbar.plan.IndexTrial;
import io.github.springdebugtoolbar.plan.IndexTrials;
import io.github.springdebugtoolbar.plan.TrialLimits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link IndexTrials} with a PostgreSQL that has the extension hypopg.
 */
@EnabledIf(value = "io.github.springdebugtoolbar.engine.HypopgServer#isInstalled",
		disabledReason = "No PostgreSQL with hypopg is installed: apt-get install postgresql-15-hypopg")
class HypotheticalIndexTests {

	private static final String SQL = "select * from parcel where code = ?";

	private static final String CATALOGUE = "select concat_ws(' ', relname, relkind, relpages, reltuples, relhasindex,"
			+ " relfilenode) from pg_class where relnamespace = 'public'::regnamespace order by 1";

	@SuppressWarnings("NullAway.Init")
	private static ParcelDatabase database;

	private final IndexTrials trials = trials(database);

	@BeforeAll
	static void createDatabase() throws SQLException {
		database = ParcelDatabase.createWithHypopg("create extension hypopg");
	}

	@Test
	void indexOfTheFindingIsPretendedAndNothingIsLeft() throws SQLException {
		List<String> before = rows(CATALOGUE);
		Evidence evidence = database.ask(SQL, "P17");
		Finding finding = new MissingIndexDetector(() -> SchemaChanges.UNKNOWN).detect(evidence).get(0);
		IndexTrial trial = this.trials.plan(evidence.queries().get(0), finding.cures().get(0).changes().get(0).after());
		assertThat(trial.method()).isEqualTo(IndexTrial.Method.HYPOTHETICAL);
		assertThat(trial.before().root().access()).isEqualTo(Access.FULL_SCAN);
		assertThat(trial.after().root().access()).isEqualTo(Access.INDEX_SCAN);
		assertThat(trial.uses("parcel_code_idx")).isTrue();
		assertThat(trial.after().root().cost()).isPositive().isLessThan(trial.before().root().cost() / 50);
		assertThat(trial.locks()).isEmpty();
		assertThat(rows(CATALOGUE)).isNotEmpty().isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					select * from parcel where code like 'P1234%' | create index i on parcel (code text_pattern_ops)
					select * from parcel where weight = 3 and lane = 2 | create index i on parcel (weight, lane)
					select * from parcel where status = 'OPEN' order by lane, sent_at desc limit 9 | create index i on parcel (status, lane, sent_at desc)
					""")
	void everyKindOfIndexIsUnderstood(String sql, String index) throws SQLException {
		IndexTrial trial = this.trials.plan(database.ask(sql).queries().get(0), index);
		assertThat(trial.uses("i")).isTrue();
		assertThat(trial.after().root().cost()).isLessThan(trial.before().root().cost() / 10);
	}

	@Test
	void indexThatDoesNotHelpIsSaidSo() throws SQLException {
		IndexTrial trial = this.trials.plan(database.ask("select * from parcel where status = 'SENT'").queries().get(0),
				"create index parcel_status_idx on parcel (status)");
		assertThat(trial.uses("parcel_status_idx")).isFalse();
	}

	// Building an index would wait for it.
	@Test
	void nobodyIsWaitedFor() throws SQLException {
		Evidence evidence = database.ask(SQL, "P17");
		try (Connection writer = database.open("")) {
			writer.setAutoCommit(false);
			writer.createStatement().executeUpdate("update parcel set weight = 1 where id = 1");
			IndexTrial trial = this.trials.plan(evidence.queries().get(0),
					"create index parcel_code_idx on parcel (code)");
			assertThat(trial.uses("parcel_code_idx")).isTrue();
			writer.rollback();
		}
	}

	@Test
	void functionsAreFoundInAnySchema() throws SQLException {
		ParcelDatabase other = ParcelDatabase
			.createWithHypopg("create schema \"My Tools\"; create extension hypopg schema \"My Tools\"");
		IndexTrial trial = trials(other).plan(other.ask(SQL, "P17").queries().get(0),
				"create index parcel_code_idx on parcel (code)");
		assertThat(trial.method()).isEqualTo(IndexTrial.Method.HYPOTHETICAL);
		assertThat(trial.uses("parcel_code_idx")).isTrue();
	}

	@Test
	void connectionOfTheServerForgetsIt() throws SQLException {
		try (Connection kept = database.open("")) {
			IndexTrials pooled = new IndexTrials(database.replayOn(kept), database.explainer(), limits());
			Evidence evidence = database.ask(SQL, "P17");
			assertThat(pooled.plan(evidence.queries().get(0), "create index i on parcel (code)").uses("i")).isTrue();
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> pooled.plan(evidence.queries().get(0), "create index i on unknown (code)"));
			try (Statement statement = kept.createStatement();
					ResultSet row = statement.executeQuery("select count(*) from hypopg()")) {
				row.next();
				assertThat(row.getInt(1)).isZero();
			}
		}
	}

	private static List<String> rows(String sql) throws SQLException {
		List<String> rows = new ArrayList<>();
		try (Connection connection = database.open("");
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(sql)) {
			while (row.next()) {
				rows.add(row.getString(1));
			}
		}
		return rows;
	}

	private static IndexTrials trials(ParcelDatabase database) {
		return new IndexTrials(database.replay(), database.explainer(), limits());
	}

	private static TrialLimits limits() {
		return new TrialLimits(Duration.ofSeconds(10), Duration.ofSeconds(30));
	}

}
