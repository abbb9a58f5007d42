package io.github.springdebugtoolbar.detection.pool;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.RecordedSql;
import io.github.springdebugtoolbar.recording.ConnectionEvent;
import io.github.springdebugtoolbar.recording.Frame;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AutoCommitDetector}.
 */
class AutoCommitDetectorTests {

	private static final Frame SERVICE = new Frame("shop.Numbers", "count", "Numbers.java", 40);

	private final AutoCommitDetector detector = new AutoCommitDetector();

	@Test
	void firesFromFiveTransactionsOn() {
		assertThat(this.detector.detect(transactions(4))).isEmpty();
		Finding finding = this.detector.detect(transactions(5)).get(0);
		assertThat(finding.title())
			.isEqualTo("5 transactions run one after the other, with 10 switches of auto-commit");
		assertThat(finding.cost().nanos()).isEqualTo(15_000_000);
		assertThat(finding.places()).extracting((place) -> place.text())
			.containsExactly("Numbers.count (Numbers.java:40)");
		assertThat(finding.cures().get(0).changes())
			.containsExactly(Change.annotate("shop.Numbers", "count", "@Transactional(readOnly = true)"));
	}

	private static Evidence transactions(int count) {
		return RecordedSql.record((sql) -> {
			for (int i = 0; i < count; i++) {
				sql.at(SERVICE)
					.connection(ConnectionEvent.Kind.AUTO_COMMIT, "false", 10 * i, 1)
					.inTransaction("1/" + i)
					.run("select count(*) from t" + i, 1)
					.connection(ConnectionEvent.Kind.COMMIT, "", 10 * i + 5, 1)
					.connection(ConnectionEvent.Kind.AUTO_COMMIT, "true", 10 * i + 6, 1);
			}
		});
	}

}
