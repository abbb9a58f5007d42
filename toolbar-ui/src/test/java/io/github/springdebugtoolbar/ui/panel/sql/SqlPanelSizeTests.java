package io.github.springdebugtoolbar.ui.panel.sql;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.ui.source.SourceCode;
import io.github.springdebugtoolbar.ui.source.SourceFiles;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what a request of 5,000 queries makes {@link SqlPanel} send, measured by the
 * text of the records, which is longer than their JSON but for quotes.
 */
class SqlPanelSizeTests {

	private static final int QUERIES = 5_000;

	private static final int MANY = 100_000;

	private final SqlPanel panel = new SqlPanel(new SourceCode(new SourceFiles(Path.of("")), "idea"),
			Duration.ofMillis(100), null);

	@Test
	void queriesOfOneStatementAreFewBytes() {
		assertPagesAreSmall(Requests.record((work) -> {
			for (int i = 0; i < QUERIES; i++) {
				work.query("main", "select a from b where id = ?", 1, i);
			}
		}));
	}

	@Test
	void queriesOfAsManyStatementsAreFewBytes() {
		assertPagesAreSmall(Requests.record((work) -> {
			for (int i = 0; i < QUERIES; i++) {
				work.query("main", "select " + "column,".repeat(50) + i + " from b where id = ?", 1, "x".repeat(1_000));
			}
		}));
	}

	private void assertPagesAreSmall(InspectedRequest request) {
		assertThat(this.panel.view(request).toString()).hasSizeLessThan(MANY);
		for (String part : List.of("statements", "order", "queries")) {
			Object page = this.panel.findPart(request, List.of(part), Map.of()).orElseThrow();
			assertThat(page.toString()).as(part).hasSizeLessThan(MANY);
			assertThat(((Page<?>) page).items()).as(part).hasSizeLessThanOrEqualTo(50);
		}
	}

}
