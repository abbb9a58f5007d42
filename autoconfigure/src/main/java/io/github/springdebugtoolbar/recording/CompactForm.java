package io.github.springdebugtoolbar.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Elements in a form that the collector copies in one piece: what several of them have in
 * common once, their numbers side by side. Makes elements that are equal to them, each
 * time anew. Safe for use by multiple threads.
 *
 * @param <E> type of the elements
 */
final class CompactForm<E> implements Supplier<List<E>> {

	/** More statements than a loop usually runs in turn. */
	private static final int TRIED = 32;

	private final List<Mold<E>> molds = new ArrayList<>();

	private final int size;

	private final long[] numbers;

	private final @Nullable Object[] values;

	/**
	 * Creates the form.
	 * @param elements the elements
	 * @param maker makes a mold that an element fits
	 */
	CompactForm(List<E> elements, Function<E, Mold<E>> maker) {
		Rest rest = new Rest();
		for (E element : elements) {
			int mold = find(element, maker);
			rest.add(mold);
			this.molds.get(mold).write(element, rest);
		}
		this.size = elements.size();
		this.numbers = rest.numbers();
		this.values = rest.values();
	}

	@Override
	public List<E> get() {
		RestReader reader = new RestReader(this.numbers, this.values);
		List<E> elements = new ArrayList<>(this.size);
		for (int i = 0; i < this.size; i++) {
			elements.add(this.molds.get((int) reader.next()).read(reader));
		}
		return elements;
	}

	private int find(E element, Function<E, Mold<E>> maker) {
		int latest = this.molds.size() - 1;
		for (int i = latest; i >= 0 && i > latest - TRIED; i--) {
			if (this.molds.get(i).fits(element)) {
				return i;
			}
		}
		this.molds.add(maker.apply(element));
		return latest + 1;
	}

}
