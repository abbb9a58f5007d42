package io.github.springdebugtoolbar.recording;

import java.lang.StackWalker.StackFrame;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

import com.example.shop.OrderService;
import io.github.springdebugtoolbar.recording.CurrentRecording.Scope;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Recording}, {@link Recorder} and {@link CurrentRecording}.
 */
class RecordingTests {

	private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

	private final AtomicLong nanos = new AtomicLong(1_000);

	private final Recorder recorder = new Recorder(Clock.fixed(START, ZoneOffset.UTC), this.nanos::get,
			new RecordingLimits(3, 2, 2), new CallSiteFinder(List.of("com.example.shop"), List.of()));

	private final List<RecordedRequest> finished = new ArrayList<>();

	@Test
	void finishesWithWhatHappened() {
		Recording recording = this.recorder.start();
		this.nanos.addAndGet(50);
		QueryExecution execution = recording.begin("main", statement("a"));
		execution.executed(7, -1);
		execution.fetched(2, 4, 8);
		this.nanos.addAndGet(100);
		recording.finish(HttpExchange.none(), this.finished::add);
		assertThat(this.finished).singleElement().satisfies((request) -> {
			assertThat(request.startedAt()).isEqualTo(START);
			assertThat(request.duration()).isEqualTo(Duration.ofNanos(150));
			assertThat(request.sqlTime()).isEqualTo(Duration.ofNanos(9));
			assertThat(request.queries()).singleElement()
				.returns(50L, Query::startNanos)
				.returns(4L, Query::rows)
				.returns(8L, Query::firstRowNanos);
		});
	}

	@Test
	void countsQueriesBeyondTheLimitByStatement() {
		Recording recording = this.recorder.start();
		for (int i = 0; i < 10; i++) {
			recording.begin("main", statement((i % 2 == 0) ? "even" : "odd")).executed(5, -1);
		}
		RecordedRequest request = recording.snapshot();
		assertThat(request.queries()).hasSize(3);
		assertThat(request.dropped()).extracting(DroppedQueries::count).containsExactly(4, 3);
		assertThat(request.queryCount()).isEqualTo(10);
		assertThat(request.sqlTime()).isEqualTo(Duration.ofNanos(50));
		assertThat(recording.queryTotal()).isEqualTo(new QueryTotal(10, Duration.ofNanos(50)));
	}

	@Test
	void countsEventsBeyondTheLimit() {
		Recording recording = this.recorder.start();
		for (int i = 0; i < 5; i++) {
			recording.add(commit(i));
		}
		assertThat(recording.snapshot().events(ConnectionEvent.class)).extracting(ConnectionEvent::startNanos)
			.containsExactly(0L, 1L);
		assertThat(recording.snapshot().droppedEvents()).isEqualTo(3);
	}

	@Test
	void ordersEventsByTheirStart() {
		Recording recording = this.recorder.start();
		recording.add(commit(9));
		recording.add(commit(3));
		assertThat(recording.snapshot().events()).extracting(RecordedEvent::startNanos).containsExactly(3L, 9L);
	}

	@Test
	void tellsAgainWhenAThreadWentOnAfterTheEnd() {
		Recording recording = this.recorder.start();
		Runnable task;
		try (Scope scope = CurrentRecording.attach(recording)) {
			task = CurrentRecording.propagate(this::query);
		}
		recording.finish(HttpExchange.none(), this.finished::add);
		task.run();
		assertThat(this.finished).extracting(RecordedRequest::queryCount).containsExactly(0, 1);
	}

	@Test
	void doesNotTellAgainWhenNothingWasAdded() {
		Recording recording = this.recorder.start();
		try (Scope scope = CurrentRecording.attach(recording)) {
			recording.finish(HttpExchange.none(), this.finished::add);
		}
		assertThat(this.finished).hasSize(1);
	}

	@Test
	void whatBelongsToNoRequestIsKeptApart() {
		Recording recording = this.recorder.start();
		query();
		assertThat(recording.snapshot().queries()).isEmpty();
		assertThat(this.recorder.unattributed().queries()).hasSize(1);
		assertThat(this.recorder.unattributed().id()).isEqualTo(RecordedRequest.UNATTRIBUTED);
	}

