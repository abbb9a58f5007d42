package io.github.springdebugtoolbar.detection.projection;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.RecordedSql;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.recording.ResultColumn;
import io.github.springdebugtoolbar.recording.ResultReading;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UnreadColumnsDetector}.
 */
class UnreadColumnsDetectorTests {

	private final UnreadColumnsDetector detector = new UnreadColumnsDetector();

	@Test
	void longTextThatNobodyReadsIsLeftOut() {
		assertThat(find((sql) -> sql.rows(100)
			.reading(columns("ID+", "NAME+", "PRICE", "STORY*"))
			.run("select id, name, coalesce(price, 0), story\nfrom item where id > ?", 3))).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.title()).isEqualTo("`item`: 4 columns selected, 2 read, 100 rows");
				assertThat(finding.explanation())
					.startsWith("Never read: `story` (long text or binary data), `price`. ");
				assertThat(finding.severity()).isEqualTo(Severity.WARNING);
				assertThat(finding.cures().get(0).changes()).containsExactly(Change.replace("shop.OrderController", "",
						"select id, name, coalesce(price, 0), story\nfrom", "select id, name from"));
			});
	}

	@Test
	void starIsWrittenOut() {
		assertThat(find((sql) -> sql.rows(5_000)
			.reading(columns("ID", "NAME+", "A", "B", "C", "TOTAL+", "D"))
			.run("SELECT * FROM orders", 3)).get(0).cures().get(0).changes())
			.containsExactly(Change.replace("shop.OrderController", "", "SELECT * FROM", "SELECT name, total FROM"));
	}

	@Test
	void fewSmallColumnsAreNoFinding() {
		assertThat(find((sql) -> sql.rows(900).reading(columns("A+", "B", "C", "D", "E")).run("select * from t", 3)))
			.isEmpty();
		assertThat(find((sql) -> sql.rows(900)
			.reading(columns("A+", "B+", "C+", "D+", "E+", "F+", "G", "H", "I", "J", "K"))
			.run("select * from t", 3))).isEmpty();
	}

	@Test
	void fewRowsAreNoFinding() {
		assertThat(find((sql) -> sql.rows(99).reading(columns("A+", "B*")).run("select * from t", 3))).isEmpty();
		assertThat(
				find((sql) -> sql.rows(499).reading(columns("A+", "B", "C", "D", "E", "F")).run("select * from t", 3)))
			.isEmpty();
	}

	@Test
	void whatAnotherExecutionReadsIsRead() {
		assertThat(find((sql) -> sql.rows(100)
			.reading(columns("A+", "B*", "C"))
			.run("select * from t", 3)
			.reading(columns("A", "B*+", "C"))
			.run("select * from t", 3))).isEmpty();
		assertThat(find((sql) -> sql.rows(100)
			.reading(columns("A+", "B*"))
			.run("select * from t", 3)
			.reading(ResultReading.UNKNOWN)
			.run("select * from t", 3))).isEmpty();
	}

	@Test
	void statementsOfHibernateAreLeftOut() {
		assertThat(find((sql) -> sql.byHibernate().rows(100).reading(columns("A+", "B*")).run("select * from t", 3)))
			.isEmpty();
	}

	@Test
	void rowsThatAreOnlyCountedAreCountedByTheDatabase() {
		assertThat(find((sql) -> sql.rows(100).reading(columns("A", "B*")).run("select * from t", 3))).singleElement()
			.satisfies((finding) -> assertThat(finding.cures().get(0).name()).isEqualTo("Count"));
	}

	@Test
	void listThatDecidesWhichRowsComeStays() {
		for (String sql : List.of("select distinct a, b from t", "select a, b from t union select c, d from u",
				"select a, b from t group by a, b", "select t.*, b from t",
				"with x as (select 1) select a, b from x")) {
			assertThat(find((request) -> request.rows(100).reading(columns("A+", "B*")).run(sql, 3))).singleElement()
				.satisfies((finding) -> assertThat(finding.cures()).isEmpty());
		}
	}

	@Test
	void bracketsAndTextsBelongToTheirItem() {
		assertThat(find((sql) -> sql.rows(100)
			.reading(columns("A+", "B*", "C+"))
			.run("select extract(year from day), (select max(x) from u), 'a, from' as c from t", 3)).get(0)
			.cures()
			.get(0)
			.changes()
			.get(0)
			.after()).isEqualTo("select extract(year from day), 'a, from' as c from");
	}

	private List<Finding> find(Consumer<RecordedSql> work) {
		return this.detector.detect(RecordedSql.record(work));
	}

	// A plus stands behind what is read, a star behind what is wide.
	private static ResultReading columns(String... names) {
		List<ResultColumn> columns = Arrays.stream(names)
			.map((name) -> new ResultColumn(name.replaceAll("[+*]", ""), name.contains("*"), name.contains("+")))
			.toList();
		return new ResultReading(columns, null);
	}

}
