package io.github.springdebugtoolbar.recording;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import com.example.shop.OrderService;
import io.github.springdebugtoolbar.recording.CurrentRecording.Scope;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class WorkTests {

	private static final SqlStatement STATEMENT = new SqlStatement("select 1", "f", StatementKind.SELECT, List.of(), 8);

	private final Recording recording = new Recorder(Clock.systemUTC(), RecordingLimits.DEFAULT,
			new CallSiteFinder(List.of("com.example"), List.of()))
		.start();

	@Test
	void queryBelongsToTheInnermostWork() {
		try (Scope scope = CurrentRecording.attach(this.recording)) {
			CurrentRecording.begin("outer");
			runQuery();
			CurrentRecording.begin("inner");
			runQuery();
			assertThat(CurrentRecording.end("inner")).extracting(Work::queries).isEqualTo(List.of(2));
			runQuery();
			assertThat(CurrentRecording.end("outer")).extracting(Work::queries).isEqualTo(List.of(1, 3));
		}
	}

	@Test
	void workThatFailedEndsWithWhatItLiesIn() {
		try (Scope scope = CurrentRecording.attach(this.recording)) {
			CurrentRecording.begin("outer");
			CurrentRecording.begin("failing");
			CurrentRecording.end("outer");
			assertThat(CurrentRecording.end("failing")).isNull();
			assertThat(CurrentRecording.work()).extracting(Work::outer).isNull();
		}
	}

	@Test
	void workOfAnotherStretchIsNotSeen() {
		try (Scope scope = CurrentRecording.attach(this.recording)) {
			CurrentRecording.begin("key");
		}
		try (Scope scope = CurrentRecording.attach(this.recording)) {
			assertThat(CurrentRecording.end("key")).isNull();
		}
		assertThat(CurrentRecording.begin("key")).isNull();
	}

	@Test
	void queriesOfASuspendedThreadBelongToNoWork() {
		try (Scope scope = CurrentRecording.attach(this.recording)) {
			CurrentRecording.begin("key");
			try (Scope suspended = CurrentRecording.suspend()) {
				runQuery();
				assertThat(CurrentRecording.work()).isNull();
			}
			assertThat(CurrentRecording.end("key")).extracting(Work::queries).isEqualTo(List.of());
		}
	}

	@Test
	void quietWorkBeginsWithItsFirstQuery() {
		try (Scope scope = CurrentRecording.attach(this.recording)) {
			CurrentRecording.beginQuiet("quiet");
			runQuery();
			runQuery();
			Work work = CurrentRecording.end("quiet");
			assertThat(work).extracting(Work::queries).isEqualTo(List.of(1, 2));
			assertThat(work).extracting(Work::startNanos)
				.isEqualTo(this.recording.snapshot().queries().get(0).startNanos());
		}
	}

	@Test
	void quietWorkBeginsWithTheWorkWithinItThatItAdopts() {
		try (Scope scope = CurrentRecording.attach(this.recording)) {
			CurrentRecording.beginQuiet("quiet");
			Work quiet = Objects.requireNonNull(CurrentRecording.work());
			Work inner = Objects.requireNonNull(CurrentRecording.begin("inner"));
			runQuery();
			CurrentRecording.end("inner");
			quiet.adopt(inner);
			assertThat(quiet.startNanos()).isEqualTo(inner.startNanos());
		}
	}

	@Test
	void quietWorkWithoutRecordingIsNone() {
		CurrentRecording.beginQuiet("quiet");
		assertThat(CurrentRecording.end("quiet")).isNull();
	}

	@Test
	void entitiesAreCountedByClassAndQuery() {
		for (int query : List.of(1, 1, 2)) {
			this.recording.loaded("Order", query);
			this.recording.loaded("Customer", query);
		}
		assertThat(this.recording.snapshot().events(EntityLoads.class))
			.extracting(EntityLoads::entity, EntityLoads::query, EntityLoads::count)
			.containsExactlyInAnyOrder(tuple("Order", 1, 2), tuple("Customer", 1, 2), tuple("Order", 2, 1),
					tuple("Customer", 2, 1));
	}

	@Test
	void placeIsKnownAtOnceWhileRowsOfAnEarlierQueryMayBeRead() {
		try (Scope scope = CurrentRecording.attach(this.recording)) {
			assertThat(placeOfAQuery()).isInstanceOf(LateCallSite.class);
			this.recording.resultOpened();
			assertThat(placeOfAQuery()).asInstanceOf(InstanceOfAssertFactories.OPTIONAL).isPresent();
			this.recording.resultClosed();
			assertThat(placeOfAQuery()).isInstanceOf(LateCallSite.class);
		}
	}

	private Object placeOfAQuery() {
		new OrderService().load(this::runQuery);
		return Objects.requireNonNull(CurrentRecording.work()).place();
	}

	private void runQuery() {
		this.recording.begin("dataSource", STATEMENT);
	}

}
