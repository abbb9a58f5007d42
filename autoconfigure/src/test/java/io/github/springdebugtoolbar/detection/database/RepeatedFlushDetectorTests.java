package io.github.springdebugtoolbar.detection.database;

import java.util.List;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.RecordedSql;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.recording.Flush;
import io.github.springdebugtoolbar.recording.RepositoryCall;
import io.github.springdebugtoolbar.recording.RepositoryMethod;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RepeatedFlushDetector}.
 */
class RepeatedFlushDetectorTests {

	private final RepeatedFlushDetector detector = new RepeatedFlushDetector();

	@Test
	void firesFromTenOn() {
		assertThat(this.detector.detect(flushes(9, 100))).isEmpty();
		assertThat(this.detector.detect(flushes(10, 100))).singleElement().satisfies((finding) -> {
			assertThat(finding.title()).isEqualTo("10 flushes compare 1,000 entities");
			assertThat(finding.severity()).isEqualTo(Severity.INFO);
			assertThat(finding.cost().nanos()).isEqualTo(20_000_000);
		});
		assertThat(this.detector.detect(flushes(10, 1_000))).extracting(Finding::severity)
			.containsExactly(Severity.WARNING);
	}

	@Test
	void withoutQueriesThePlaceIsThatOfTheTransaction() {
		assertThat(this.detector.detect(RecordedSql.record((sql) -> {
			sql.transaction("shop.Import.run", false, 0, 1_000);
			for (int i = 0; i < 10; i++) {
				sql.flush(Flush.Kind.FULL, 100, 2);
			}
		}))).flatExtracting(Finding::places).extracting((place) -> place.text()).containsExactly("Import.run");
	}

	@Test
	void methodThatFlushesIsTold() {
		RepositoryMethod method = RecordedSql.method("findByState", RepositoryMethod.Kind.DERIVED, "String");
		assertThat(changes(Flush.Kind.BEFORE_QUERY, method)).element(1)
			.isEqualTo(Change.annotate("shop.OrderRepository", "findByState",
					"@QueryHints(@QueryHint(name = \"org.hibernate.flushMode\", value = \"COMMIT\"))"));
	}

	@Test
	void saveThatFlushesIsReplaced() {
		RepositoryMethod method = RecordedSql.method("saveAndFlush", RepositoryMethod.Kind.BASE, "S");
		assertThat(changes(Flush.Kind.FULL, method))
			.containsExactly(Change.replace("shop.OrderController", "list", "saveAndFlush(", "save("));
	}

	@Test
	void callThatIsNotSeenIsAskedFor() {
		assertThat(this.detector.detect(RecordedSql.record((sql) -> {
			for (int i = 0; i < 10; i++) {
				sql.flush(Flush.Kind.FULL, 100, 2);
			}
		}))).flatExtracting(Finding::cures)
			.extracting((cure) -> cure.why())
			.singleElement()
			.asString()
			.endsWith("Where it is called is not seen: take it out of the loop.");
	}

	private List<Change> changes(Flush.Kind kind, RepositoryMethod method) {
		return this.detector.detect(RecordedSql.record((sql) -> {
			for (int i = 0; i < 10; i++) {
				int query = i + 1;
				long start = i * 3_000_000L;
				sql.event(new Flush(kind, 100, 0, List.of(query), start, 2_000_000, "main"))
					.event(new RepositoryCall(method, 0, 0, List.of(query), start, 3_000_000, "main"))
					.run("update orders set state = ?", 1, i)
					.pause(2);
			}
		})).stream().flatMap((finding) -> finding.cures().stream()).flatMap((cure) -> cure.changes().stream()).toList();
	}

	private static Evidence flushes(int count, int entities) {
		return RecordedSql.record((sql) -> {
			for (int i = 0; i < count; i++) {
				sql.flush(Flush.Kind.BEFORE_QUERY, entities, 2).run("select a from b where c = ?", 1, i);
			}
		});
	}

}
