package io.github.springdebugtoolbar.recording;

import java.lang.ref.WeakReference;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A list that cannot be changed and whose elements are all made when one of them is asked
 * for first. What a request has recorded is put in order that way by the thread that
 * inspects it, and not by the one that answers. It may keep them in a form that takes
 * less, and make them again for whoever looks later. Safe for use by multiple threads.
 *
 * @param <E> type of the elements
 */
public final class LateList<E> extends AbstractList<E> implements RandomAccess {

	private final int size;

	private Supplier<List<E>> maker;

	private @Nullable Function<List<E>, Supplier<List<E>>> form;

	private volatile WeakReference<List<E>> made = new WeakReference<>(null);

	/**
	 * Creates a list that keeps its elements.
	 * @param size number of elements
	 * @param maker makes so many elements
	 */
	public LateList(int size, Supplier<List<E>> maker) {
		this(size, maker, (elements) -> () -> elements);
	}

	/**
	 * Creates a list that keeps its elements in another form, from which they are made
	 * again when they are asked for after nobody has used them for a while.
	 * @param size number of elements
	 * @param maker makes so many elements
	 * @param form brings elements into a form that makes equal ones
	 */
	LateList(int size, Supplier<List<E>> maker, Function<List<E>, Supplier<List<E>>> form) {
		this.size = size;
		this.maker = maker;
		this.form = form;
	}

	/**
	 * Copies a list, unless it cannot be changed anyway.
	 * @param <E> type of the elements
	 * @param list the list
	 * @return a list that cannot be changed
	 */
	static <E> List<E> copyOf(List<E> list) {
		return (list instanceof LateList) ? list : List.copyOf(list);
	}

	@Override
	public int size() {
		return this.size;
	}

	@Override
	public E get(int index) {
		return elements().get(index);
	}

	@Override
	public Iterator<E> iterator() {
		return elements().iterator();
	}

	@Override
	public Spliterator<E> spliterator() {
		return elements().spliterator();
	}

	@Override
	public void forEach(Consumer<? super E> action) {
		elements().forEach(action);
	}

	@Override
	public Object[] toArray() {
		return elements().toArray();
	}

	private List<E> elements() {
		List<E> known = this.made.get();
		return (known != null) ? known : make();
	}

	private synchronized List<E> make() {
		List<E> known = this.made.get();
		if (known == null) {
			known = List.copyOf(this.maker.get());
			keep(known);
			this.made = new WeakReference<>(known);
		}
		return known;
	}

	// The first maker holds on to everything that the elements are made of.
	private void keep(List<E> elements) {
		if (this.form != null) {
			this.maker = this.form.apply(elements);
			this.form = null;
		}
	}

}
