package io.github.springdebugtoolbar.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DigestHistory}.
 */
class DigestHistoryTests {

	private static final Instant LATER = Digests.RUN.plusSeconds(1_000);

	private final DigestHistory history = new DigestHistory(LATER, null);

	private final Path directory;

	DigestHistoryTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@AfterEach
	void close() {
		this.history.close();
	}

	@Test
	void findAllReturnsNewestFirst() {
		add(Digests.request("a").at(1), Digests.request("c").at(3), Digests.request("b").at(2));
		assertThat(this.history.findAll()).extracting(RequestDigest::id).containsExactly("c", "b", "a");
	}

	@Test
	void addReplacesTheSameRequest() {
		add(Digests.request("a"), Digests.request("a").queries(1, "select a", 1, 1));
		assertThat(this.history.findAll()).extracting(RequestDigest::queries).containsExactly(1);
	}

	@Test
	void addWhenFullDropsOldestButThePinned() {
		add(Digests.request("pinned").at(0), Digests.request("oldest").at(1));
		this.history.pin("pinned");
		for (int i = 2; i <= DigestHistory.CAPACITY; i++) {
			add(Digests.request("r" + i).at(i));
		}
		assertThat(this.history.findAll()).hasSize(DigestHistory.CAPACITY)
			.extracting(RequestDigest::id)
			.contains("pinned")
			.doesNotContain("oldest");
	}

	@Test
	void largeDigestsAreFewer() {
		for (int i = 0; i < 100; i++) {
			Digests request = Digests.request("r" + i).at(i);
			for (int statement = 0; statement < 200; statement++) {
				request.queries(1, "update t" + statement + " set a = ?" + ", b = ?".repeat(60), 1, 1);
			}
			add(request);
		}
		assertThat(this.history.findAll().stream().mapToInt(RequestDigest::size).sum()).isBetween(1_800_000, 2_000_000);
	}

	@Test
	void survivesTheRun() {
		try (DigestHistory before = new DigestHistory(Digests.RUN, file())) {
			before.add(Digests.request("a").at(1).inspected());
			before.pin("a");
		}
		try (DigestHistory after = new DigestHistory(LATER, file())) {
			after.add(Digests.request("b").at(2).inspected());
			assertThat(after.findAll()).extracting(RequestDigest::id).containsExactly("b", "a");
			assertThat(after.findAll()).extracting(RequestDigest::run).containsExactly(LATER, Digests.RUN);
			assertThat(after.isPinned("a")).isTrue();
		}
		try (DigestHistory third = new DigestHistory(LATER.plusSeconds(1), file())) {
			assertThat(third.findAll()).hasSize(2);
		}
	}

	@Test
	void twoInstancesShareAFile() {
		try (DigestHistory one = new DigestHistory(Digests.RUN, file());
				DigestHistory other = new DigestHistory(LATER, file())) {
			assertThat(one.findAll()).isEmpty();
			assertThat(other.findAll()).isEmpty();
			one.add(Digests.request("a").at(1).inspected());
			one.pin("a");
			other.add(Digests.request("b").at(2).path("/b").inspected());
			other.pin("b");
		}
		try (DigestHistory after = new DigestHistory(LATER, file())) {
			assertThat(after.findAll()).extracting(RequestDigest::id).containsExactly("b", "a");
			assertThat(after.isPinned("a")).isTrue();
			assertThat(after.isPinned("b")).isTrue();
		}
	}

	@Test
	void pinThatWasTakenAwayOrReplacedDoesNotComeBackFromTheFile() {
		try (DigestHistory before = new DigestHistory(Digests.RUN, file())) {
			before.add(Digests.request("a").at(1).inspected());
			before.add(Digests.request("b").at(2).path("/b").inspected());
			before.pin("a");
			before.pin("b");
		}
		try (DigestHistory change = new DigestHistory(LATER, file())) {
			change.add(Digests.request("c").at(3).inspected());
			change.pin("c");
			change.pin("b");
		}
		try (DigestHistory after = new DigestHistory(LATER, file())) {
			assertThat(after.findAll()).extracting(RequestDigest::id).filteredOn(after::isPinned).containsExactly("c");
		}
	}

	@Test
	void pinsStayWhenTheFileIsDeleted() throws IOException {
		try (DigestHistory before = new DigestHistory(Digests.RUN, file())) {
			before.add(Digests.request("a").at(1).inspected());
			before.pin("a");
		}
		try (DigestHistory next = new DigestHistory(LATER, file())) {
			assertThat(next.findAll()).hasSize(1);
			Files.delete(this.directory.resolve("shop.history"));
			next.add(Digests.request("b").at(2).inspected());
		}
		try (DigestHistory after = new DigestHistory(LATER, file())) {
			assertThat(after.findAll()).hasSize(2);
			assertThat(after.isPinned("a")).isTrue();
		}
	}

