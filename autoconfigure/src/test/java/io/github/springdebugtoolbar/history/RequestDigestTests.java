package io.github.springdebugtoolbar.history;

import java.time.Duration;
import java.util.List;

import io.github.springdebugtoolbar.detection.Cost;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.recording.ConnectionEvent;
import io.github.springdebugtoolbar.recording.DroppedQueries;
import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.SqlStatement;
import io.github.springdebugtoolbar.recording.StatementKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RequestDigest}.
 */
class RequestDigestTests {

	@Test
	void countsTheRequest() {
		RequestDigest digest = Digests.request("a").queries(3, "select 1", 2, 4).queries(1, "select 2", 10, 1).digest();
		assertThat(digest.id()).isEqualTo("a");
		assertThat(digest.run()).isEqualTo(Digests.RUN);
		assertThat(digest.path()).isEqualTo("/orders");
		assertThat(digest.duration()).isEqualTo(Duration.ofMillis(100));
		assertThat(digest.queries()).isEqualTo(4);
		assertThat(digest.sqlTime()).isEqualTo(Duration.ofMillis(16));
		assertThat(digest.rows()).isEqualTo(13);
	}

	@Test
	void addsUpStatementsDearestFirst() {
		RequestDigest digest = Digests.request("a").queries(3, "select a", 2, 4).queries(1, "select b", 10, 1).digest();
		assertThat(digest.statements()).containsExactly(
				new StatementDigest("f:select b", "select b", 1, Duration.ofMillis(10), 1),
				new StatementDigest("f:select a", "select a", 3, Duration.ofMillis(6), 12));
	}

	@Test
	void countsQueriesBeyondTheLimitOfTheRecording() {
		SqlStatement statement = new SqlStatement("select a", "f", StatementKind.SELECT, List.of(), 8);
		RecordedRequest request = new RecordedRequest("a", Digests.RUN, Duration.ZERO, HttpExchange.none(), List.of(),
				List.of(), List.of(new DroppedQueries("main", statement, 7, 1_000)), 0);
		RequestDigest digest = RequestDigest.of(new InspectedRequest(request, List.of()), Digests.RUN);
		assertThat(digest.queries()).isEqualTo(7);
		assertThat(digest.statements()).extracting(StatementDigest::count).containsExactly(7);
	}

	@Test
	void addsUpHeldConnections() {
		RequestDigest digest = Digests.request("a")
			.event(event(ConnectionEvent.Kind.HOLD, 5_000_000))
			.event(event(ConnectionEvent.Kind.HOLD, 2_000_000))
			.event(event(ConnectionEvent.Kind.COMMIT, 1_000_000))
			.digest();
		assertThat(digest.held()).isEqualTo(Duration.ofMillis(7));
	}

	@Test
	void takesFindingsWithTheirForecast() {
		Finding finding = Finding.of("n-plus-one", Severity.CRITICAL, "A fact")
			.subject("Order.customer")
			.cost(new Cost(1_000, 900, 1_000, 0))
			.forecast(Forecast.estimated(1, 30, 1_000), "Because.")
			.build();
		assertThat(Digests.request("a").finding(finding).digest().findings())
			.containsExactly(new FindingDigest("n-plus-one", finding.fingerprint(), Severity.CRITICAL, "A fact",
					new FindingDigest.Cost(1_000, 900), new FindingDigest.Cost(1, 30)));
	}

	@Test
	void keepsTheDearestStatementsAndCountsTheOthers() {
		Digests request = Digests.request("a").queries(1, "dearest", 50, 1);
		for (int i = 0; i < 250; i++) {
			request.queries(1, "select x" + i, 1, 1);
		}
		RequestDigest digest = request.digest();
		assertThat(digest.statements()).hasSize(200).first().extracting(StatementDigest::sql).isEqualTo("dearest");
		assertThat(digest.moreStatements()).isEqualTo(51);
	}

	@Test
	void textsAreBounded() {
		assertThat(Digests.request("a").path("/" + "x".repeat(5_000)).digest().path()).hasSize(500);
	}

	private static ConnectionEvent event(ConnectionEvent.Kind kind, long nanos) {
		return new ConnectionEvent(kind, "main", "#1", "", 0, nanos, "t");
	}

}
