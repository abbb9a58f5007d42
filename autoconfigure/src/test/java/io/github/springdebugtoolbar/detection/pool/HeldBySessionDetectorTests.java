package io.github.springdebugtoolbar.detection.pool;

import java.util.stream.Stream;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.RecordedSql;
import io.github.springdebugtoolbar.recording.ColdStart;
import io.github.springdebugtoolbar.recording.ConnectionEvent;
import io.github.springdebugtoolbar.recording.PhaseEvent;
import io.github.springdebugtoolbar.recording.RecordedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HeldBySessionDetector}.
 */
class HeldBySessionDetectorTests {

	private final HeldBySessionDetector detector = new HeldBySessionDetector(100_000_000);

	@Test
	void firesWhereTheSessionIdles() {
		assertThat(this.detector.detect(page(PhaseEvent.Kind.HANDLER, 99, true))).isEmpty();
		Finding finding = this.detector.detect(page(PhaseEvent.Kind.HANDLER, 102, true)).get(0);
		assertThat(finding.code()).isEqualTo("open-in-view");
		assertThat(finding.explanation()).contains("while `orders` does something other than SQL");
		assertThat(finding.cures()).flatExtracting((cure) -> cure.changes())
			.containsExactly(Change.property("spring.jpa.open-in-view", "false"));
	}

	@Test
	void renderingTakesItsTime() {
		assertThat(this.detector.detect(page(PhaseEvent.Kind.VIEW, 499, true))).isEmpty();
		assertThat(this.detector.detect(page(PhaseEvent.Kind.VIEW, 502, true))).singleElement()
			.satisfies((finding) -> assertThat(finding.explanation()).contains("while the view `orders` is rendered"));
	}

	@ParameterizedTest
	@CsvSource({ "VIEW, 950, 0", "VIEW, 400, 1", "HANDLER, 950, 1" })
	void coldPageIsBlamedForWhatItWaits(PhaseEvent.Kind kind, int processorMillis, int findings) {
		ColdStart cold = new ColdStart(ColdStart.CLASSES, processorMillis * 1_000_000L, 0, 1, "main");
		assertThat(this.detector.detect(page(kind, 1_000, true, cold))).hasSize(findings);
	}

	@Test
	void coldPageIsBlamedForACall() {
		ColdStart cold = new ColdStart(ColdStart.CLASSES, 950_000_000, 0, 1, "main");
		PhaseEvent call = new PhaseEvent(PhaseEvent.Kind.CALL, "GET a.example/b", 10_000_000, 900_000_000, "main");
		assertThat(this.detector.detect(page(PhaseEvent.Kind.VIEW, 1_000, true, cold, call))).hasSize(1);
	}

	@Test
	void withoutHibernateItIsTheApplication() {
		assertThat(this.detector.detect(page(PhaseEvent.Kind.HANDLER, 102, false))).extracting(Finding::code)
			.containsExactly("held-connection");
	}

	@Test
	void downloadHoldsItsConnectionByDesign() {
		assertThat(this.detector.detect(RecordedSql.record((sql) -> sql.header("Content-Disposition", "attachment")
			.run("select a from b", 5)
			.pause(300)
			.connection(ConnectionEvent.Kind.HOLD, "", 0, 305)))).isEmpty();
	}

	private static Evidence page(PhaseEvent.Kind kind, long millis, boolean hibernate, RecordedEvent... events) {
		return RecordedSql.record((sql) -> {
			if (hibernate) {
				sql.mapping();
			}
			sql.inTransaction("1/1")
				.run("select a from orders", 5)
				.pause(millis)
				.transaction("shop.Orders.findAll", true, 0, 5)
				.connection(ConnectionEvent.Kind.COMMIT, "", 5, 0)
				.phase(PhaseEvent.Kind.REQUEST, "", 0, 5 + millis)
				.phase(kind, "orders", 6, millis - 1)
				.connection(ConnectionEvent.Kind.HOLD, "", 0, 5 + millis);
			Stream.of(events).forEach(sql::event);
		});
	}

}
