package io.github.springdebugtoolbar.detection.measure;

import java.util.stream.IntStream;

import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.RecordedSql;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TooManyQueriesDetector}.
 */
class TooManyQueriesDetectorTests {

	private final TooManyQueriesDetector detector = new TooManyQueriesDetector(50);

	@Test
	void firesAboveTheLimit() {
		assertThat(this.detector.detect(queries(50))).isEmpty();
		assertThat(this.detector.detect(queries(51))).extracting(Finding::title)
			.containsExactly("51 queries run for one request");
	}

	@Test
	void chunksAreChosen() {
		assertThat(this.detector.detect(RecordedSql
			.record((sql) -> sql.rows(1_000).repeat(60, "select a from b where id > ? order by id limit 1000", 1))))
			.isEmpty();
	}

	private static Evidence queries(int count) {
		return RecordedSql.record(
				(sql) -> IntStream.range(0, count).forEach((number) -> sql.run("select a" + number + " from b", 1)));
	}

}
