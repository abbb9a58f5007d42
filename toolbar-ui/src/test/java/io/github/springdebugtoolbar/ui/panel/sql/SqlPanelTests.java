package io.github.springdebugtoolbar.ui.panel.sql;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.recording.QueryError;
import io.github.springdebugtoolbar.recording.RecordingLimits;
import io.github.springdebugtoolbar.ui.source.SourceCode;
import io.github.springdebugtoolbar.ui.source.SourceFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link SqlPanel}.
 */
class SqlPanelTests {

	private final SqlPanel panel = new SqlPanel(new SourceCode(new SourceFiles(Path.of("")), "idea"),
			Duration.ofMillis(100), null);

	@Test
	void summaryIsNumberAndTime() {
		InspectedRequest request = Requests.record((work) -> {
			work.query("main", "select 1", 1180);
			work.query("main", "select 2", 0);
		});
		assertThat(this.panel.summary(request).note()).isEqualTo("2 in 1,180 ms");
	}

	@ParameterizedTest
	@CsvSource({ "0,1 in 0 ms", "4,1 in 4.0 ms", "10,1 in 10 ms" })
	void shortTimeInSummaryHasADecimal(int millis, String note) {
		assertThat(this.panel.summary(Requests.record((work) -> work.query("main", "select 1", millis))).note())
			.isEqualTo(note);
	}

	@Test
	void summaryOfNoQueryIsNone() {
		assertThat(this.panel.summary(Requests.record((work) -> {
		})).note()).isEqualTo("none");
	}

	@Test
	void totalsAreKeptByDataSource() {
		SqlView view = this.panel.view(Requests.record((work) -> {
			work.query("main", "select a from b where c = ?", 2, 1);
			work.query("main", "select a from b where c = ?", 3, 1);
			work.query("main", "select a from b where c = ?", 4, 2);
			work.query("reporting", "select 1", 5);
		}));
		assertThat(view.ran()).isEqualTo(4);
		assertThat(view.sources()).containsExactly(new SqlView.Source("main", 3, 9.0, 3, 3, 2),
				new SqlView.Source("reporting", 1, 5.0, 1, 0, 0));
	}

	@Test
	void statementsAreTheDearestFirst() {
		SqlView view = this.panel.view(Requests.record((work) -> {
			work.query("main", "select cheap", 1);
			work.query("main", "select dear from t where id = ?", 60, 1);
			work.query("main", "select dear from t where id = ?", 120, 2);
		}));
		assertThat(view.maxTotalMillis()).isEqualTo(180.0);
		assertThat(view.statements().items()).extracting(SqlView.Statement::sql)
			.containsExactly("select dear from t where id = ?", "select cheap");
		SqlView.Statement dear = view.statements().items().get(0);
		assertThat(dear.count()).isEqualTo(2);
		assertThat(dear.distinct()).isEqualTo(2);
		assertThat(dear.totalMillis()).isEqualTo(180.0);
		assertThat(dear.maxMillis()).isEqualTo(120.0);
		assertThat(dear.tags()).containsExactly("slow", "no-transaction");
		assertThat(dear.places()).first().satisfies((place) -> {
			assertThat(place.text()).contains("Requests.query (Requests.java:");
			assertThat(place.href()).startsWith("idea://open?file=/").contains("src/test/java", "Requests.java&line=");
		});
	}

	@Test
	void sameValuesMakeADuplicate() {
		SqlView view = this.panel.view(Requests.record((work) -> {
			work.query("main", "select ?", 1, "a");
			work.query("main", "select ?", 1, "a");
			work.query("main", "select ?", 1, "b");
		}));
		SqlView.Statement statement = view.statements().items().get(0);
		assertThat(statement.tags()).containsExactly("duplicate", "no-transaction");
		assertThat(statement.duplicates()).isEqualTo(2);
		assertThat(statement.distinct()).isEqualTo(2);
	}

	@Test
	void droppedQueriesArePartOfTheTotals() {
		SqlView view = this.panel.view(Requests.record(new RecordingLimits(2, 10, 10), (work) -> {
			for (int i = 0; i < 5; i++) {
				work.query("main", "select ?", 10, i);
			}
		}));
		assertThat(view.ran()).isEqualTo(5);
		assertThat(view.kept()).isEqualTo(2);
		assertThat(view.statements().items()).singleElement().satisfies((statement) -> {
			assertThat(statement.count()).isEqualTo(5);
			assertThat(statement.kept()).isEqualTo(2);
			assertThat(statement.totalMillis()).isEqualTo(50.0);
		});
	}

	@Test
	void ofAHundredThousandQueriesTheFirstAreKept() {
		InspectedRequest request = Requests.record((work) -> {
			for (int i = 0; i < 100_000; i++) {
				work.query("main", "select ?", 1, i);
			}
		});
		SqlView view = this.panel.view(request);
		assertThat(request.request().queries()).hasSize(RecordingLimits.DEFAULT.queries());
		assertThat(request.request().dropped()).hasSize(1);
		assertThat(view.ran()).isEqualTo(100_000);
		assertThat(view.kept()).isEqualTo(RecordingLimits.DEFAULT.queries());
		assertThat(view.limitProperty()).isEqualTo("debug-toolbar.recording.queries");
	}

