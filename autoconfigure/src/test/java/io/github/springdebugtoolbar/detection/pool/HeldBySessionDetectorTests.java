package io.github.springdebugtoolbar.detection.pool;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.RecordedSql;
import io.github.springdebugtoolbar.recording.ConnectionEvent;
import io.github.springdebugtoolbar.recording.PhaseEvent;
import org.junit.jupiter.api.Test;

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

	private static Evidence page(PhaseEvent.Kind kind, long millis, boolean hibernate) {
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
		});
	}

}
