package io.github.springdebugtoolbar.detection.index;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.index.SchemaChanges.Tool;
import io.github.springdebugtoolbar.engine.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MissingIndexDetector} with plans of real databases.
 */
class MissingIndexDetectorTests {

	private static final LocalDateTime START = LocalDateTime.of(2026, 1, 1, 0, 0);

	private final MissingIndexDetector detector = new MissingIndexDetector(() -> SchemaChanges.UNKNOWN);

	@ParameterizedTest
	@EnumSource(names = { "H2", "H2_EXACT_NAMES", "H2_LOWER_NAMES", "POSTGRESQL", "MARIADB" })
	void columnOfACondition(Engine engine) throws SQLException {
		Finding finding = only(engine, "select * from parcel p1_0 where p1_0.code = ?", "P17");
		assertThat(finding.title()).matches("`parcel.code` has no index: (39|40),\\d00 rows read to keep 1");
		assertThat(finding.subject()).isEqualTo("parcel.code");
		assertThat(sql(finding)).isEqualTo("create index parcel_code_idx on parcel (code)");
		assertThat(finding.forecast()).isEqualTo(Forecast.estimated(1, 100_000, 1));
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "H2_EXACT_NAMES", "H2_LOWER_NAMES", "POSTGRESQL", "MARIADB" })
	void rangeFollowsWhatIsEqual(Engine engine) throws SQLException {
		assertThat(sql(only(engine, "select * from parcel where sent_at < ? and lane = ?", START.plusMinutes(1000), 3)))
			.isEqualTo("create index parcel_lane_sent_at_idx on parcel (lane, sent_at)");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "H2_EXACT_NAMES", "H2_LOWER_NAMES", "POSTGRESQL" })
	void columnThatTellsMoreApartComesFirst(Engine engine) throws SQLException {
		assertThat(sql(only(engine, "select * from parcel where lane = ? and weight = ?", 3, 17)))
			.isEqualTo("create index parcel_weight_lane_idx on parcel (weight, lane)");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "H2_EXACT_NAMES", "H2_LOWER_NAMES", "POSTGRESQL", "MARIADB" })
	void orderOfTheFirstRows(Engine engine) throws SQLException {
		Finding finding = only(engine, "select * from parcel where status = ? order by sent_at desc limit 20", "OPEN");
		assertThat(sql(finding)).isEqualTo("create index parcel_status_sent_at_idx on parcel (status, sent_at)");
		assertThat(finding.title())
			.matches("`parcel \\(status, sent_at\\)` has no index: (39|40),\\d00 rows read to keep 20");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "H2_EXACT_NAMES", "H2_LOWER_NAMES", "POSTGRESQL", "MARIADB" })
	void nothingIfTheFilterKeepsMuch(Engine engine) throws SQLException {
		assertThat(find(engine, "select * from parcel where status = ?", "OPEN")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "H2_EXACT_NAMES", "H2_LOWER_NAMES", "POSTGRESQL", "MARIADB" })
	void nothingForASmallTable(Engine engine) throws SQLException {
		assertThat(find(engine, "select * from customer where name = ?", "N17")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "H2_EXACT_NAMES", "H2_LOWER_NAMES", "POSTGRESQL", "MARIADB" })
	void nothingIfAnIndexServes(Engine engine) throws SQLException {
		assertThat(find(engine, "select * from parcel where id = ?", 17)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "H2_EXACT_NAMES", "H2_LOWER_NAMES", "POSTGRESQL", "MARIADB" })
	void nothingIfWhatAnIndexFindsIsKeptHardlyEver(Engine engine) throws SQLException {
		assertThat(find(engine, "select * from parcel where lane = ? and weight <> ? and upper(code) = ?", 3, 1, "P17"))
			.isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "H2_EXACT_NAMES", "H2_LOWER_NAMES", "POSTGRESQL", "MARIADB" })
	void existingIndexesAreLookedAt(Engine engine) throws SQLException {
		ParcelDatabase database = ParcelDatabase.create(engine);
		database.execute("create index parcel_lane on parcel (lane)",
				"create index mixed on parcel (status, sent_at, code)");
		database.analyze(engine);
		Finding finding = only(database, "select * from parcel where code = ?", "P17");
		assertThat(sql(finding)).isEqualTo("create index parcel_code_idx on parcel (code)");
		assertThat(finding.explanation().toLowerCase(Locale.ROOT)).contains(
				"the index `mixed` (`status, sent_at, code`) is ordered by something else first, so it cannot find rows by `code`");
		assertThat(find(database, "select * from parcel where status = ? order by sent_at desc limit 20", "OPEN"))
			.isEmpty();
	}

	@Test
	void beginningOfANewIndexBecomesSuperfluous() throws SQLException {
		ParcelDatabase database = ParcelDatabase.create(Engine.POSTGRESQL);
		database.execute("create index parcel_status on parcel (status)");
		database.analyze(Engine.POSTGRESQL);
		Finding finding = only(database, "select * from parcel where status = ? order by sent_at desc limit 20",
				"SENT");
		assertThat(sql(finding)).isEqualTo("create index parcel_status_sent_at_idx on parcel (status, sent_at)");
		assertThat(finding.explanation())
			.contains("The new index begins as `parcel_status` (`status`) does, which can then be dropped.");
	}

	@Test
	void partialIndexIsNamed() throws SQLException {
		ParcelDatabase database = ParcelDatabase.create(Engine.POSTGRESQL);
		database.execute("create index part on parcel (code) where status = 'OPEN'");
		Finding finding = only(database, "select * from parcel where code = ?", "P17");
		assertThat(sql(finding)).isEqualTo("create index parcel_code_idx on parcel (code)");
		assertThat(finding.title()).startsWith("`parcel.code` has no index of all rows: ");
		assertThat(finding.explanation())
			.contains("The index `part` has only the rows where `((status)::text = 'OPEN'");
	}

	@Test
	void indexOfAnExpressionServes() throws SQLException {
		ParcelDatabase database = ParcelDatabase.create(Engine.POSTGRESQL);
		database.execute("create index low on parcel (lower(code))");
		database.analyze(Engine.POSTGRESQL);
		assertThat(find(database, "select * from parcel where lower(code) = ?", "p17")).isEmpty();
	}

	@Test
	void foreignKeyWithoutAnIndexIsFoundByTheJoin() throws SQLException {
		ParcelDatabase database = ParcelDatabase.create(Engine.POSTGRESQL);
		database.execute("alter table parcel add foreign key (customer_id) references customer (id)");
		Finding finding = only(database,
				"select p.* from customer c join parcel p on p.customer_id = c.id where c.name = ?", "N17");
		assertThat(sql(finding)).isEqualTo("create index parcel_customer_id_idx on parcel (customer_id)");
		assertThat(finding.explanation()).contains("It is a foreign key to `customer`");
	}

	@Test
	void beginningOfATextNeedsAnIndexOfItsOwn() throws SQLException {
		Finding finding = only(Engine.POSTGRESQL, "select * from parcel where code like ?", "P1234%");
		assertThat(sql(finding)).isEqualTo("create index parcel_code_idx on parcel (code text_pattern_ops)");
		assertThat(finding.title()).startsWith("`parcel.code` has no index: ");
	}

	@Test
	void indexByTheRulesOfALanguageIsNotCalledMissing() throws SQLException {
		ParcelDatabase database = ParcelDatabase.create(Engine.POSTGRESQL);
		database.execute("create index plain on parcel (code collate \"en-x-icu\")");
		database.analyze(Engine.POSTGRESQL);
		Finding finding = only(database, "select * from parcel where code like ?", "P1234%");
		assertThat(finding.title()).startsWith("`parcel.code` has no index for the beginning of a text: ");
		assertThat(finding.explanation()).contains("The index `plain` is ordered by the rules of a language");
	}

	// The database would turn each value of the index into a number.
	@Test
	void nothingIfTheValueHasAnotherTypeThanTheColumn() throws SQLException {
		assertThat(find(Engine.MARIADB, "select * from parcel where code = ?", 17)).isEmpty();
	}

	@Test
	void applicationsOwnMigrationsAreUsed() throws SQLException {
		Evidence evidence = ParcelDatabase.of(Engine.POSTGRESQL).ask("select * from parcel where code = ?", "P17");
		assertThat(changes(evidence, new SchemaChanges(Tool.FLYWAY, "db/migration", "12"))).containsExactly(
				Change.file("db/migration/V12__parcel_code_idx.sql", "create index parcel_code_idx on parcel (code);"));
		assertThat(changes(evidence, new SchemaChanges(Tool.LIQUIBASE, "db/changelog/master.yaml", "")))
			.containsExactly(Change.file("db/changelog/master.yaml", """
					- changeSet:
					    id: parcel_code_idx
					    author: you
					    changes:
					      - createIndex:
					          indexName: parcel_code_idx
					          tableName: parcel
					          columns:
					            - column:
					                name: code""".indent(2).stripTrailing()));
		assertThat(changes(evidence, new SchemaChanges(Tool.LIQUIBASE, "db/master.xml", "")).get(0).after())
			.isEqualTo("""
					<changeSet id="parcel_code_idx" author="you">
						<createIndex indexName="parcel_code_idx" tableName="parcel">
							<column name="code"/>
						</createIndex>
					</changeSet>""");
	}

	private static List<Change> changes(Evidence evidence, SchemaChanges changes) {
		return new MissingIndexDetector(() -> changes).detect(evidence).get(0).cures().get(0).changes();
	}

	private Finding only(Engine engine, String sql, Object... values) throws SQLException {
		return only(ParcelDatabase.of(engine), sql, values);
	}

	private Finding only(ParcelDatabase database, String sql, Object... values) throws SQLException {
		List<Finding> found = find(database, sql, values);
		assertThat(found).hasSize(1);
		return found.get(0);
	}

	private List<Finding> find(Engine engine, String sql, Object... values) throws SQLException {
		return find(ParcelDatabase.of(engine), sql, values);
	}

	private List<Finding> find(ParcelDatabase database, String sql, Object... values) throws SQLException {
		return this.detector.detect(database.ask(sql, values));
	}

	private static String sql(Finding finding) {
		return finding.cures().get(0).changes().get(0).after();
	}

}
