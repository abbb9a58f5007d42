package io.github.springdebugtoolbar.plan;

import java.util.Locale;
import java.util.Optional;

import io.github.springdebugtoolbar.plan.PlanCondition.Kind;
import io.github.springdebugtoolbar.plan.PlanFlag.Level;

/**
 * A sort or a hash table did not fit into the memory it may use.
 */
final class SpillRule implements PlanRule {

	@Override
	public Optional<PlanFlag> check(PlanNode node, Plan plan) {
		return node.spilled() ? Optional.of(flag(node)) : Optional.empty();
	}

	private static PlanFlag flag(PlanNode node) {
		String what = node.operation().toLowerCase(Locale.ROOT).contains("sort") ? "sort" : "hash";
		String size = (node.spilledBytes() > 0) ? Words.size(node.spilledBytes()) : "";
		String label = (what + " on disk " + size).strip();
		return new PlanFlag(what + "-on-disk", Level.WARNING, label, text(node, what, size), node.number());
	}

	private static String text(PlanNode node, String what, String size) {
		String sorted = Words.conditions(node, Kind.SORT)
			.map((order) -> " An index on " + order
					+ " would deliver the rows in order; fewer or narrower rows need less memory.")
			.orElse(" Fewer or narrower rows need less memory.");
		String verb = what.equals("sort") ? "Sorts " : "Puts a hash table of ";
		return verb + (size.isEmpty() ? "more than the memory holds" : size) + " on disk." + sorted;
	}

}