	@Test
	void twoProcessesShareAFile() throws Exception {
		Path shared = this.directory.resolve("shop.history");
		List<Process> writers = List.of(DigestWriter.start(shared, "a"), DigestWriter.start(shared, "b"));
		for (Process writer : writers) {
			assertThat(writer.waitFor()).isZero();
		}
		try (DigestHistory after = new DigestHistory(LATER, file())) {
			assertThat(after.findAll()).extracting(RequestDigest::id)
				.containsExactlyInAnyOrderElementsOf(DigestWriter.ids("a", "b"));
		}
	}

	@Test
	void pinnedRequestOfARouteIsFound() {
		add(Digests.request("a").at(1), Digests.request("b").at(2));
		RequestDigest newest = this.history.findById("b").orElseThrow();
		assertThat(this.history.findPinned(newest)).isEmpty();
		this.history.pin("a");
		assertThat(this.history.findPinned(newest)).map(RequestDigest::id).contains("a");
	}

	@Test
	void closeEndsTheThread() throws InterruptedException {
		Set<Thread> others = threads();
		DigestHistory closed = new DigestHistory(LATER, file());
		closed.add(Digests.request("a").inspected());
		Set<Thread> writing = threads();
		writing.removeAll(others);
		closed.close();
		for (Thread thread : writing) {
			thread.join(10_000);
		}
		closed.add(Digests.request("b").inspected());
		assertThat(writing).isNotEmpty();
		assertThat(others).containsAll(threads());
	}

	@Test
	void baselineIsTheNewestOfAnEarlierRun() {
		try (DigestHistory before = new DigestHistory(Digests.RUN, file())) {
			before.add(Digests.request("older").at(1).inspected());
			before.add(Digests.request("earlier").at(2).inspected());
			before.add(Digests.request("other").path("/other").at(3).inspected());
		}
		try (DigestHistory after = new DigestHistory(LATER, file())) {
			after.add(Digests.request("warm-up").at(1_001).inspected());
			after.add(Digests.request("now").at(1_002).inspected());
			assertThat(baselineOf(after, "now")).isEqualTo("earlier");
		}
	}

	@Test
	void baselineWithinOneRunIsTheOneBefore() {
		add(Digests.request("a").at(1), Digests.request("b").at(2), Digests.request("c").at(3),
				Digests.request("d").at(4));
		assertThat(baselineOf(this.history, "c")).isEqualTo("b");
	}

	@Test
	void baselineIsThePinnedOne() {
		add(Digests.request("a").at(1), Digests.request("b").at(2), Digests.request("c").at(3));
		this.history.pin("a");
		assertThat(baselineOf(this.history, "c")).isEqualTo("a");
	}

	@Test
	void firstOfItsRouteHasNoBaseline() {
		add(Digests.request("a").at(1), Digests.request("b").path("/other").at(2));
		assertThat(this.history.findBaseline(this.history.findAll().get(0))).isEmpty();
	}

	@Test
	void pinReplacesThePinOfTheSameRoute() {
		add(Digests.request("a"), Digests.request("b"), Digests.request("other").path("/other"));
		this.history.pin("a");
		this.history.pin("other");
		assertThat(this.history.pin("b")).contains(true);
		assertThat(this.history.isPinned("a")).isFalse();
		assertThat(this.history.isPinned("other")).isTrue();
	}

	@Test
	void pinOfThePinnedTakesItAway() {
		add(Digests.request("a"));
		this.history.pin("a");
		assertThat(this.history.pin("a")).contains(false);
		assertThat(this.history.isPinned("a")).isFalse();
	}

	@Test
	void pinOfWhatIsNotKeptIsEmpty() {
		assertThat(this.history.pin("gone")).isEmpty();
	}

	private void add(Digests... requests) {
		for (Digests request : requests) {
			this.history.add(request.inspected());
		}
	}

	private static String baselineOf(DigestHistory history, String id) {
		return history.findBaseline(history.findById(id).orElseThrow()).orElseThrow().id();
	}

	private DigestFile file() {
		return new DigestFile(this.directory.resolve("shop.history"));
	}

	private static Set<Thread> threads() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().equals("debug-toolbar-history"))
			.collect(Collectors.toSet());
	}

}
