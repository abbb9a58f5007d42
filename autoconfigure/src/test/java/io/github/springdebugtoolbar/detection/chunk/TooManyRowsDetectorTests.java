package io.github.springdebugtoolbar.detection.chunk;

import java.util.List;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.RecordedSql;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.recording.RepositoryMethod;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TooManyRowsDetector}.
 */
class TooManyRowsDetectorTests {

	private static final String SQL = "select id, number from orders where status = ? order by id";

	private final TooManyRowsDetector detector = new TooManyRowsDetector(1_000);

	@Test
	void firesAboveTheLimit() {
		assertThat(this.detector.detect(RecordedSql.record((sql) -> sql.rows(1_000).run(SQL, 10)))).isEmpty();
		assertThat(this.detector
			.detect(RecordedSql.record((sql) -> sql.rows(1_001).run(SQL, 10).loading("shop.Order", 1_001))))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.title()).isEqualTo("1,001 `Order` are loaded at once");
				assertThat(finding.severity()).isEqualTo(Severity.WARNING);
				assertThat(finding.forecast()).isNotNull()
					.satisfies((forecast) -> assertThat(forecast.nanos()).isEqualTo(10_000_000L * 51 / 1_001));
			});
	}

	@Test
	void chosenChunksAreLeftAlone() {
		String limited = SQL + " fetch first ? rows only";
		assertThat(this.detector.detect(RecordedSql.record((sql) -> sql.rows(10_000).run(limited, 10)))).isEmpty();
		assertThat(this.detector.detect(RecordedSql.record((sql) -> sql.rows(10_001).run(limited, 10))))
			.extracting(Finding::severity)
			.containsExactly(Severity.CRITICAL);
	}

	@Test
	void writesReadNothing() {
		assertThat(
				this.detector.detect(RecordedSql.record((sql) -> sql.rows(5_000).run("update orders set a = 1", 10))))
			.isEmpty();
	}

	@Test
	void shownRowsBecomeASlice() {
		assertThat(findOf(200_000).cures().get(0)).satisfies((cure) -> {
			assertThat(cure.name()).isEqualTo("Slice");
			assertThat(cure.changes()).containsExactly(
					Change.replace("shop.OrderRepository", "findByStatusOrderById",
							"List<Order> findByStatusOrderById(", "Slice<Order> findByStatusOrderById(Pageable page, "),
					Change.replace("shop.OrderController", "list", "findByStatusOrderById(",
							"findByStatusOrderById(PageRequest.of(page, 50), "));
		});
	}

	@Test
	void rowsThatAreNotShownBecomeChunks() {
		assertThat(findOf(3_000).cures().get(0)).satisfies((cure) -> {
			assertThat(cure.name()).isEqualTo("Chunks");
			assertThat(cure.changes().get(0)).isEqualTo(Change.add("shop.OrderRepository",
					"List<Order> findTop1000ByStatusAndIdGreaterThanOrderById(OrderStatus orderStatus, long id);"));
		});
	}

	@Test
	void chunksReadAllRowsInMoreQueries() {
		assertThat(findOf(3_000).forecast()).isEqualTo(Forecast.estimated(3, 10_000_000, 2_000));
		assertThat(findOf(200_000).forecast()).isEqualTo(Forecast.estimated(1, 10_000_000 * 51 / 2_000, 51));
	}

	@Test
	void downloadIsAHintToStream() {
		Finding finding = this.detector
			.detect(RecordedSql.record(
					(sql) -> sql.header("Content-Disposition", "attachment; filename=a.csv").rows(5_000).run(SQL, 10)))
			.get(0);
		assertThat(finding.severity()).isEqualTo(Severity.INFO);
		assertThat(finding.cures().get(0).name()).isEqualTo("Stream");
		assertThat(finding.forecast()).isEqualTo(Forecast.estimated(1, 10_000_000, 5_000));
	}

	private Finding findOf(long bytes) {
		RepositoryMethod method = RecordedSql.method("findByStatusOrderById", RepositoryMethod.Kind.DERIVED,
				"OrderStatus");
		List<Finding> findings = this.detector
			.detect(RecordedSql.record((sql) -> sql.answering(bytes).rows(2_000).run(SQL, 10).by(method)));
		return findings.get(0);
	}

}
