package io.github.springdebugtoolbar.concurrent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.github.springdebugtoolbar.autoconfigure.RecordingAutoConfiguration;
import io.github.springdebugtoolbar.recording.CallSiteFinder;
import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.Recording;
import io.github.springdebugtoolbar.recording.RecordingLimits;
import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextSnapshotFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskDecorator;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.concurrent.ConcurrentTaskExecutor;
import org.springframework.scheduling.concurrent.ConcurrentTaskScheduler;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.PeriodicTrigger;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TaskExecutorPostProcessor} and {@link ContextPropagation} in an
 * application.
 */
class TaskAttributionIntegrationTests {

	private final Recorder recorder = new Recorder(Clock.systemUTC(), RecordingLimits.DEFAULT,
			new CallSiteFinder(List.of(), List.of()));

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(RecordingAutoConfiguration.class))
		.withPropertyValues("debug-toolbar.enabled=true");

	@ParameterizedTest
	@ValueSource(
			strings = { "pool", "simple", "concurrent", "poolScheduler", "simpleScheduler", "concurrentScheduler" })
	void taskWorksForTheRecordingOfItsSubmitter(String name) {
		this.runner.withUserConfiguration(Executors.class).run((context) -> {
			AsyncTaskExecutor executor = (AsyncTaskExecutor) context.getBean(name);
			Recording recording = this.recorder.start();
			try (CurrentRecording.Scope scope = CurrentRecording.attach(recording)) {
				Callable<Optional<Recording>> seen = CurrentRecording::find;
				assertThat(executor.submit(seen).get(10, TimeUnit.SECONDS)).containsSame(recording);
			}
			Callable<Optional<Recording>> seenLater = CurrentRecording::find;
			assertThat(executor.submit(seenLater).get(10, TimeUnit.SECONDS)).isEmpty();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "poolScheduler", "simpleScheduler", "concurrentScheduler" })
	void repeatedTaskBelongsToNoRequest(String name) {
		this.runner.withUserConfiguration(Executors.class).run((context) -> {
			TaskScheduler scheduler = (TaskScheduler) context.getBean(name);
			BlockingQueue<Optional<Recording>> seen = new LinkedBlockingQueue<>();
			try (CurrentRecording.Scope scope = CurrentRecording.attach(this.recorder.start())) {
				scheduler.scheduleAtFixedRate(() -> seen.add(CurrentRecording.find()), Duration.ofMillis(1));
				scheduler.schedule(() -> seen.add(CurrentRecording.find()), new PeriodicTrigger(Duration.ofMillis(1)));
				scheduler.schedule(() -> seen.add(CurrentRecording.find()), Instant.now().plusMillis(50));
			}
			for (int i = 0; i < 200; i++) {
				assertThat(seen.poll(10, TimeUnit.SECONDS)).isEmpty();
			}
		});
	}

	@Test
	void decoratorOfTheApplicationGoesOn() {
		this.runner.withConfiguration(AutoConfigurations.of(TaskExecutionAutoConfiguration.class))
			.withBean(TaskDecorator.class, () -> (task) -> () -> Decorated.mark(task))
			.withUserConfiguration(AsyncConfiguration.class)
			.run((context) -> {
				Recording recording = this.recorder.start();
				try (CurrentRecording.Scope scope = CurrentRecording.attach(recording)) {
					Map<String, Object> seen = context.getBean(Worker.class).work().get(10, TimeUnit.SECONDS);
					assertThat(seen).containsEntry("decorated", true).containsEntry("recording", recording);
				}
			});
	}

	@Test
	void virtualThreadsOfBootAreAttributed() {
		this.runner.withConfiguration(AutoConfigurations.of(TaskExecutionAutoConfiguration.class))
			.withPropertyValues("spring.threads.virtual.enabled=true")
			.withUserConfiguration(AsyncConfiguration.class)
			.run((context) -> {
				Recording recording = this.recorder.start();
				try (CurrentRecording.Scope scope = CurrentRecording.attach(recording)) {
					assertThat(context.getBean(Worker.class).work().get(10, TimeUnit.SECONDS))
						.containsEntry("recording", recording);
				}
			});
	}

	@Test
	void contextPropagationTakesTheRecordingAlong() {
		this.runner.run((context) -> {
			ContextSnapshotFactory snapshots = ContextSnapshotFactory.builder().build();
			Recording recording = this.recorder.start();
			Callable<Optional<Recording>> wrapped;
			try (CurrentRecording.Scope scope = CurrentRecording.attach(recording)) {
				wrapped = snapshots.captureAll().wrap(CurrentRecording::find);
			}
			assertThat(CompletableFuture.supplyAsync(() -> call(wrapped)).get(10, TimeUnit.SECONDS))
				.containsSame(recording);
			assertThat(call(wrapped)).containsSame(recording);
			assertThat(CurrentRecording.find()).isEmpty();
		});
	}

	@Test
	void lastApplicationTakesItsEntryOutOfTheSharedRegistry() {
		this.runner.run((outer) -> {
			this.runner.run((inner) -> assertThat(registered()).isTrue());
			assertThat(registered()).isTrue();
		});
		assertThat(registered()).isFalse();
	}

	@Test
	void nothingIsDecoratedWhenOff() {
		this.runner.withPropertyValues("debug-toolbar.enabled=false")
			.withUserConfiguration(Executors.class)
			.run((context) -> {
				assertThat(context).doesNotHaveBean(TaskExecutorPostProcessor.class);
				assertThat(registered()).isFalse();
			});
	}

	private static boolean registered() {
		return ContextRegistry.getInstance()
			.getThreadLocalAccessors()
			.stream()
			.anyMatch((accessor) -> accessor.key().equals(RecordingThreadLocalAccessor.KEY));
	}

	private static <T> T call(Callable<T> callable) {
		try {
			return callable.call();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class Executors {

		@Bean
		ThreadPoolTaskExecutor pool() {
			return new ThreadPoolTaskExecutor();
		}

		@Bean
		SimpleAsyncTaskExecutor simple() {
			return new SimpleAsyncTaskExecutor();
		}

		@Bean
		ConcurrentTaskExecutor concurrent() {
			return new ConcurrentTaskExecutor(java.util.concurrent.Executors.newSingleThreadExecutor());
		}

		@Bean
		ThreadPoolTaskScheduler poolScheduler() {
			return new ThreadPoolTaskScheduler();
		}

		@Bean
		SimpleAsyncTaskScheduler simpleScheduler() {
			return new SimpleAsyncTaskScheduler();
		}

		@Bean
		ConcurrentTaskScheduler concurrentScheduler() {
			return new ConcurrentTaskScheduler(java.util.concurrent.Executors.newSingleThreadScheduledExecutor());
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAsync
	static class AsyncConfiguration {

		@Bean
		Worker worker() {
			return new Worker();
		}

	}

	static class Worker {

		@Async
		CompletableFuture<Map<String, Object>> work() {
			return CompletableFuture.completedFuture(Map.of("decorated", Decorated.MARK.get() != null, "recording",
					(Object) CurrentRecording.find().orElseThrow()));
		}

	}

	static final class Decorated {

		static final ThreadLocal<Boolean> MARK = new ThreadLocal<>();

		static void mark(Runnable task) {
			MARK.set(true);
			try {
				task.run();
			}
			finally {
				MARK.remove();
			}
		}

	}

}
