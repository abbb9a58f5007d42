package io.github.springdebugtoolbar.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.LateList;
import io.github.springdebugtoolbar.recording.NamedValue;

/**
 * Names and values of the server, which reuses what they were read from. They leave here
 * masked only. Telling secrets takes longer than reading, so that is done by whoever
 * looks at them first: mostly the thread that inspects the request, after its response.
 */
final class ContainerValues implements Supplier<List<NamedValue>> {

	private final BiFunction<String, String, NamedValue> mask;

	private final List<String> texts = new ArrayList<>();

	/**
	 * Creates it without values.
	 * @param mask turns a name and its value into what may be shown
	 */
	ContainerValues(BiFunction<String, String, NamedValue> mask) {
		this.mask = mask;
	}

	void add(String name, String value) {
		this.texts.add(name);
		this.texts.add(value);
	}

	/**
	 * What was added, which is the end of it.
	 * @return what may be shown, each masked when the first is asked for
	 */
	List<NamedValue> masked() {
		return this.texts.isEmpty() ? List.of() : new LateList<>(this.texts.size() / 2, this);
	}

	@Override
	public List<NamedValue> get() {
		List<NamedValue> masked = new ArrayList<>(this.texts.size() / 2);
		for (int i = 0; i < this.texts.size(); i += 2) {
			masked.add(mask(this.texts.get(i), this.texts.get(i + 1)));
		}
		return masked;
	}

	// A border: what cannot be told is not shown.
	private NamedValue mask(String name, String value) {
		try {
			return this.mask.apply(name, value);
		}
		catch (RuntimeException | LinkageError ex) {
			return new NamedValue(BoundParameter.MASK, BoundParameter.MASK, true);
		}
	}

}
