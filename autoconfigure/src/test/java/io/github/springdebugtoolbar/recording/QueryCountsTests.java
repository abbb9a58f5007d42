package io.github.springdebugtoolbar.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link QueryCounts}.
 */
class QueryCountsTests {

	@Test
	void countsSimilarAndDuplicateQueries() {
		QueryCounts counts = QueryCounts.of(request(query("main", "a", 1), query("main", "a", 2), query("main", "a", 2),
				query("main", "b", 1), query("main", "c", 1)));
		assertThat(counts.count()).isEqualTo(5);
		assertThat(counts.similar()).isEqualTo(3);
		assertThat(counts.duplicates()).isEqualTo(2);
	}

	@Test
	void queriesOfTwoDataSourcesAreNotAlike() {
		RecordedRequest request = request(query("main", "a", 1), query("reporting", "a", 1));
		assertThat(QueryCounts.of(request).similar()).isZero();
		assertThat(QueryCounts.of(request).duplicates()).isZero();
		assertThat(QueryCounts.perDataSource(request)).containsOnlyKeys("main", "reporting");
	}

	@Test
	void queriesBeyondTheLimitAreSimilar() {
		RecordedRequest request = new RecordedRequest("r", Instant.EPOCH, Duration.ZERO, HttpExchange.none(),
				List.of(query("main", "a", 1)), List.of(), List.of(new DroppedQueries("main", statement("a"), 4, 40)),
				0);
		assertThat(QueryCounts.of(request)).isEqualTo(new QueryCounts(5, Duration.ofNanos(50), 3, 5, 0));
	}

	private static RecordedRequest request(Query... queries) {
		return new RecordedRequest("r", Instant.EPOCH, Duration.ZERO, HttpExchange.none(), Stream.of(queries).toList(),
				List.of(), List.of(), 0);
	}

	private static Query query(String dataSource, String name, long hash) {
		return new Query(1, dataSource, statement(name), List.of(), hash, 0, 0, 8, -1, 2, 3, "c", null, "t", null,
				CallSite.UNKNOWN);
	}

	private static SqlStatement statement(String name) {
		return new SqlStatement(name, name, StatementKind.SELECT, List.of(), name.length());
	}

}
