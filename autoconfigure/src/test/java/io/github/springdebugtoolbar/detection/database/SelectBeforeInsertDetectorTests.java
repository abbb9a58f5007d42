package io.github.springdebugtoolbar.detection.database;

import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.RecordedSql;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.recording.AssociationLoad;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SelectBeforeInsertDetector}.
 */
class SelectBeforeInsertDetectorTests {

	private final SelectBeforeInsertDetector detector = new SelectBeforeInsertDetector();

	@Test
	void firesFromThreeOn() {
		assertThat(this.detector.detect(merges(2, 0))).isEmpty();
		assertThat(this.detector.detect(merges(3, 0))).extracting(Finding::title)
			.containsExactly("3 selects look in vain for a new `Tag`");
		assertThat(this.detector.detect(merges(10, 0))).extracting(Finding::severity).containsExactly(Severity.WARNING);
	}

	@Test
	void rowThatIsThereIsNeededForTheUpdate() {
		assertThat(this.detector.detect(merges(10, 1))).isEmpty();
	}

	private static Evidence merges(int count, int rows) {
		return RecordedSql.record((sql) -> {
			for (int i = 0; i < count; i++) {
				sql.rows(rows)
					.run("select name from tag where id = ?", 1, i)
					.association(AssociationLoad.Kind.MERGE, "shop.Tag");
			}
		});
	}

}
