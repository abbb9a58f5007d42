package io.github.springdebugtoolbar.recording;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A value that is made when it is asked for first, so that the start of the application
 * does not wait for it. If making it fails, whoever asks next tries again. Safe for use
 * by multiple threads.
 *
 * @param <T> type of the value
 */
public final class Late<T> implements Supplier<T> {

	private final Supplier<? extends T> source;

	private volatile @Nullable T value;

	/**
	 * Creates it without its value.
	 * @param source makes the value
	 */
	public Late(Supplier<? extends T> source) {
		this.source = source;
	}

	@Override
	public T get() {
		T found = this.value;
		return (found != null) ? found : make();
	}

	// Without a lock: whoever makes it may wait for one of the application's.
	// Making a bean, or what is as good as equal, twice does no harm.
	private T make() {
		T made = this.source.get();
		this.value = made;
		return made;
	}

}
