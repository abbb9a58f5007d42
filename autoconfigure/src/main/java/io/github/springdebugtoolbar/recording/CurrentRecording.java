package io.github.springdebugtoolbar.recording;

import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

/**
 * The recording that the current thread works for. Holds the only thread-local of the
 * toolbar.
 */
public final class CurrentRecording {

	private static final ThreadLocal<Binding> CURRENT = new ThreadLocal<>();

	private CurrentRecording() {
	}

	/**
	 * The recording of the current thread.
	 * @return the recording, empty if the thread works for none or recording is suspended
	 */
	public static Optional<Recording> find() {
		Binding binding = CURRENT.get();
		return (binding != null) ? Optional.ofNullable(binding.recording) : Optional.empty();
	}

	/**
	 * Whether nothing of the current thread is to be recorded.
	 * @return {@code true} between {@link #suspend()} and the end of its scope
	 */
	public static boolean isSuspended() {
		Binding binding = CURRENT.get();
		return binding != null && binding.recording == null;
	}

	/**
	 * Lets the current thread work for a recording.
	 * @param recording the recording
	 * @return ends it; to be closed on the same thread
	 */
	public static Scope attach(Recording recording) {
		return bind(new Binding(recording));
	}

	/**
	 * Lets nothing of the current thread be recorded.
	 * @return ends it; to be closed on the same thread
	 */
	public static Scope suspend() {
		return bind(new Binding(null));
	}

	/**
	 * Lets a task work for the recording of the current thread, wherever it runs.
	 * @param task task
	 * @return the same task if the current thread works for no recording
	 */
	public static Runnable propagate(Runnable task) {
		Binding binding = CURRENT.get();
		return (binding != null) ? () -> run(binding.recording, task) : task;
	}

	/**
	 * Lets a task work for the recording of the current thread, wherever it runs.
	 * @param <T> result of the task
	 * @param task task
	 * @return the same task if the current thread works for no recording
	 */
	public static <T extends @Nullable Object> Callable<T> propagate(Callable<T> task) {
		Binding binding = CURRENT.get();
		return (binding != null) ? () -> call(binding.recording, task) : task;
	}

	/**
	 * Notes which line of a template the current thread evaluates.
	 * @param template the template's frame
	 */
	public static void evaluating(Frame template) {
		Binding binding = CURRENT.get();
		if (binding != null) {
			binding.template = template;
		}
	}

	static Optional<Frame> findTemplate() {
		Binding binding = CURRENT.get();
		return (binding != null) ? Optional.ofNullable(binding.template) : Optional.empty();
	}

	private static void run(@Nullable Recording recording, Runnable task) {
		try (Scope scope = bind(new Binding(recording))) {
			task.run();
		}
	}

	private static <T extends @Nullable Object> T call(@Nullable Recording recording, Callable<T> task)
			throws Exception {
		try (Scope scope = bind(new Binding(recording))) {
			return task.call();
		}
	}

	private static Scope bind(Binding binding) {
		Binding outer = CURRENT.get();
		CURRENT.set(binding);
		return () -> unbind(binding, outer);
	}

	private static void unbind(Binding binding, @Nullable Binding outer) {
		if (outer != null) {
			CURRENT.set(outer);
		}
		else {
			CURRENT.remove();
		}
		if (binding.recording != null) {
			binding.recording.detached();
		}
	}

	/**
	 * A stretch of work of one thread.
	 */
	public interface Scope extends AutoCloseable {

		@Override
		void close();

	}

	private static final class Binding {

		private final @Nullable Recording recording;

		private @Nullable Frame template;

		private Binding(@Nullable Recording recording) {
			this.recording = recording;
		}

	}

}
