package io.github.springdebugtoolbar.recording;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A list that cannot be changed and whose elements are all made when one of them is asked
 * for first. What a request has recorded is put in order that way by the thread that
 * inspects it, and not by the one that answers. Safe for use by multiple threads.
 *
 * @param <E> type of the elements
 */
public final class LateList<E> extends AbstractList<E> implements RandomAccess {

	private final int size;

	private @Nullable Supplier<List<E>> maker;

	private volatile @Nullable List<E> made;

	/**
	 * Creates a list.
	 * @param size number of elements
	 * @param maker makes so many elements
	 */
	public LateList(int size, Supplier<List<E>> maker) {
		this.size = size;
		this.maker = maker;
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
		List<E> known = this.made;
		return (known != null) ? known : make();
	}

	// The maker holds on to everything that the elements are made of.
	private synchronized List<E> make() {
		List<E> known = this.made;
		if (known == null) {
			known = (this.maker != null) ? List.copyOf(this.maker.get()) : List.of();
			this.made = known;
			this.maker = null;
		}
		return known;
	}

}
