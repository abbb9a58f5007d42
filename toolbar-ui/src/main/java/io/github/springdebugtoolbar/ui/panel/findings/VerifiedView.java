package io.github.springdebugtoolbar.ui.panel.findings;

import java.util.List;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.panel.Fragment;
import io.github.springdebugtoolbar.plan.Access;
import io.github.springdebugtoolbar.plan.IndexTrial;
import io.github.springdebugtoolbar.plan.Plan;
import io.github.springdebugtoolbar.plan.PlanNode;
import io.github.springdebugtoolbar.ui.text.Numbers;

/**
 * How a query would be executed with an index, beside how it is.
 *
 * @param used whether the database would use the index
 * @param verdict what came of it
 * @param how how it was done, and whom it kept waiting
 * @param index statement that creates the index
 * @param before plan without it
 * @param after plan with it
 * @param notes what a reader must know about the plans
 */
record VerifiedView(boolean used, String verdict, String how, String index, Side before, Side after,
		List<String> notes) implements Fragment {

	static VerifiedView of(IndexTrial trial, Change index) {
		boolean used = trial.uses(index.member());
		double scale = Math.max(trial.before().root().cost(), trial.after().root().cost());
		double rows = Math.max(PlanLine.mostRows(trial.before()), PlanLine.mostRows(trial.after()));
		return new VerifiedView(used, verdict(trial, used), how(trial, index.target()), trial.index() + ";",
				Side.of("Now", trial.before(), scale, rows), Side.of("With the index", trial.after(), scale, rows),
				trial.after().notes());
	}

	@Override
	public String template() {
		return "verified";
	}

	/**
	 * Both plans.
	 */
	public List<Side> sides() {
		return List.of(this.before, this.after);
	}

	private static String verdict(IndexTrial trial, boolean used) {
		String now = PlanLine.cost(trial.before().root().cost());
		if (!used) {
			return "Not confirmed. The database would not use this index: cost " + now + " as before. "
					+ "Leave it out, or analyze the table and try again.";
		}
		return "Verified. " + reading(trial.before()) + " → " + reading(trial.after()) + ", cost " + now + " → "
				+ PlanLine.cost(trial.after().root().cost()) + ".";
	}

	private static String reading(Plan plan) {
		return plan.nodes()
			.stream()
			.filter((node) -> node.access() != Access.NONE)
			.findFirst()
			.map(PlanNode::operation)
			.orElse(plan.root().operation());
	}

	private static String how(IndexTrial trial, String table) {
		if (trial.method() == IndexTrial.Method.HYPOTHETICAL) {
			return "The extension hypopg pretended that the index is there: nothing was built, and nobody waited.";
		}
		String locked = trial.locks().isEmpty() ? ""
				: " It held " + trial.locks() + " on " + table + ": writes waited for that time, reads went on.";
		return "The index was built in " + Numbers.millis(trial.millis())
				+ ", in a transaction that was rolled back; the statement was not executed." + locked;
	}

	/**
	 * A plan.
	 *
	 * @param title which one
	 * @param cost cost of the whole in the unit of the database
	 * @param lines its steps, a parent before its children
	 */
	record Side(String title, String cost, List<PlanLine> lines) {

		static Side of(String title, Plan plan, double scale, double rows) {
			return new Side(title, PlanLine.cost(plan.root().cost()), PlanLine.of(plan, scale, rows));
		}

	}

}
