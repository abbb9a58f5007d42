package io.github.springdebugtoolbar.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import io.github.springdebugtoolbar.plan.PlanCondition.Kind;

/**
 * Parts of the sentences about a plan.
 */
final class Words {

	/**
	 * Characters of a condition in a sentence; the whole of it stands at the node.
	 */
	private static final int CONDITION = 120;

	private Words() {
	}

	static String count(double number) {
		return String.format(Locale.ROOT, "%,d", Math.round(number));
	}

	static String rows(double number) {
		return count(number) + ((Math.round(number) == 1) ? " row" : " rows");
	}

	static String size(long bytes) {
		return count(Math.max(1, bytes / 1024.0)) + " kB";
	}

	static Optional<String> conditions(PlanNode node, Kind kind) {
		return whole(node, kind).map(Words::cut);
	}

	static Optional<String> whole(PlanNode node, Kind kind) {
		String text = node.conditions()
			.stream()
			.filter((one) -> one.kind() == kind)
			.map(PlanCondition::text)
			.collect(Collectors.joining(" and "));
		return text.isEmpty() ? Optional.empty() : Optional.of(text);
	}

	private static String cut(String text) {
		return (text.length() <= CONDITION) ? text : text.substring(0, CONDITION - 1) + "…";
	}

}
