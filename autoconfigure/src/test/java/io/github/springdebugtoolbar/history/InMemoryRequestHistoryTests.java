package io.github.springdebugtoolbar.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.detection.RequestInspector;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.plan.Plan;
import io.github.springdebugtoolbar.plan.PlanNodeBuilder;
import io.github.springdebugtoolbar.recording.CallSite;
import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.QueryWarning;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.ResultColumn;
import io.github.springdebugtoolbar.recording.ResultReading;
import io.github.springdebugtoolbar.recording.SqlStatement;
import io.github.springdebugtoolbar.recording.StatementKind;
import io.github.springdebugtoolbar.schema.TableColumn;
import io.github.springdebugtoolbar.schema.TableIndex;
import io.github.springdebugtoolbar.schema.TableSchema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link InMemoryRequestHistory}.
 */
class InMemoryRequestHistoryTests extends RequestHistoryContract {

	@Override
	RequestHistory history() {
		return new InMemoryRequestHistory(10, 1_000_000);
	}

	@Test
	void addWhenFullDropsOldest() {
		RequestHistory history = new InMemoryRequestHistory(2, 1_000_000);
		history.add(request("a"));
		history.add(request("b"));
		history.add(request("c"));
		assertThat(history.findAll()).extracting((one) -> one.request().id()).containsExactly("c", "b");
	}

	@Test
	void addBeyondTheBytesDropsOldest() {
		RequestHistory history = new InMemoryRequestHistory(100, 100_000);
		history.add(large("a"));
		history.add(large("b"));
		assertThat(history.findAll()).extracting((one) -> one.request().id()).containsExactly("b");
	}

	@Test
	void newestStaysHoweverLargeItIs() {
		RequestHistory history = new InMemoryRequestHistory(100, 10);
		history.add(large("a"));
		assertThat(history.findById("a")).isPresent();
	}

	@Test
	void replacedRequestNoLongerCounts() {
		RequestHistory history = new InMemoryRequestHistory(100, 100_000);
		history.add(large("a"));
		history.add(request("a"));
		history.add(large("b"));
		assertThat(history.findAll()).hasSize(2);
	}

	@Test
	void plansFindingsAndWarningsCount() {
		RequestHistory history = new InMemoryRequestHistory(100, 100_000);
		String text = "x".repeat(30_000);
		Finding finding = Finding.of("slow-query", Severity.WARNING, "slow").explanation(text).build();
		Plan plan = new Plan("Any", new PlanNodeBuilder("Scan").build(), false, -1, -1, text, Plan.Format.TEXT,
				List.of());
		QueryWarning warning = new QueryWarning(1, null, 0, text, 0, "t");
		history.add(request("a"));
		history.add(new InspectedRequest(new RecordedRequest("b", Instant.EPOCH, Duration.ZERO, HttpExchange.none(),
				List.of(), List.of(warning), List.of(), 0), List.of(finding), Map.of(1, plan)));
		assertThat(history.findAll()).hasSize(2);
		history.add(large("c"));
		assertThat(history.findAll()).extracting((one) -> one.request().id()).containsExactly("c");
	}

	@Test
	void tablesOfPlansCount() {
		RequestHistory history = new InMemoryRequestHistory(100, 100_000);
		TableSchema table = new TableSchema("t", 1,
				columns(200).map((name) -> new TableColumn(name, "int", 4, -1)).toList(),
				columns(200).map((name) -> new TableIndex(name, List.of(), false, "x".repeat(50))).toList(), List.of());
		Plan plan = new Plan("Any", new PlanNodeBuilder("Scan").build(), false, -1, -1, "", Plan.Format.TEXT, List.of(),
				List.of(table));
		history.add(new InspectedRequest(request("a").request(), List.of(), Map.of(1, plan)));
		history.add(large("b"));
		assertThat(history.findAll()).extracting((one) -> one.request().id()).containsExactly("b");
	}

	@Test
	void columnsThatWereNotedCount() {
		RequestHistory history = new InMemoryRequestHistory(100, 100_000);
		ResultReading reading = new ResultReading(
				columns(500).map((name) -> new ResultColumn(name, false, true)).toList(), null);
		history.add(new InspectedRequest(new RecordedRequest("a", Instant.EPOCH, Duration.ZERO, HttpExchange.none(),
				List.of(query("select 1", reading)), List.of(), List.of(), 0), List.of()));
		history.add(large("b"));
		assertThat(history.findAll()).extracting((one) -> one.request().id()).containsExactly("b");
	}

	@Test
	void nothingIsLookedForInOrderToCountItAndWhatIsFoundCounts() {
		RequestHistory history = new InMemoryRequestHistory(100, 100_000);
		Finding finding = Finding.of("slow-query", Severity.WARNING, "slow").explanation("x".repeat(60_000)).build();
		AtomicInteger searches = new AtomicInteger();
		InspectedRequest later = new RequestInspector(List.of((evidence) -> {
			searches.incrementAndGet();
			return List.of(finding);
		})).inspect(request("a").request());
		history.add(later);
		assertThat(searches).hasValue(0);
		assertThat(later.findings()).hasSize(1);
		history.add(large("b"));
		assertThat(history.findAll()).extracting((one) -> one.request().id()).containsExactly("b");
	}

	private static Stream<String> columns(int count) {
		return IntStream.range(0, count).mapToObj((number) -> "column" + number);
	}

	private static InspectedRequest large(String id) {
		return new InspectedRequest(new RecordedRequest(id, Instant.EPOCH, Duration.ZERO, HttpExchange.none(),
				List.of(query("x".repeat(60_000), ResultReading.UNKNOWN)), List.of(), List.of(), 0), List.of());
	}

	private static Query query(String sql, ResultReading reading) {
		SqlStatement statement = new SqlStatement(sql, "f", StatementKind.SELECT, List.of(), sql.length());
		return new Query(1, "main", statement, List.of(), 0, 0, 0, 0, -1, 0, 0, "c", null, "t", null, CallSite.UNKNOWN,
				reading);
	}

}
