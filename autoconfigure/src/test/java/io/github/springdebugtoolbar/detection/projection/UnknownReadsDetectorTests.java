package io.github.springdebugtoolbar.detection.projection;

import java.util.Optional;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.RecordedSql;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.recording.WatchRefusal;
import io.github.springdebugtoolbar.recording.WatchRefusal.Cause;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UnknownReadsDetector}.
 */
class UnknownReadsDetectorTests {

	private final UnknownReadsDetector detector = new UnknownReadsDetector(Optional::empty);

	@Test
	void offersToWatchManyWideEntities() {
		assertThat(this.detector.detect(RecordedSql.record((sql) -> CustomerReads.load(sql, 500)))).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.severity()).isEqualTo(Severity.INFO);
				assertThat(finding.onBadge()).isFalse();
				assertThat(finding.queries()).isEmpty();
				assertThat(finding.cures().get(0).changes())
					.containsExactly(Change.property("debug-toolbar.attribute-reads.enabled", "true"));
			});
	}

	@Test
	void offersToWatchLongTexts() {
		assertThat(this.detector
			.detect(RecordedSql.record((sql) -> CustomerReads.load(sql, 400).event(CustomerReads.notes(3_000)))))
			.hasSize(1);
	}

	@Test
	void staysSilentWithoutNeed() {
		assertThat(this.detector.detect(RecordedSql.record((sql) -> CustomerReads.load(sql, 400)))).isEmpty();
	}

	@Test
	void staysSilentOnceItWatches() {
		assertThat(this.detector
			.detect(RecordedSql.record((sql) -> CustomerReads.load(sql, 500).event(CustomerReads.reads("email")))))
			.isEmpty();
	}

	@Test
	void refusalIsTold() {
		assertThat(new UnknownReadsDetector(() -> Optional.of(new WatchRefusal(Cause.MACHINE, "no agent")))
			.detect(RecordedSql.record((sql) -> CustomerReads.load(sql, 500)))).extracting(Finding::explanation)
			.singleElement()
			.asString()
			.contains("`debug-toolbar.attribute-reads.enabled` is on, but the JVM refuses an agent: `no agent`");
	}

	@Test
	void missingLibraryIsToldWithWhatToAdd() {
		assertThat(new UnknownReadsDetector(() -> Optional.of(new WatchRefusal(Cause.NO_LIBRARY, "")))
			.detect(RecordedSql.record((sql) -> CustomerReads.load(sql, 500)))).singleElement().satisfies((finding) -> {
				assertThat(finding.explanation()).contains("`net.bytebuddy:byte-buddy-agent` is not on the class path");
				assertThat(finding.cures().get(0).changes().get(0).after())
					.contains("<artifactId>byte-buddy-agent</artifactId>");
			});
	}

}
