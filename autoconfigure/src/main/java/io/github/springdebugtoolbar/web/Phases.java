package io.github.springdebugtoolbar.web;

import java.util.ArrayDeque;
import java.util.Deque;

import io.github.springdebugtoolbar.recording.ColdStart;
import io.github.springdebugtoolbar.recording.PhaseEvent;
import io.github.springdebugtoolbar.recording.PhaseEvent.Kind;
import io.github.springdebugtoolbar.recording.Recording;
import jakarta.servlet.DispatcherType;
import org.jspecify.annotations.Nullable;

/**
 * The phases that a request is in at the moment. Each dispatch, and each handler inside
 * of it, is a level that has one phase at a time. One thread dispatches a request at a
 * time, but another may end its asynchronous work.
 */
final class Phases {

	private static final int LIMIT = 500;

	private final Recording recording;

	private final Deque<Level> levels = new ArrayDeque<>();

	private final ColdStart.Watch watch = new ColdStart.Watch();

	private @Nullable Phase wait;

	private int count;

	Phases(Recording recording) {
		this.recording = recording;
	}

	synchronized void enterDispatch(DispatcherType type, String path) {
		endWait();
		this.levels.push(new Level(true, phase(kindOf(type), path)));
	}

	synchronized void leaveDispatch(boolean waits) {
		boolean left = false;
		while (!left && !this.levels.isEmpty()) {
			left = leave().dispatch;
		}
		if (waits) {
			this.wait = new Phase(Kind.ASYNC_WAIT, "", this.recording.elapsedNanos(), "");
		}
	}

	synchronized void enterHandler(String name) {
		this.levels.push(new Level(false, phase(Kind.HANDLER, name)));
	}

	/**
	 * Goes on with the next phase of the current handler.
	 * @param kind what begins
	 * @param name name of what begins
	 */
	synchronized void next(Kind kind, String name) {
		if (isInHandler()) {
			add(this.levels.element().phase);
			this.levels.element().phase = phase(kind, name);
		}
	}

	synchronized void leaveHandler() {
		if (isInHandler()) {
			leave();
		}
	}

	/** Ends whatever there is: the answer is complete. */
	synchronized void finish() {
		endWait();
		while (!this.levels.isEmpty()) {
			leave();
		}
		this.watch.end(this.recording);
	}

	private boolean isInHandler() {
		return !this.levels.isEmpty() && !this.levels.element().dispatch;
	}

	private Level leave() {
		Level level = this.levels.pop();
		add(level.phase);
		return level;
	}

	private void endWait() {
		if (this.wait != null) {
			add(this.wait);
			this.wait = null;
		}
	}

	private void add(Phase phase) {
		if (++this.count <= LIMIT || this.levels.isEmpty()) {
			this.recording.add(new PhaseEvent(phase.kind(), phase.name(), phase.start(),
					this.recording.elapsedNanos() - phase.start(), phase.thread()));
		}
	}

	private Phase phase(Kind kind, String name) {
		return new Phase(kind, name, this.recording.elapsedNanos(), Thread.currentThread().getName());
	}

	private static Kind kindOf(DispatcherType type) {
		return switch (type) {
			case ASYNC -> Kind.ASYNC;
			case FORWARD -> Kind.FORWARD;
			case ERROR -> Kind.ERROR;
			default -> Kind.REQUEST;
		};
	}

	private record Phase(Kind kind, String name, long start, String thread) {

	}

	private static final class Level {

		private final boolean dispatch;

		private Phase phase;

		private Level(boolean dispatch, Phase phase) {
			this.dispatch = dispatch;
			this.phase = phase;
		}

	}

}
