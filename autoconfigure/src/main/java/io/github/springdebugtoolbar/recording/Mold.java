package io.github.springdebugtoolbar.recording;

/**
 * What many elements have in common, kept once for all of them.
 *
 * @param <E> type of the elements
 */
interface Mold<E> {

	boolean fits(E element);

	/**
	 * Writes what an element has of its own.
	 * @param element an element that fits
	 * @param out takes it
	 */
	void write(E element, Rest out);

	/**
	 * Makes an element that is equal to the one that was written.
	 * @param in gives what was written, in the same order
	 * @return the element
	 */
	E read(RestReader in);

}
