package io.github.springdebugtoolbar.recording;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What the values of many executions have in common. Those of a batch, and what is more
 * than a value, are kept as they are.
 *
 * @param placeholders one for each value, {@code null} if they are kept as they are
 */
record ParametersMold(@Nullable List<ParameterMold> placeholders) implements Mold<List<List<BoundParameter>>> {

	static ParametersMold of(List<List<BoundParameter>> sets) {
		return new ParametersMold(isPlain(sets) ? setOf(sets).stream().map(ParameterMold::of).toList() : null);
	}

	@Override
	public boolean fits(List<List<BoundParameter>> sets) {
		return (this.placeholders != null) ? isPlain(sets) && fits(this.placeholders, setOf(sets)) : !isPlain(sets);
	}

	@Override
	public void write(List<List<BoundParameter>> sets, Rest out) {
		if (this.placeholders == null) {
			out.addValue(sets);
			return;
		}
		for (BoundParameter parameter : setOf(sets)) {
			out.addValue(parameter.value());
		}
	}

	@Override
	@SuppressWarnings("unchecked")
	public List<List<BoundParameter>> read(RestReader in) {
		return (this.placeholders != null) ? read(this.placeholders, in)
				: (List<List<BoundParameter>>) Objects.requireNonNull(in.nextValue());
	}

	private static List<List<BoundParameter>> read(List<ParameterMold> placeholders, RestReader in) {
		BoundParameter[] set = new BoundParameter[placeholders.size()];
		Arrays.setAll(set, (i) -> placeholders.get(i).with(in.nextValue()));
		return (set.length > 0) ? List.of(List.of(set)) : List.of();
	}

	private static boolean fits(List<ParameterMold> placeholders, List<BoundParameter> set) {
		if (placeholders.size() != set.size()) {
			return false;
		}
		for (int i = 0; i < set.size(); i++) {
			if (!placeholders.get(i).fits(set.get(i))) {
				return false;
			}
		}
		return true;
	}

	private static boolean isPlain(List<List<BoundParameter>> sets) {
		return sets.isEmpty() || (sets.size() == 1 && !sets.get(0).isEmpty() && isPlainSet(sets.get(0)));
	}

	private static boolean isPlainSet(List<BoundParameter> set) {
		for (BoundParameter parameter : set) {
			if (!ParameterMold.isPlain(parameter)) {
				return false;
			}
		}
		return true;
	}

	private static List<BoundParameter> setOf(List<List<BoundParameter>> sets) {
		return sets.isEmpty() ? List.of() : sets.get(0);
	}

}
