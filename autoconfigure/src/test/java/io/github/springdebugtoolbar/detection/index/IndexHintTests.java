package io.github.springdebugtoolbar.detection.index;

import java.sql.SQLException;
import java.util.List;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.RecordedSql;
import io.github.springdebugtoolbar.detection.nplusone.NPlusOneDetector;
import io.github.springdebugtoolbar.engine.Engine;
import io.github.springdebugtoolbar.plan.Plan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link IndexHint} on the card of an N+1, whose queries have no other.
 */
class IndexHintTests {

	private static final String ONE = "select * from parcel p1_0 where p1_0.customer_id = ?";

	@ParameterizedTest
	@EnumSource(names = { "H2", "H2_EXACT_NAMES", "H2_LOWER_NAMES", "POSTGRESQL", "MARIADB" })
	void indexThatOneByOneLacksStandsOnItsCard(Engine engine) throws SQLException {
		Finding finding = oneByOne(ParcelDatabase.of(engine));
		assertThat(finding.code()).isEqualTo("n-plus-one");
		assertThat(finding.explanation()).containsPattern("Each of them reads about (39|40),\\d00 rows of `parcel` to "
				+ "keep 40: `parcel.customer_id` has no index either\\.");
		assertThat(finding.cures()).last()
			.extracting(Cure::changes)
			.isEqualTo(List.of(Change.index("parcel", "parcel_customer_id_idx",
					"create index parcel_customer_id_idx on parcel (customer_id)")));
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "H2_EXACT_NAMES", "H2_LOWER_NAMES", "POSTGRESQL", "MARIADB" })
	void nothingIsSaidWhereAnIndexServes(Engine engine) throws SQLException {
		ParcelDatabase database = ParcelDatabase.create(engine);
		database.execute("create index by_customer on parcel (customer_id)");
		database.analyze(engine);
		Finding finding = oneByOne(database);
		assertThat(finding.explanation()).doesNotContain("index");
		assertThat(finding.cures()).noneMatch((cure) -> cure.name().equals("Index, too"));
	}

	private static Finding oneByOne(ParcelDatabase database) throws SQLException {
		Plan plan = database.ask(ONE, 17).plans().values().iterator().next();
		Evidence evidence = RecordedSql.record((sql) -> sql.rows(20)
			.run("select * from customer c where c.name > ?", 1, "N")
			.rows(40)
			.repeat(20, ONE, 5)
			.plan(plan));
		return new NPlusOneDetector().detect(evidence).get(0);
	}

}