	@Test
	void unattributedKeepsTheLatest() {
		for (int i = 0; i < 600; i++) {
			query();
		}
		assertThat(this.recorder.unattributed().queries()).hasSize(500).last().returns(600, Query::number);
	}

	@Test
	void recordsNothingWhileSuspended() {
		try (Scope scope = CurrentRecording.attach(this.recorder.start())) {
			try (Scope suspended = CurrentRecording.suspend()) {
				assertThat(this.recorder.current()).isEmpty();
			}
			assertThat(this.recorder.current()).isPresent();
		}
	}

	@Test
	void endOfAScopeBringsBackTheOuterOne() {
		Recording outer = this.recorder.start();
		try (Scope scope = CurrentRecording.attach(outer)) {
			CurrentRecording.attach(this.recorder.start()).close();
			assertThat(CurrentRecording.find()).contains(outer);
		}
		assertThat(CurrentRecording.find()).isEmpty();
	}

	@Test
	void threadsAtTheSameTimeShareNothing() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			List<Callable<RecordedRequest>> tasks = new ArrayList<>();
			for (int i = 0; i < 64; i++) {
				tasks.add(this::requestWithTwoQueries);
			}
			for (Future<RecordedRequest> request : threads.invokeAll(tasks)) {
				assertThat(request.get().queries()).extracting(Query::thread)
					.containsExactly(request.get().exchange().path(), request.get().exchange().path());
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void laterCallSitesAreAssumed() {
		Recording recording = this.recorder.start();
		for (int i = 0; i < 3; i++) {
			new OrderService().load(() -> recording.begin("main", statement("a")));
		}
		assertThat(recording.snapshot().queries()).extracting((query) -> query.callSite().assumed())
			.containsExactly(false, false, true);
		assertThat(recording.snapshot().queries()).extracting((query) -> query.callSite().place().map(Frame::method))
			.containsOnly(Optional.of("load"));
	}

	@Test
	void queryStartsAfterItsCallSiteWasFound() {
		CallSiteFinder slow = new CallSiteFinder(List.of(), List.of(new SlowTemplateFrames()));
		Recording recording = new Recorder(Clock.systemUTC(), this.nanos::get, RecordingLimits.DEFAULT, slow).start();
		new OrderService().load(() -> recording.begin("main", statement("a")));
		assertThat(recording.snapshot().queries()).extracting(Query::startNanos).containsExactly(70L);
	}

	@Test
	void knowsTheIdsItGave() {
		String id = this.recorder.start().id();
		assertThat(this.recorder.knows(id)).isTrue();
		assertThat(this.recorder.knows(id + "1")).isFalse();
		assertThat(this.recorder.knows("x-1")).isFalse();
		assertThat(this.recorder.knows("")).isFalse();
	}

	private RecordedRequest requestWithTwoQueries() {
		Recording recording = this.recorder.start();
		try (Scope scope = CurrentRecording.attach(recording)) {
			query();
			query();
		}
		List<RecordedRequest> result = new ArrayList<>();
		String thread = Thread.currentThread().getName();
		recording.finish(new HttpExchange(HttpExchange.Kind.FETCH, "GET", thread, null, null, null, 200, null, 0,
				List.of(), List.of(), List.of(), List.of(), List.of(), null), result::add);
		return result.get(0);
	}

	private void query() {
		this.recorder.current().ifPresent((recording) -> recording.begin("main", statement("a")));
	}

	private static ConnectionEvent commit(long startNanos) {
		return new ConnectionEvent(ConnectionEvent.Kind.COMMIT, "main", "c1", "", startNanos, 1, "main");
	}

	private static SqlStatement statement(String name) {
		return new SqlStatement("select " + name, name, StatementKind.SELECT, List.of(), name.length());
	}

	private final class SlowTemplateFrames implements TemplateFrames {

		@Override
		public boolean knows(Class<?> type) {
			return type == OrderService.class;
		}

		@Override
		public Optional<Frame> resolve(StackFrame frame) {
			RecordingTests.this.nanos.addAndGet(70);
			return Optional.of(Frame.ofTemplate("list.html", 1, ""));
		}

	}

}