	@Test
	void filtersBySearchAndKind() {
		InspectedRequest request = Requests.record((work) -> {
			work.query("main", "select a from orders", 1);
			work.query("main", "update orders set a = 1", 1);
			work.query("main", "select a from customers", 150);
			work.query("main", "select broken", 1).failed(1, new QueryError("42000", 1, "no"));
		});
		assertThat(sql(request, Map.of("filter", "write"))).containsExactly("update orders set a = 1");
		assertThat(sql(request, Map.of("filter", "slow"))).containsExactly("select a from customers");
		assertThat(sql(request, Map.of("filter", "failed"))).containsExactly("select broken");
		assertThat(sql(request, Map.of("filter", "read", "search", "ORDERS"))).containsExactly("select a from orders");
		assertThat(sql(request, Map.of("search", "requests.java"))).hasSize(4);
		assertThat(sql(request, Map.of("filter", "nonsense"))).isEmpty();
	}

	@Test
	void sortsByCount() {
		InspectedRequest request = Requests.record((work) -> {
			work.query("main", "select once", 100);
			work.query("main", "select twice", 1);
			work.query("main", "select twice", 1);
		});
		assertThat(sql(request, Map.of("sort", "count"))).containsExactly("select twice", "select once");
	}

	@Test
	void manyOfTheSameInARowAreOneLine() {
		InspectedRequest request = Requests.record((work) -> {
			work.query("main", "select first", 1);
			for (int i = 0; i < 7; i++) {
				work.query("main", "select many", 2, i);
			}
			work.query("main", "select last", 1);
			work.query("main", "select last", 1);
		});
		Page<SqlView.Run> runs = part(request, "order", Map.of());
		assertThat(runs.items()).extracting(SqlView.Run::number, SqlView.Run::lastNumber, SqlView.Run::count)
			.containsExactly(tuple(1, 1, 1), tuple(2, 8, 7), tuple(9, 9, 1), tuple(10, 10, 1));
		assertThat(runs.items().get(1).millis()).isEqualTo(14.0);
	}

	@Test
	void queriesComeTwentyAPage() {
		InspectedRequest request = Requests.record((work) -> {
			work.query("main", "select other", 1);
			for (int i = 0; i < 45; i++) {
				work.query("main", "select many", i, i);
			}
		});
		Page<SqlView.Execution> last = part(request, "queries", Map.of("statement", "2", "page", "2"));
		assertThat(last.total()).isEqualTo(45);
		assertThat(last.items()).extracting(SqlView.Execution::number).containsExactly(42, 43, 44, 45, 46);
		Page<SqlView.Execution> slowest = part(request, "queries", Map.of("statement", "2", "sort", "time"));
		assertThat(slowest.items()).hasSize(20).first().extracting(SqlView.Execution::number).isEqualTo(46);
		Page<SqlView.Execution> range = part(request, "queries", Map.of("from", "3", "to", "4"));
		assertThat(range.items()).extracting(SqlView.Execution::number).containsExactly(3, 4);
	}

	@Test
	void findPartOfAQueryShowsItInFull() {
		InspectedRequest request = Requests
			.record((work) -> work.query("main", "select a,b from t where c=?", 5, "it's"));
		QueryView query = (QueryView) this.panel.findPart(request, List.of("queries", "1"), Map.of()).orElseThrow();
		assertThat(query.sql()).isEqualTo("select a, b\nfrom t\nwhere c = ?");
		assertThat(query.executeMillis()).isEqualTo(5.0);
		assertThat(query.frames()).first().satisfies((frame) -> {
			assertThat(frame.code()).isEqualTo("io.github.springdebugtoolbar.ui.panel.sql.Requests.query");
			assertThat(frame.place().text()).startsWith("Requests.java:");
		});
		assertThat(query.source()).isNotNull().satisfies((source) -> {
			assertThat(source.lines()).hasSize(7);
			assertThat(source.lines().get(3)).contains("this.recording.begin(");
		});
	}

	@Test
	void findPartOfSomethingElseIsEmpty() {
		InspectedRequest request = Requests.record((work) -> work.query("main", "select 1", 5));
		assertThat(this.panel.findPart(request, List.of("queries", "2"), Map.of())).isEmpty();
		assertThat(this.panel.findPart(request, List.of("queries", "-1"), Map.of())).isEmpty();
		assertThat(this.panel.findPart(request, List.of("nonsense"), Map.of())).isEmpty();
		assertThat(part(request, "statements", Map.of("page", "99999999999")).items()).hasSize(1);
	}

	private List<String> sql(InspectedRequest request, Map<String, String> parameters) {
		Page<SqlView.Statement> page = part(request, "statements", parameters);
		return page.items().stream().map(SqlView.Statement::sql).toList();
	}

	@SuppressWarnings("unchecked")
	private <T> Page<T> part(InspectedRequest request, String name, Map<String, String> parameters) {
		return (Page<T>) this.panel.findPart(request, List.of(name), parameters).orElseThrow();
	}

}
