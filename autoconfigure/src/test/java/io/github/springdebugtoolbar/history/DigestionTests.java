package io.github.springdebugtoolbar.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.detection.RequestInspector;
import io.github.springdebugtoolbar.detection.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Digestion} and for what {@link DigestHistory} makes of it.
 */
@Timeout(60)
class DigestionTests {

	private static final BooleanSupplier SETTLED = () -> false;

	private static final Finding FINDING = Finding.of("n-plus-one", Severity.WARNING, "One by one").build();

	private final List<String> digested = Collections.synchronizedList(new ArrayList<>());

	private final CountDownLatch goOn = new CountDownLatch(1);

	private final Digestion digestion = new Digestion((request) -> {
		request.findings();
		this.digested.add(request.request().id());
	});

	@AfterEach
	void close() {
		this.goOn.countDown();
		this.digestion.close();
	}

	@Test
	void requestIsInspectedOnAThreadOfOurs() throws Exception {
		Thread inspecting = inspectingThread();
		assertThat(inspecting.getName()).isEqualTo("debug-toolbar-inspection");
		assertThat(inspecting.isDaemon()).isTrue();
	}

	@Test
	void nobodyWaitsWhoAddsARequestWhileADetectorHangs() throws Exception {
		CountDownLatch hanging = new CountDownLatch(1);
		this.digestion.add(inspected("a", (evidence) -> hang(hanging)), SETTLED);
		assertThat(hanging.await(20, TimeUnit.SECONDS)).isTrue();
		this.digestion.add(inspected("b", (evidence) -> List.of()), SETTLED);
		assertThat(this.digested).isEmpty();
		this.goOn.countDown();
		this.digestion.catchUp();
		assertThat(this.digested).containsExactly("a", "b");
	}

	@Test
	void faultOfOneRequestLeavesTheOthers() {
		Digestion faulty = new Digestion((request) -> {
			if (request.request().id().equals("a")) {
				throw new NoClassDefFoundError("missing");
			}
			this.digested.add(request.request().id());
		});
		faulty.add(Digests.request("a").inspected(), SETTLED);
		faulty.add(Digests.request("b").inspected(), SETTLED);
		faulty.catchUp();
		faulty.close();
		assertThat(this.digested).containsExactly("b");
	}

	@Test
	void requestThatIsAboutToBeReplacedIsInspectedWhenItWas() throws Exception {
		BlockingQueue<String> inspected = new LinkedBlockingQueue<>();
		try (Digestion digesting = new Digestion((request) -> inspected.add(request.request().id()))) {
			AtomicBoolean changing = new AtomicBoolean(true);
			digesting.add(Digests.request("a").inspected(), changing::get);
			digesting.add(Digests.request("b").inspected(), SETTLED);
			assertThat(inspected.poll(20, TimeUnit.SECONDS)).isEqualTo("b");
			assertThat(inspected).isEmpty();
			changing.set(false);
			assertThat(inspected.poll(20, TimeUnit.SECONDS)).isEqualTo("a");
		}
	}

	@Test
	void whoReadsOrClosesDoesNotWaitUntilARequestIsReplaced() {
		this.digestion.add(Digests.request("a").inspected(), () -> true);
		this.digestion.catchUp();
		assertThat(this.digested).containsExactly("a");
		this.digestion.add(Digests.request("b").inspected(), () -> true);
		this.digestion.close();
		assertThat(this.digested).containsExactly("a", "b");
	}

	@Test
	void closeEndsTheThreadAndLeavesNothingUndone() throws Exception {
		Thread inspecting = inspectingThread();
		this.digestion.add(inspected("last", (evidence) -> List.of()), SETTLED);
		this.digestion.close();
		inspecting.join(20_000);
		assertThat(inspecting.isAlive()).isFalse();
		assertThat(this.digested).endsWith("last");
	}

	@Test
	void readerOfDigestsSeesFindingsWhoeverWasFirst() {
		try (DigestHistory history = new DigestHistory(Digests.RUN, null)) {
			for (int i = 0; i < 50; i++) {
				history.add(inspected("r" + i, (evidence) -> List.of(FINDING)));
				assertThat(history.findById("r" + i).orElseThrow().findings()).hasSize(1);
			}
		}
	}

	@Test
	void ofTooManyThatWaitTheOldestGoes() {
		WaitingRequests waiting = new WaitingRequests();
		for (int i = 0; i <= WaitingRequests.CAPACITY; i++) {
			waiting.add(Digests.request("r" + i).inspected(), SETTLED);
		}
		assertThat(waiting.poll()).map((request) -> request.request().id()).contains("r1");
	}

	@Test
	void requestsOfManyQueriesWaitInSmallNumbers() {
		WaitingRequests waiting = new WaitingRequests();
		InspectedRequest large = Digests.request("a").queries(WaitingRequests.QUERIES, "select a", 1, 1).inspected();
		waiting.add(large, SETTLED);
		waiting.add(large, SETTLED);
		waiting.add(Digests.request("b").inspected(), SETTLED);
		assertThat(waiting.poll()).contains(large);
		waiting.add(large, SETTLED);
		waiting.add(Digests.request("c").queries(1, "select a", 1, 1).inspected(), SETTLED);
		assertThat(waiting.poll()).map((request) -> request.request().id()).contains("c");
		assertThat(waiting.poll()).isEmpty();
	}

	private Thread inspectingThread() throws Exception {
		CompletableFuture<Thread> inspecting = new CompletableFuture<>();
		this.digestion.add(inspected("a", (evidence) -> {
			inspecting.complete(Thread.currentThread());
			return List.of();
		}), SETTLED);
		return inspecting.get(20, TimeUnit.SECONDS);
	}

	private List<Finding> hang(CountDownLatch hanging) {
		hanging.countDown();
		try {
			this.goOn.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return List.of();
	}

	private static InspectedRequest inspected(String id, Detector detector) {
		return new RequestInspector(List.of(detector)).inspect(Digests.request(id).inspected().request());
	}

}
