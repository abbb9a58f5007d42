package io.github.springdebugtoolbar.detection.index;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;

import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.engine.Engine;
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
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void columnOfACondition(Engine engine) throws SQLException {
		Finding finding = only(engine, "select * from parcel p1_0 where p1_0.code = ?", "P17");
		assertThat(finding.title()).matches("`parcel.code` has no index: (39|40),\\d00 rows read to keep 1");
		assertThat(finding.subject()).isEqualTo("parcel.code");
		assertThat(sql(finding)).isEqualTo("create index parcel_code_idx on parcel (code)");
		assertThat(finding.forecast()).isEqualTo(Forecast.estimated(1, 100_000, 1));
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void rangeFollowsWhatIsEqual(Engine engine) throws SQLException {
		assertThat(sql(only(engine, "select * from parcel where sent_at < ? and lane = ?", START.plusMinutes(1000), 3)))
			.isEqualTo("create index parcel_lane_sent_at_idx on parcel (lane, sent_at)");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void columnThatTellsMoreApartComesFirst(Engine engine) throws SQLException {
		assertThat(sql(only(engine, "select * from parcel where lane = ? and weight = ?", 3, 17)))
			.isEqualTo("create index parcel_weight_lane_idx on parcel (weight, lane)");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void orderOfTheFirstRows(Engine engine) throws SQLException {
		Finding finding = only(engine, "select * from parcel where status = ? order by sent_at desc limit 20", "OPEN");
		assertThat(sql(finding)).isEqualTo("create index parcel_status_sent_at_idx on parcel (status, sent_at)");
		assertThat(finding.title())
			.matches("`parcel \\(status, sent_at\\)` has no index: (39|40),\\d00 rows read to keep 20");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void nothingIfTheFilterKeepsMuch(Engine engine) throws SQLException {
		assertThat(find(engine, "select * from parcel where status = ?", "OPEN")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void nothingForASmallTable(Engine engine) throws SQLException {
		assertThat(find(engine, "select * from customer where name = ?", "N17")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void nothingIfAnIndexServes(Engine engine) throws SQLException {
		assertThat(find(engine, "select * from parcel where id = ?", 17)).isEmpty();
	}

	private Finding only(Engine engine, String sql, Object... values) throws SQLException {
		List<Finding> found = find(engine, sql, values);
		assertThat(found).hasSize(1);
		return found.get(0);
	}

	private List<Finding> find(Engine engine, String sql, Object... values) throws SQLException {
		Evidence evidence = ParcelDatabase.of(engine).ask(sql, values);
		return this.detector.detect(evidence);
	}

	private static String sql(Finding finding) {
		return finding.cures().get(0).changes().get(0).after();
	}

}
