package io.github.springdebugtoolbar.recording;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The recording that the current thread works for. Holds the only thread-locals of the
 * toolbar.
 */
public final class CurrentRecording {

	private static final ThreadLocal<Binding> CURRENT = new ThreadLocal<>();

	/** What a thread executes that works for no recording. */
	private static final ThreadLocal<String> EXECUTING = new ThreadLocal<>();

	private static final FaultLog faults = new FaultLog();

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
	 * The text that the current thread executes. Within a recording it is a plain field:
	 * a thread-local that comes and goes with each statement leaves a reference to the
	 * collector each time.
	 * @return the text, {@code null} if it executes none
	 */
	public static @Nullable String executing() {
		Binding binding = CURRENT.get();
		return (binding != null) ? binding.executing : EXECUTING.get();
	}

	/**
	 * Notes which text the current thread executes.
	 * @param sql the text, {@code null} at its end
	 */
	public static void executing(@Nullable String sql) {
		Binding binding = CURRENT.get();
		if (binding != null) {
			binding.executing = sql;
		}
		else if (sql != null) {
			EXECUTING.set(sql);
		}
		else {
			EXECUTING.remove();
		}
	}

	/**
	 * Lets the current thread work for a recording.
	 * @param recording the recording
	 * @return ends it; to be closed on the same thread
	 */
	public static Scope attach(Recording recording) {
		return bind(recording);
	}

	/**
	 * Lets nothing of the current thread be recorded.
	 * @return ends it; to be closed on the same thread
	 */
	public static Scope suspend() {
		return bind(null);
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
	 * Notes what of a template the current thread evaluates.
	 * @param expression the expression
	 */
	public static void evaluating(TemplateExpression expression) {
		Binding binding = CURRENT.get();
		if (binding != null && binding.recording != null) {
			binding.expression = expression;
		}
	}

	/**
	 * Begins work of the current thread: the queries that it runs belong to it until
	 * {@link #end(Object)}.
	 * @param key tells the work when it ends, by its identity
	 * @return the work, {@code null} if the thread works for no recording
	 */
	public static @Nullable Work begin(Object key) {
		Binding binding = CURRENT.get();
		if (binding == null || binding.recording == null) {
			return null;
		}
		Work begun = new Work(binding.recording, key, binding.work, binding.recording.elapsedNanos());
		binding.work = begun;
		return begun;
	}

	/**
	 * Begins work that nearly always runs no query, and is done for each row: it is taken
	 * to begin with its first query, and nobody looks at the clock before.
	 * @param key tells the work when it ends, by its identity
	 */
	public static void beginQuiet(Object key) {
		Binding binding = CURRENT.get();
		if (binding != null && binding.recording != null) {
			binding.work = new Work(binding.recording, key, binding.work, Work.UNKNOWN);
		}
	}

	/**
	 * Ends work of the current thread, and whatever was begun within it: work that failed
	 * may not have been ended.
	 * @param key what it was begun with
	 * @return the work, {@code null} if there is none of that key
	 */
	public static @Nullable Work end(Object key) {
		Binding binding = CURRENT.get();
		Work ended = (binding != null) ? findWork(binding.work, key) : null;
		if (binding != null && ended != null) {
			binding.work = Objects.requireNonNullElse(ended.outer(), ended);
		}
		return ended;
	}

	/**
	 * The innermost work of the current thread.
	 * @return the work, {@code null} if the thread works for no recording
	 */
	public static @Nullable Work work() {
		Binding binding = CURRENT.get();
		return (binding != null) ? binding.work : null;
	}

	/**
	 * Counts what the current thread reads.
	 * @return the counter, {@code null} if the thread works for no recording
	 */
	public static @Nullable ReadCounter reads() {
		Binding binding = CURRENT.get();
		return (binding != null) ? binding.reads : null;
	}

	// Gives null if recording is suspended.
	static @Nullable Recording orElse(Recording other) {
		Binding binding = CURRENT.get();
		return (binding != null) ? binding.recording : other;
	}

	static void ran(Recording recording, int query, LateCallSite callSite, long startNanos) {
		Binding binding = CURRENT.get();
		Work work = (binding != null && binding.recording == recording) ? binding.work : null;
		if (work != null) {
			work.ran(query, callSite, startNanos);
		}
	}

	static Optional<Frame> findTemplate() {
		return Objects.requireNonNullElse(ask(TemplateExpression::findFrame), Optional.empty());
	}

	static @Nullable Object position() {
		return ask(TemplateExpression::position);
	}

	// A border: the query counts more than its place.
	private static <T> @Nullable T ask(Function<TemplateExpression, T> question) {
		Binding binding = CURRENT.get();
		TemplateExpression expression = (binding != null) ? binding.expression : null;
		try {
			return (expression != null) ? question.apply(expression) : null;
		}
		catch (Exception | LinkageError ex) {
			faults.report("telling the line of a template", ex);
			return null;
		}
	}

	private static @Nullable Work findWork(@Nullable Work innermost, Object key) {
		Work work = innermost;
		while (work != null && work.key() != key) {
			work = work.outer();
		}
		return work;
	}

	private static void run(@Nullable Recording recording, Runnable task) {
		try (Scope scope = bind(recording)) {
			task.run();
		}
	}

	private static <T extends @Nullable Object> T call(@Nullable Recording recording, Callable<T> task)
			throws Exception {
		try (Scope scope = bind(recording)) {
			return task.call();
		}
	}

	private static Scope bind(@Nullable Recording recording) {
		Binding binding = new Binding(recording, CURRENT.get());
		CURRENT.set(binding);
		return binding;
	}

	// A border: the work itself has been done.
	private static void detached(Recording recording, @Nullable ReadCounter reads) {
		try {
			recording.detached(reads);
		}
		catch (Exception | LinkageError ex) {
			faults.report("ending the work of a thread", ex);
		}
	}

	/**
	 * A stretch of work of one thread.
	 */
	public interface Scope extends AutoCloseable {

		@Override
		void close();

	}

	private static final class Binding implements Scope {

		private final @Nullable Recording recording;

		private final @Nullable Binding outer;

		private final @Nullable ReadCounter reads;

		private @Nullable TemplateExpression expression;

		private @Nullable String executing;

		/** What the thread does, {@code null} if nothing of it is recorded. */
		private @Nullable Work work;

		private Binding(@Nullable Recording recording, @Nullable Binding outer) {
			this.recording = recording;
			this.outer = outer;
			this.reads = (recording != null) ? new ReadCounter(recording) : null;
			this.work = (recording != null) ? new Work(recording, this, null, 0) : null;
		}

		@Override
		public void close() {
			if (this.outer != null) {
				CURRENT.set(this.outer);
			}
			else {
				CURRENT.remove();
			}
			if (this.recording != null) {
				detached(this.recording, this.reads);
			}
		}

	}

}
