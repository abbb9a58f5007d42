package io.github.springdebugtoolbar.detection.index;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.engine.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UnusableIndexDetector} with plans of real databases.
 */
class UnusableIndexDetectorTests {

	private static final Map<Engine, ParcelDatabase> DATABASES = new EnumMap<>(Engine.class);

	private final UnusableIndexDetector detector = new UnusableIndexDetector();

	@ParameterizedTest
	@EnumSource(names = { "H2", "H2_EXACT_NAMES", "H2_LOWER_NAMES", "POSTGRESQL", "MARIADB" })
	void functionOnAColumn(Engine engine) throws SQLException {
		Finding finding = only(engine, "select * from parcel p1_0 where upper(p1_0.code) = ?", "P17");
		assertThat(finding.title())
			.matches("An index on `parcel.code` cannot be used: (39|40),\\d00 rows read to keep 1");
		assertThat(finding.explanation()).isEqualTo("The index `parcel_code` is there, but the statement asks for "
				+ "`upper(code)`: the index knows the values of `code`, not what the function makes of them.");
		assertThat(finding.cures()).extracting(Cure::name).last().isEqualTo("Compare the column");
		assertThat(last(finding)).isEqualTo("-- instead of upper(code) = ?\ncode = ?");
	}

	// It has all that is asked for, so it is read from its beginning to its end.
	@ParameterizedTest
	@EnumSource(names = { "H2", "H2_EXACT_NAMES", "H2_LOWER_NAMES", "POSTGRESQL", "MARIADB" })
	void indexThatIsReadAsAWhole(Engine engine) throws SQLException {
		Finding finding = only(engine, "select code from parcel where upper(code) = ?", "P17");
		assertThat(finding.title())
			.matches("An index on `parcel.code` cannot be used: (39|40),\\d00 rows read to keep 1");
		assertThat(find(engine, "select code from parcel where code = ?", "P17")).isEmpty();
		assertThat(find(engine, "select code from parcel order by code")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "H2_EXACT_NAMES", "H2_LOWER_NAMES", "POSTGRESQL", "MARIADB" })
	void leadingWildcard(Engine engine) throws SQLException {
		Finding finding = only(engine, "select * from parcel where code like ?", "%1234");
		assertThat(finding.explanation()).contains("the pattern begins with a wildcard");
		assertThat(finding.cures().get(0).changes().get(0).after())
			.isEqualTo("-- instead of code LIKE ?\ncode like 'abc%'");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "H2_EXACT_NAMES", "H2_LOWER_NAMES", "POSTGRESQL", "MARIADB" })
	void calculation(Engine engine) throws SQLException {
		Finding finding = only(engine, "select * from parcel where id * 2 = ?", 34);
		assertThat(finding.explanation())
			.contains("the statement calculates with `id` before it compares (`id * 2 = ?`)");
		assertThat(last(finding)).isEqualTo("-- instead of id * 2 = ?\nid = ? / 2");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "H2_EXACT_NAMES", "H2_LOWER_NAMES", "POSTGRESQL", "MARIADB" })
	void castOfAColumn(Engine engine) throws SQLException {
		Finding finding = only(engine, "select * from parcel where cast(id as char(10)) = ?", "17        ");
		assertThat(finding.explanation()).contains("the statement turns `id` into another type before it compares");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "H2_EXACT_NAMES", "H2_LOWER_NAMES", "MARIADB" })
	void valueOfAnotherType(Engine engine) throws SQLException {
		Finding finding = only(engine, "select * from parcel where tag = ?", 17);
		assertThat(finding.explanation()).contains("and the value that was bound is of another type");
		assertThat(last(finding)).startsWith("-- instead of tag = ?\ntag = cast(? as ");
	}

	@Test
	void decimalForAnIntegerColumnOfPostgres() throws SQLException {
		Finding finding = only(Engine.POSTGRESQL, "select * from parcel where id = ?", new BigDecimal("17"));
		assertThat(finding.explanation()).contains("`id` is `int8` and the value that was bound is of another type");
		assertThat(last(finding)).isEqualTo("-- instead of id = ?\nid = cast(? as int8)");
	}

	@Test
	void indexOfTheExpressionServesAfterwards() throws SQLException {
		String sql = "select * from parcel p1_0 where upper(p1_0.code) = ?";
		ParcelDatabase database = create(Engine.POSTGRESQL);
		String index = this.detector.detect(database.ask(sql, "P17")).get(0).cures().get(0).changes().get(0).after();
		assertThat(index).isEqualTo("create index parcel_upper_code__idx on parcel (upper(code))");
		database.execute(index);
		database.analyze(Engine.POSTGRESQL);
		assertThat(this.detector.detect(database.ask(sql, "P17"))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "H2_EXACT_NAMES", "H2_LOWER_NAMES", "POSTGRESQL", "MARIADB" })
	void nothingIfTheIndexIsUsedOrNoneIsThere(Engine engine) throws SQLException {
		assertThat(find(engine, "select * from parcel where code = ?", "P17")).isEmpty();
		assertThat(find(engine, "select * from parcel where upper(status) = ?", "NONE")).isEmpty();
		assertThat(find(engine, "select * from parcel where upper(code) <> ?", "P17")).isEmpty();
		assertThat(find(engine, "select * from parcel where abs(lane) = ?", 3)).isEmpty();
	}

	private Finding only(Engine engine, String sql, Object... values) throws SQLException {
		List<Finding> found = find(engine, sql, values);
		assertThat(found).hasSize(1);
		return found.get(0);
	}

	private List<Finding> find(Engine engine, String sql, Object... values) throws SQLException {
		ParcelDatabase database = DATABASES.get(engine);
		if (database == null) {
			database = create(engine);
			DATABASES.put(engine, database);
		}
		return this.detector.detect(database.ask(sql, values));
	}

	private static ParcelDatabase create(Engine engine) throws SQLException {
		ParcelDatabase database = ParcelDatabase.create(engine);
		database.execute("alter table parcel add column tag varchar(20)",
				"update parcel set tag = " + ((engine == Engine.MARIADB) ? "id" : "cast(id as varchar(20))"),
				"create index parcel_code on parcel (code)", "create index parcel_tag on parcel (tag)",
				"create index parcel_lane on parcel (lane)");
		database.analyze(engine);
		return database;
	}

	private static String last(Finding finding) {
		Cure cure = finding.cures().get(finding.cures().size() - 1);
		return cure.changes().get(0).after();
	}

}
