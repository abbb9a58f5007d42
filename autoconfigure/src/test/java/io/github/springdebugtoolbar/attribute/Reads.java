package io.github.springdebugtoolbar.attribute;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.springdebugtoolbar.recording.AttributeReads;
import io.github.springdebugtoolbar.recording.CallSiteFinder;
import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.Recording;
import io.github.springdebugtoolbar.recording.RecordingLimits;

/**
 * What a task has read.
 */
final class Reads {

	private Reads() {
	}

	static Map<String, Integer> of(Class<?> type, Runnable task) {
		Recording recording = new Recorder(Clock.systemUTC(), RecordingLimits.DEFAULT,
				new CallSiteFinder(List.of(), List.of()))
			.start();
		try (CurrentRecording.Scope scope = CurrentRecording.attach(recording)) {
			task.run();
		}
		Map<String, Integer> found = new TreeMap<>();
		recording.snapshot()
			.events(AttributeReads.class)
			.stream()
			.filter((reads) -> reads.className().equals(type.getName()))
			.forEach((reads) -> found.putAll(reads.reads()));
		found.values().removeIf((count) -> count == 0);
		return found;
	}

}
