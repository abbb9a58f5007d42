package io.github.springdebugtoolbar.concurrent;

import java.lang.StackWalker.StackFrame;

import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.FaultLog;
import org.jspecify.annotations.Nullable;

import org.springframework.core.task.TaskDecorator;

/**
 * Lets a task work for the recording of the thread that hands it over. What is scheduled
 * for later or repeatedly belongs to no request.
 */
final class RecordingTaskDecorator implements TaskDecorator {

	private static final FaultLog faults = new FaultLog();

	private static final StackWalker WALKER = StackWalker.getInstance();

	private static final String SCHEDULERS = "org.springframework.scheduling.concurrent.";

	private static final int DEPTH = 16;

	private final @Nullable TaskDecorator decorator;

	/**
	 * Creates a decorator.
	 * @param decorator decorator of the application, which goes on as before
	 */
	RecordingTaskDecorator(@Nullable TaskDecorator decorator) {
		this.decorator = decorator;
	}

	@Override
	public Runnable decorate(Runnable task) {
		Runnable decorated = (this.decorator != null) ? this.decorator.decorate(task) : task;
		try {
			return propagated(decorated);
		}
		catch (Exception | LinkageError ex) {
			faults.report("taking a recording to another thread", ex);
			return decorated;
		}
	}

	private static Runnable propagated(Runnable task) {
		boolean bound = CurrentRecording.find().isPresent() || CurrentRecording.isSuspended();
		return (bound && !isScheduling()) ? CurrentRecording.propagate(task) : task;
	}

	// The task itself does not tell whether it was handed over or scheduled.
	private static boolean isScheduling() {
		return WALKER.walk((frames) -> frames.limit(DEPTH).anyMatch(RecordingTaskDecorator::isScheduling));
	}

	private static boolean isScheduling(StackFrame frame) {
		return frame.getClassName().startsWith(SCHEDULERS) && frame.getMethodName().startsWith("schedule");
	}

}
