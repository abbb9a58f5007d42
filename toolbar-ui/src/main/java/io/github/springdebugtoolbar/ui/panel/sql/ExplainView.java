package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.panel.Fragment;
import io.github.springdebugtoolbar.plan.Plan;
import io.github.springdebugtoolbar.plan.PlanBuffers;
import io.github.springdebugtoolbar.plan.PlanFlag;
import io.github.springdebugtoolbar.ui.text.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * How the database executes a query.
 *
 * @param query number of the query
 * @param sql its text on one line, cut
 * @param database product and version
 * @param executed whether the statement was executed for it
 * @param executionMillis time of the execution, -1 if unknown
 * @param planningMillis time of planning, -1 if unknown
 * @param pages pages that were needed, -1 if unknown
 * @param flags what is wrong with the plan, worst first
 * @param notes what a reader must know
 * @param nodes steps, a parent before its children
 * @param text plan as the database wrote it
 * @param format how that is written
 * @param again button that asks once more, with execution; {@code null} if that is done
 */
record ExplainView(int query, String sql, String database, boolean executed, double executionMillis,
		double planningMillis, long pages, List<PlanFlag> flags, List<String> notes, List<PlanStep> nodes, String text,
		Plan.Format format, @Nullable ActionView again) implements Fragment {

	static ExplainView of(int query, String sql, Plan plan, List<PlanFlag> flags, @Nullable ActionView again) {
		return new ExplainView(query, sql, plan.database(), plan.executed(), plan.executionMillis(),
				plan.planningMillis(), pages(plan.root().buffers()), flags, plan.notes(), PlanSteps.of(plan, flags),
				plan.text(), plan.format(), again);
	}

	@Override
	public String template() {
		return "explain";
	}

	/**
	 * What was done to get the plan.
	 */
	public String summary() {
		String known = Stream
			.of(took(this.executionMillis, "to execute"), took(this.planningMillis, "to plan"),
					(this.pages < 0) ? "" : Numbers.count(this.pages, "page"))
			.filter((one) -> !one.isEmpty())
			.collect(Collectors.joining(", "));
		return this.database + (known.isEmpty() ? "" : ": " + known) + ". " + (this.executed
				? "Executed once more in a read-only transaction, rolled back." : "The statement was not executed.");
	}

	/**
	 * What is said of a plan with which nothing is wrong.
	 */
	public String nothing() {
		return this.executed
				? "Nothing stands out: no large table is read to discard most of it, no estimate is far off, nothing is put on disk."
				: "Nothing stands out in this plan. How many rows there are and where the time goes is known after an execution only.";
	}

	/**
	 * What the bars compare.
	 */
	public String measure() {
		return this.nodes.stream().anyMatch((one) -> one.ownMillis() >= 0) ? "Own time" : "Own cost";
	}

	/**
	 * Whether the bars compare anything.
	 */
	public boolean measured() {
		return this.nodes.stream().anyMatch((one) -> one.share() >= 0);
	}

	/**
	 * Whether rows were counted.
	 */
	public boolean counted() {
		return this.nodes.stream().anyMatch((one) -> one.rows() >= 0 || one.readRows() >= 0);
	}

	/**
	 * What the numbers of rows are.
	 */
	public String rows() {
		if (counted()) {
			return "Rows";
		}
		return this.nodes.stream().anyMatch((one) -> one.expectedRows() >= 0) ? "Rows expected" : "";
	}

	/**
	 * Whether rows were estimated and counted, so that they can be compared.
	 */
	public boolean compared() {
		return counted() && this.nodes.stream().anyMatch((one) -> one.expectedRows() >= 0);
	}

	/**
	 * What else can be done with the text.
	 */
	public @Nullable String viewers() {
		return (this.format == Plan.Format.JSON && this.database.startsWith("PostgreSQL"))
				? "Viewers of plans such as explain.dalibo.com (pev2) take it as it is." : null;
	}

	private static String took(double millis, String what) {
		return (millis < 0) ? "" : Numbers.millis(millis) + " " + what;
	}

	private static long pages(@Nullable PlanBuffers buffers) {
		return (buffers != null) ? buffers.hit() + buffers.read() : -1;
	}

}
