package io.github.springdebugtoolbar.detection;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.springdebugtoolbar.recording.CallSiteFinder;
import io.github.springdebugtoolbar.recording.EntityLoads;
import io.github.springdebugtoolbar.recording.Flush;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.PhaseEvent;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RecordedEvent;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.Recording;
import io.github.springdebugtoolbar.recording.RecordingLimits;
import io.github.springdebugtoolbar.sql.SqlShape;
import io.github.springdebugtoolbar.sql.Statements;
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

	@Test
	void eventsOfATypeIncludeThoseOfItsSubtypes() {
		Evidence evidence = RecordedSql.record((sql) -> sql.run("select a from b", 3)
			.loading("shop.Order", 2)
			.flush(Flush.Kind.FULL, 5, 1)
			.loading("shop.Item", 4));
		assertThat(evidence.events(EntityLoads.class)).extracting(EntityLoads::entity)
			.containsExactly("shop.Order", "shop.Item");
		assertThat(evidence.events(RecordedEvent.class)).isEqualTo(evidence.request().events());
		assertThat(evidence.events(PhaseEvent.class)).isEmpty();
	}

	@Test
	void entityLoadsAreFoundByQueryInWhateverOrderTheyCame() {
		Evidence evidence = RecordedSql.record((sql) -> sql.run("select a from b", 3)
			.run("select c from d", 3)
			.event(new EntityLoads("shop.Item", 2, 5, 1, "main"))
			.event(new EntityLoads("shop.Order", 1, 2, 2, "main"))
			.event(new EntityLoads("shop.Tag", 2, 1, 3, "main")));
		assertThat(evidence.entityLoads(1)).extracting(EntityLoads::entity).containsExactly("shop.Order");
		assertThat(evidence.entityLoads(2)).extracting(EntityLoads::entity).containsExactly("shop.Item", "shop.Tag");
		assertThat(evidence.entityLoads(3)).isEmpty();
	}

	@Test
	void executionsOfTwoPlacesAreToldApartWhateverRunsInBetween() {
		Frame other = new Frame("shop.OrderController", "show", "OrderController.java", 50);
		Evidence evidence = RecordedSql.record((sql) -> sql.repeat(2, "select a from b", 3)
			.at(other)
			.run("select a from b", 3)
			.run("select c from d", 3)
			.at(RecordedSql.PLACE)
			.run("select a from b", 3));
		assertThat(evidence.byStatement()).extracting(EvidenceTests::numbers)
			.containsExactly(List.of(1, 2, 3, 5), List.of(4));
		assertThat(evidence.byStatementAndPlace()).extracting(EvidenceTests::numbers)
			.containsExactly(List.of(1, 2, 5), List.of(3), List.of(4));
	}

	@Test
	void whatIsClaimedIsNoLongerAmongTheRest() {
		Evidence evidence = RecordedSql.record((sql) -> sql.repeat(3, "select a from b", 3));
		assertThat(numbers(evidence.unclaimed())).containsExactly(1, 2, 3);
		Evidence rest = evidence
			.claim(List.of(Finding.of("slow", Severity.INFO, "A fact").queries(evidence.queries(2, 2)).build()));
		assertThat(numbers(rest.unclaimed())).containsExactly(1, 3);
	}

	@Test
	void queriesStayTheSameWhileARequestThatMakesThemAnewIsInspected() {
		Evidence evidence = new Evidence(recorded(), Map.of());
		int first = System.identityHashCode(evidence.queries().get(0));
		for (int i = 0; i < 3; i++) {
			System.gc();
		}
		assertThat(System.identityHashCode(evidence.findQuery(1).orElseThrow())).isEqualTo(first);
	}

	private static RecordedRequest recorded() {
		Recorder recorder = new Recorder(Clock.systemUTC(), RecordingLimits.DEFAULT,
				new CallSiteFinder(List.of(), List.of()));
		Recording recording = recorder.start();
		recording.begin("dataSource", new Statements(1_000).find("select a from b"));
		return recording.snapshot();
	}

	private static List<Integer> numbers(List<Query> queries) {
		return queries.stream().map(Query::number).toList();
	}

}
