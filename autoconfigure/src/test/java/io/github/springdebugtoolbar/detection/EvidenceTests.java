package io.github.springdebugtoolbar.detection;

import java.util.ArrayList;
import java.util.List;

import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.sql.SqlShape;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Evidence}.
 */
class EvidenceTests {

	private final Evidence evidence = RecordedSql.record((sql) -> sql.run("select a from b", 3));

	@Test
	void whatSeveralDetectorsDeriveIsMadeOnceWhateverIsClaimed() {
		List<String> made = this.evidence.once(String.class, () -> List.of("made"));
		Query query = this.evidence.queries().get(0);
		Evidence rest = this.evidence
			.claim(List.of(Finding.of("slow", Severity.INFO, "A fact").queries(List.of(query)).build()));
		assertThat(rest.isClaimed(query)).isTrue();
		assertThat(rest.once(String.class, () -> List.of("again"))).isSameAs(made);
	}

	@Test
	void shapesAreSharedByAllRequestsOfAnInspector() {
		List<SqlShape> shapes = new ArrayList<>();
		RequestInspector inspector = new RequestInspector(List.of((evidence) -> {
			shapes.add(evidence.shape(evidence.queries().get(0)));
			return List.of();
		}));
		inspector.inspect(this.evidence.request()).findings();
		inspector.inspect(this.evidence.request()).findings();
		assertThat(shapes).hasSize(2);
		assertThat(shapes.get(1)).isSameAs(shapes.get(0));
	}

}
