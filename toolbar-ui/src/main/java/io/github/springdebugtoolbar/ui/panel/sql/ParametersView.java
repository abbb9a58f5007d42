package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.List;
import java.util.stream.IntStream;

import io.github.springdebugtoolbar.panel.Fragment;
import io.github.springdebugtoolbar.ui.text.Numbers;

/**
 * Values of one query, a page of one of its sets.
 *
 * @param query number of the query
 * @param batchSize sets in the batch, 0 for a plain execution
 * @param keptSets number of sets that are kept
 * @param chosenSet number of the set that is shown, from 0
 * @param values a page of its values
 */
record ParametersView(int query, int batchSize, int keptSets, int chosenSet,
		Page<SqlView.Parameter> values) implements Fragment {

	@Override
	public String template() {
		return "parameters";
	}

	/**
	 * The sets that can be chosen, none if there is no choice.
	 */
	public List<Integer> choices() {
		return (this.keptSets > 1) ? IntStream.range(0, this.keptSets).boxed().toList() : List.of();
	}

	/**
	 * What is not said by the choice of sets.
	 */
	public String title() {
		if (this.batchSize <= 1) {
			return "Parameters";
		}
		return (this.keptSets < this.batchSize)
				? "Parameters, the first " + this.keptSets + " of " + Numbers.count(this.batchSize, "set") + " are kept"
				: "Parameters of " + Numbers.count(this.batchSize, "set");
	}

	/**
	 * Where the pages are, an empty text if there is one only.
	 */
	public String range() {
		Page<SqlView.Parameter> page = this.values;
		int from = page.page() * page.size();
		return (page.total() <= page.size()) ? "" : Numbers.grouped(from + 1L) + " to "
				+ Numbers.grouped(from + page.items().size()) + " of " + Numbers.grouped(page.total());
	}

	/**
	 * Address of a page of this set.
	 * @param page number of the page
	 */
	public String address(int page) {
		return addressOfSets() + this.chosenSet + "&page=" + page;
	}

	/**
	 * Address of the sets; the number of one is to be appended.
	 */
	public String addressOfSets() {
		return "queries/" + this.query + "/parameters?set=";
	}

	/**
	 * Address of the whole value.
	 * @param row row of the page
	 */
	public String addressOfValue(int row) {
		int position = this.values.page() * this.values.size() + row;
		return "queries/" + this.query + "/value?set=" + this.chosenSet + "&position=" + position;
	}

	/**
	 * Whether there is a page before.
	 */
	public boolean hasPrevious() {
		return this.values.page() > 0;
	}

	/**
	 * Whether there is a page behind.
	 */
	public boolean hasNext() {
		return (long) (this.values.page() + 1) * this.values.size() < this.values.total();
	}

	/**
	 * Whether of a value only the beginning is left.
	 */
	public boolean isCut() {
		return this.values.items().stream().anyMatch((one) -> one.note() != null && one.note().endsWith("longer kept"));
	}

}
