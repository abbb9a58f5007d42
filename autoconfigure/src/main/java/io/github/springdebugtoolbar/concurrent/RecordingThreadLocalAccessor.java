package io.github.springdebugtoolbar.concurrent;

import java.util.ArrayDeque;
import java.util.Deque;

import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.Recording;
import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Takes the recording along wherever Micrometer's context propagation is used.
 */
final class RecordingThreadLocalAccessor implements ThreadLocalAccessor<Recording> {

	static final String KEY = "io.github.springdebugtoolbar.recording";

	/** What is to be ended on this thread, the latest first. */
	private final ThreadLocal<Deque<CurrentRecording.Scope>> scopes = new ThreadLocal<>();

	@Override
	public Object key() {
		return KEY;
	}

	@Override
	public @Nullable Recording getValue() {
		return CurrentRecording.find().orElse(null);
	}

	@Override
	public void setValue(Recording recording) {
		open(CurrentRecording.attach(recording));
	}

	/** A thread that works for a recording goes on to do so. */
	@Override
	public void setValue() {
		open(() -> {
		});
	}

	@Override
	public void restore(Recording previous) {
		restore();
	}

	@Override
	public void restore() {
		Deque<CurrentRecording.Scope> open = this.scopes.get();
		if (open == null) {
			return;
		}
		open.pop().close();
		if (open.isEmpty()) {
			this.scopes.remove();
		}
	}

	private void open(CurrentRecording.Scope scope) {
		Deque<CurrentRecording.Scope> open = this.scopes.get();
		if (open == null) {
			open = new ArrayDeque<>();
			this.scopes.set(open);
		}
		open.push(scope);
	}

}
