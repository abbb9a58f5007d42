package io.github.springdebugtoolbar.recording;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DelayedTask}.
 */
class DelayedTaskTests {

	private final AtomicInteger done = new AtomicInteger();

	@Test
	void isDoneByItself() throws InterruptedException {
		CountDownLatch ran = new CountDownLatch(1);
		try (DelayedTask task = new DelayedTask("test", Duration.ZERO, ran::countDown)) {
			task.ask();
			assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
		}
	}

	@Test
	void isDoneAgainWhenSomebodyAsksAgain() throws InterruptedException {
		Semaphore ran = new Semaphore(0);
		try (DelayedTask task = new DelayedTask("test", Duration.ZERO, ran::release)) {
			for (int i = 0; i < 3; i++) {
				task.ask();
				assertThat(ran.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
			}
		}
		assertThat(ran.availablePermits()).isZero();
	}

	@Test
	void goesOnAfterAFault() throws InterruptedException {
		Semaphore ran = new Semaphore(0);
		try (DelayedTask task = new DelayedTask("test", Duration.ZERO, () -> {
			ran.release();
			throw new IllegalStateException("It is broken");
		})) {
			for (int i = 0; i < 2; i++) {
				task.ask();
				assertThat(ran.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
			}
		}
	}

	@Test
	void interruptsWhatIsDoneWhenItIsAbandoned() throws InterruptedException {
		CountDownLatch ran = new CountDownLatch(1);
		CountDownLatch interrupted = new CountDownLatch(1);
		DelayedTask task = new DelayedTask("test", Duration.ZERO, () -> {
			ran.countDown();
			waitFor(interrupted);
		});
		task.ask();
		assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
		task.abandon();
		assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
		assertThat(task.isEnded()).isTrue();
	}

	@Test
	void isDoneOnceForAllWhoAsked() {
		try (DelayedTask task = slow()) {
			task.ask();
			task.ask();
		}
		assertThat(this.done).hasValue(1);
	}

	@Test
	void isDoneAtOnceForWhoIsInAHurry() throws InterruptedException {
		CountDownLatch ran = new CountDownLatch(1);
		try (DelayedTask task = new DelayedTask("test", Duration.ofHours(1), ran::countDown)) {
			task.ask();
			task.hurry();
			assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
		}
	}

	@Test
	void isNotDoneInAHurryIfNobodyAsked() {
		try (DelayedTask task = new DelayedTask("test", Duration.ZERO, this.done::incrementAndGet)) {
			task.hurry();
		}
		assertThat(this.done).hasValue(0);
	}

	@Test
	void isNotDoneIfNobodyAsked() {
		slow().close();
		assertThat(this.done).hasValue(0);
	}

	@Test
	void nothingIsDoneAfterTheEnd() {
		DelayedTask task = slow();
		task.close();
		task.ask();
		assertThat(this.done).hasValue(0);
	}

	private static void waitFor(CountDownLatch interrupted) {
		try {
			new CountDownLatch(1).await();
		}
		catch (InterruptedException ex) {
			interrupted.countDown();
		}
	}

	private DelayedTask slow() {
		return new DelayedTask("test", Duration.ofHours(1), this.done::incrementAndGet);
	}

}
