package io.github.springdebugtoolbar.detection.pool;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Fact;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.RecordedSql;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.recording.ColdStart;
import io.github.springdebugtoolbar.recording.ConnectionEvent;
import io.github.springdebugtoolbar.recording.PhaseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HeldInTransactionDetector}.
 */
class HeldInTransactionDetectorTests {

	private static final String SQL = "select id from orders order by id desc fetch first ? rows only";

	private final HeldInTransactionDetector detector = new HeldInTransactionDetector(100_000_000);

	@Test
	void firesWhereATransactionIdles() {
		assertThat(this.detector.detect(transaction(98))).isEmpty();
		Finding finding = this.detector.detect(transaction(101)).get(0);
		assertThat(finding.code()).isEqualTo("held-connection");
		assertThat(finding.severity()).isEqualTo(Severity.WARNING);
		assertThat(finding.title())
			.isEqualTo("A connection is held for 106 ms, 101 ms of them without need inside a transaction");
		assertThat(finding.cost().nanos()).isZero();
		assertThat(finding.cost().connectionNanos()).isEqualTo(101_000_000L - 50_000);
		assertThat(finding.places().get(0).text()).isEqualTo("Arrivals.find");
		assertThat(finding.cures().get(0).changes())
			.containsExactly(Change.replace("shop.Arrivals", "find", "@Transactional(readOnly = true)", ""));
	}

	@Test
	void transactionOfARepositoryHasNoSlowWorkOfTheApplication() {
		assertThat(this.detector
			.detect(transaction("org.springframework.data.jpa.repository.support.SimpleJpaRepository.findAll", 101)))
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "950, 0", "100, 1" })
	void coldRequestIsBlamedForWhatItWaits(int processorMillis, int findings) {
		Evidence cold = RecordedSql.record((sql) -> sql.inTransaction("1/1")
			.run(SQL, 5)
			.pause(1_000)
			.transaction("shop.Arrivals.find", true, 0, 1_005)
			.connection(ConnectionEvent.Kind.HOLD, "", 0, 1_005)
			.event(new ColdStart(ColdStart.CLASSES, processorMillis * 1_000_000L, 0, 1, "main")));
		assertThat(this.detector.detect(cold)).hasSize(findings);
	}

	@Test
	void callOfAnotherServiceIsNamed() {
		Finding finding = this.detector.detect(calling(10, 195)).get(0);
		assertThat(finding.title())
			.isEqualTo("A connection is held for 205 ms, 200 ms of them without need inside a transaction,"
					+ " during an HTTP call");
		assertThat(finding.explanation()).startsWith(
				"The transaction stays open while calling `GET inventory.example/stock`. Others wait for a connection");
		assertThat(finding.facts())
			.contains(new Fact("HTTP", "`GET inventory.example/stock`, 185 ms", "before or after the transaction"));
		assertThat(finding.cures()).extracting(Cure::name).containsExactly("End it earlier", "Around the SQL only");
		assertThat(finding.cures().get(1).changes().get(0).after())
			.endsWith("… // GET inventory.example/stock, without a connection");
	}

	@Test
	void shortCallIsNotTheCause() {
		assertThat(this.detector.detect(calling(150, 195)).get(0).explanation())
			.startsWith("The transaction stays open while the application does something other than SQL.");
	}

	@Test
	void callOutsideOfTheGapIsNotTheCause() {
		assertThat(this.detector.detect(calling(10, 400)).get(0).title()).endsWith("inside a transaction");
	}

	@Test
	void isCriticalFromASecondOn() {
		assertThat(this.detector.detect(transaction(1_002))).extracting(Finding::severity)
			.containsExactly(Severity.CRITICAL);
	}

	@Test
	void busyConnectionIsFine() {
		assertThat(this.detector.detect(RecordedSql.record((sql) -> sql.inTransaction("1/1")
			.run(SQL, 400)
			.pause(150)
			.connection(ConnectionEvent.Kind.COMMIT, "", 550, 0)
			.connection(ConnectionEvent.Kind.HOLD, "", 0, 550)))).isEmpty();
	}

	@Test
	void isHeldTooLongFromThreeTimesOn() {
		assertThat(this.detector.detect(using(100, 195))).isEmpty();
		assertThat(this.detector.detect(using(100, 205))).hasSize(1);
	}

	@Test
	void workBetweenQueriesIsNoGap() {
		assertThat(this.detector.detect(RecordedSql.record((sql) -> {
			sql.inTransaction("1/1");
			for (int i = 0; i < 20; i++) {
				sql.run(SQL, 1, i).pause(19);
			}
			sql.connection(ConnectionEvent.Kind.HOLD, "", 0, 400);
		}))).isEmpty();
	}

	@Test
	void rowsThatBecomeObjectsNeedTheConnection() {
		assertThat(this.detector.detect(RecordedSql.record((sql) -> sql.inTransaction("1/1")
			.rows(5_000)
			.run(SQL, 10)
			.pause(200)
			.connection(ConnectionEvent.Kind.HOLD, "", 0, 210)))).isEmpty();
	}

	private static Evidence calling(long fromMillis, long toMillis) {
		return RecordedSql.record((sql) -> sql.inTransaction("1/1")
			.run(SQL, 5)
			.pause(200)
			.phase(PhaseEvent.Kind.CALL, "GET inventory.example/stock", fromMillis, toMillis - fromMillis)
			.transaction("shop.Arrivals.find", true, 0, 205)
			.connection(ConnectionEvent.Kind.COMMIT, "", 205, 0)
			.connection(ConnectionEvent.Kind.HOLD, "", 0, 205));
	}

	private static Evidence using(long usedMillis, long idleMillis) {
		return RecordedSql.record((sql) -> sql.inTransaction("1/1")
			.run(SQL, usedMillis)
			.pause(idleMillis)
			.connection(ConnectionEvent.Kind.COMMIT, "", usedMillis + idleMillis, 0)
			.connection(ConnectionEvent.Kind.HOLD, "", 0, usedMillis + idleMillis));
	}

	private static Evidence transaction(long idleMillis) {
		return transaction("shop.Arrivals.find", idleMillis);
	}

	private static Evidence transaction(String name, long idleMillis) {
		return RecordedSql.record((sql) -> sql.inTransaction("1/1")
			.run(SQL, 5)
			.pause(idleMillis)
			.transaction(name, true, 0, 5 + idleMillis)
			.connection(ConnectionEvent.Kind.COMMIT, "", 5 + idleMillis, 0)
			.connection(ConnectionEvent.Kind.HOLD, "", 0, 5 + idleMillis));
	}

}
