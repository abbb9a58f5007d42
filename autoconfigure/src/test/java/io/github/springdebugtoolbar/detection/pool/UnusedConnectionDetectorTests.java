package io.github.springdebugtoolbar.detection.pool;

import java.util.List;

import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.RecordedSql;
import io.github.springdebugtoolbar.recording.ConnectionEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UnusedConnectionDetector}.
 */
class UnusedConnectionDetectorTests {

	private final UnusedConnectionDetector detector = new UnusedConnectionDetector();

	@Test
	void firesWhereNoStatementRan() {
		assertThat(this.detector.detect(RecordedSql.record((sql) -> sql.transaction("shop.Prices.find", true, 0, 30)
			.connection(ConnectionEvent.Kind.COMMIT, "", 29, 0)
			.connection(ConnectionEvent.Kind.HOLD, "", 0, 30)))).singleElement().satisfies((finding) -> {
				assertThat(finding.title()).isEqualTo("A connection is taken and not used");
				assertThat(finding.subject()).isEqualTo("shop.Prices.find");
				assertThat(finding.onBadge()).isFalse();
			});
	}

	@Test
	void methodIsNamedHoweverShortItHeldTheConnection() {
		assertThat(this.detector.detect(RecordedSql.record((sql) -> sql.transaction("shop.Prices.find", true, 0, 1)
			.connection(ConnectionEvent.Kind.HOLD, "", 0, 1)))).flatExtracting((finding) -> finding.places())
			.extracting((place) -> place.text())
			.containsExactly("Prices.find");
	}

	@Test
	void methodIsNamedWhereTakingTheConnectionTookTheMost() {
		assertThat(this.detector.detect(RecordedSql.record((sql) -> sql.transaction("shop.Prices.find", true, 20, 2)
			.connection(ConnectionEvent.Kind.HOLD, "", 0, 30)))).extracting(Finding::subject)
			.containsExactly("shop.Prices.find");
	}

	@Test
	void methodIsTheOneWhoseTransactionIsAroundAnother() {
		assertThat(this.detector.detect(RecordedSql.record((sql) -> sql.transaction("shop.Orders.place", false, 0, 30)
			.transaction("shop.Prices.find", true, 10, 10)
			.connection(ConnectionEvent.Kind.HOLD, "", 0, 30)))).extracting(Finding::subject)
			.containsExactly("shop.Orders.place");
	}

	@Test
	void healthCheckTestsItsConnection() {
		assertThat(
				this.detector.detect(RecordedSql.record((sql) -> sql.connection(ConnectionEvent.Kind.HOLD, "", 0, 30))))
			.isEmpty();
	}

	@Test
	void settingsAreThoseThatAreMissing() {
		assertThat(settings()).containsExactly("auto-commit", "provider_disables_autocommit");
		assertThat(settings(ConnectionEvent.Kind.AUTO_COMMIT)).containsExactly("auto-commit",
				"provider_disables_autocommit");
		assertThat(settings(ConnectionEvent.Kind.READ_ONLY)).containsExactly("handling_mode");
		assertThat(settings(ConnectionEvent.Kind.READ_ONLY, ConnectionEvent.Kind.AUTO_COMMIT))
			.containsExactly("auto-commit", "provider_disables_autocommit", "handling_mode");
	}

	private List<String> settings(ConnectionEvent.Kind... switched) {
		return this.detector.detect(RecordedSql.record((sql) -> {
			sql.transaction("shop.Prices.find", true, 0, 30);
			List.of(switched).forEach((kind) -> sql.connection(kind, "", 1, 0));
			sql.connection(ConnectionEvent.Kind.HOLD, "", 0, 30);
		}))
			.get(0)
			.cures()
			.get(0)
			.changes()
			.stream()
			.map((change) -> change.target().substring(change.target().lastIndexOf('.') + 1))
			.toList();
	}

	@Test
	void silentWhereOneDid() {
		assertThat(this.detector.detect(RecordedSql
			.record((sql) -> sql.run("select a from b", 1).connection(ConnectionEvent.Kind.HOLD, "", 0, 30))))
			.isEmpty();
	}

}
