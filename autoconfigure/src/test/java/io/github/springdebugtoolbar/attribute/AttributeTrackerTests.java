package io.github.springdebugtoolbar.attribute;

import java.lang.instrument.Instrumentation;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import io.github.springdebugtoolbar.recording.AttributeReads;
import io.github.springdebugtoolbar.recording.CallSiteFinder;
import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.FaultLog;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.Recording;
import io.github.springdebugtoolbar.recording.RecordingLimits;
import io.github.springdebugtoolbar.recording.WatchRefusal;
import io.github.springdebugtoolbar.recording.WatchRefusal.Cause;
import io.github.springdebugtoolbar.recording.WatchedClasses;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AttributeTrackerTests {

	private static SessionFactory factory;

	@BeforeAll
	static void start() {
		factory = new Configuration().addAnnotatedClass(Note.class)
			.setProperty("hibernate.connection.url", "jdbc:h2:mem:notes")
			.buildSessionFactory();
	}

	@AfterAll
	static void stop() {
		factory.close();
	}

	@Test
	void closedTrackerLeavesNothingBehind() {
		AttributeTracker tracker = new AttributeTracker(List.of());
		tracker.watch(factory);
		assertThat(readText()).containsExactly(Map.of("id", 0, "text", 1));
		tracker.close();
		assertThat(readText()).isEmpty();
		assertThat(WatchedClasses.find(Note.class.getName())).isEmpty();
	}

	@Test
	void classIsCountedOnceWhoeverWatchesIt() {
		try (AttributeTracker other = new AttributeTracker(List.of())) {
			AttributeTracker first = new AttributeTracker(List.of());
			first.watch(factory);
			other.watch(factory);
			assertThat(readText()).containsExactly(Map.of("id", 0, "text", 1));
			first.close();
			assertThat(readText()).containsExactly(Map.of("id", 0, "text", 1));
		}
	}

	// JDK 17 forgets them when it transforms a class again.
	@Test
	void namesOfParametersStay() throws NoSuchMethodException {
		assertThat(parameterOfNote()).isEqualTo("text");
		try (AttributeTracker tracker = new AttributeTracker(List.of())) {
			tracker.watch(factory);
			assertThat(parameterOfNote()).isEqualTo("text");
		}
		assertThat(parameterOfNote()).isEqualTo("text");
	}

	private static String parameterOfNote() throws NoSuchMethodException {
		return Note.class.getDeclaredConstructor(String.class).getParameters()[0].getName();
	}

	@Test
	void refusedAgentIsToldAndNothingIsWatched() {
		try (AttributeTracker tracker = new AttributeTracker(refusal(), List.of())) {
			assertThat(tracker.refusal()).isEmpty();
			tracker.watch(factory);
			assertThat(tracker.refusal()).contains(new WatchRefusal(Cause.MACHINE, "no agent please"));
			assertThat(readText()).isEmpty();
		}
	}

	@Test
	void machineThatRefusesOnceIsNotAskedAgain() {
		int[] asked = { 0 };
		try (AttributeTracker tracker = new AttributeTracker(() -> {
			asked[0]++;
			throw new NoClassDefFoundError("com/sun/tools/attach/VirtualMachine");
		}, List.of())) {
			tracker.watch(factory);
			tracker.watch(factory);
			assertThat(asked[0]).isEqualTo(1);
			assertThat(tracker.refusal()).map(WatchRefusal::cause).contains(Cause.MACHINE);
		}
	}

	@Test
	void classThatCannotBeReadIsLeftAlone() {
		Instrumentation instrumentation = ByteBuddyAgent.install();
		try (AttributeTracker tracker = new AttributeTracker(() -> instrumentation, List.of())) {
			tracker.watch(factory);
			assertThat(
					new ReadTransformer(new Hooks(Set.of(), List.of()), Set.of(Note.class), List.of(), new FaultLog())
						.transform(Note.class.getClassLoader(), Note.class.getName().replace('.', '/'), null, null,
								new byte[] { 1, 2, 3 }))
				.isNull();
		}
	}

	private static Supplier<Instrumentation> refusal() {
		return () -> {
			throw new IllegalStateException("no agent please");
		};
	}

	private static List<Map<String, Integer>> readText() {
		Recording recording = new Recorder(Clock.systemUTC(), RecordingLimits.DEFAULT,
				new CallSiteFinder(List.of(), List.of()))
			.start();
		try (CurrentRecording.Scope scope = CurrentRecording.attach(recording)) {
			assertThat(new Note("red").getText()).isEqualTo("red");
		}
		return recording.snapshot().events(AttributeReads.class).stream().map(AttributeReads::reads).toList();
	}

	@Entity
	@NullUnmarked
	static class Note {

		@Id
		private Long id;

		private String text;

		@Transient
		private int size;

		protected Note() {
		}

		// Reads its own field, which is no read of the application.
		Note(String text) {
			this.text = text;
			this.size = this.text.length();
		}

		String getText() {
			return this.text;
		}

	}

}
