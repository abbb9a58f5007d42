package io.github.springdebugtoolbar.ui.panel.sql;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.github.springdebugtoolbar.plan.Access;
import io.github.springdebugtoolbar.plan.Plan;
import io.github.springdebugtoolbar.plan.PlanBuffers;
import io.github.springdebugtoolbar.plan.PlanCondition;
import io.github.springdebugtoolbar.plan.PlanFlag;
import io.github.springdebugtoolbar.plan.PlanNodeBuilder;
import io.github.springdebugtoolbar.replay.ReplayAction;
import io.github.springdebugtoolbar.ui.ThymeleafPanelRenderer;
import io.github.springdebugtoolbar.ui.source.SourceCode;
import io.github.springdebugtoolbar.ui.source.SourceFiles;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link ExplainView} and its steps.
 */
class ExplainViewTests {

	private static final PlanFlag FULL_SCAN = new PlanFlag("full-scan", PlanFlag.Level.CRITICAL, "filter discards 99 %",
			"Reads 500,000 rows of <b>orders</b> to keep 4,812.", 2);

	private final SqlPanel panel = new SqlPanel(new SourceCode(new SourceFiles(Path.of("")), "idea"),
			Duration.ofMillis(100), null);

	@Test
	void stepsOfAnExecutedPlanShareItsTimeAndRows() {
		assertThat(view(executed(), List.of(FULL_SCAN)).nodes())
			.extracting(PlanStep::depth, PlanStep::operation, PlanStep::own, PlanStep::percent, PlanStep::read,
					PlanStep::given, PlanStep::expected)
			.containsExactly(tuple(0, "Sort", "10 ms", "7 %", "", "4,812", "48"),
					tuple(1, "Seq Scan", "140 ms", "93 %", "500,000 → ", "4,812", "48"));
	}

	@Test
	void stepsOfAPlanThatWasNotExecutedShareItsCost() {
		ExplainView view = view(estimated(), List.of());
		assertThat(view.measure()).isEqualTo("Own cost");
		assertThat(view.counted()).isFalse();
		assertThat(view.nodes()).extracting(PlanStep::own, PlanStep::percent, PlanStep::given, PlanStep::expected)
			.containsExactly(tuple("25", "25 %", "about 48", "48"), tuple("75", "75 %", "about 48", "48"));
	}

	@Test
	void stepsOfAPlanWithoutNumbersHaveNoBars() {
		Plan plan = plan(new PlanNodeBuilder("QUERY PLAN"), false);
		ExplainView view = view(plan, List.of());
		assertThat(view.measured()).isFalse();
		assertThat(render(view)).contains("QUERY PLAN").doesNotContain("data-share", ">Own cost<", ">Expected<");
	}

	@Test
	void rowsThatAreOnlyKnownToBeReadAreShown() {
		PlanNodeBuilder join = new PlanNodeBuilder("SELECT")
			.child(new PlanNodeBuilder("Index scan").reads(Access.INDEX_SCAN, "owners").readRows(1))
			.child(new PlanNodeBuilder("Index scan").reads(Access.INDEX_SCAN, "pets").readRows(2));
		ExplainView view = view(plan(join, true), List.of());
		assertThat(view.nodes()).extracting(PlanStep::given, PlanStep::rowShare)
			.containsExactly(tuple("", 0.0), tuple("about 1 read", 50.0), tuple("about 2 read", 100.0));
		assertThat(render(view)).contains(">Rows<", "about 2 read").doesNotContain("Rows expected");
	}

	@Test
	void planThatTellsNoRowsHasNoHeadForThem() {
		assertThat(render(view(plan(new PlanNodeBuilder("QUERY PLAN"), false), List.of()))).doesNotContain("Rows<",
				"Rows expected");
	}

	@Test
	void wordsComeFirstAndFlagsStandAtTheirStep() {
		assertThat(render(view(executed(), List.of(FULL_SCAN)))).containsSubsequence(
				"PostgreSQL 18.6: 150 ms to execute, 0.4 ms to plan, 29,948 pages. "
						+ "Executed once more in a read-only transaction, rolled back.",
				"data-mark=\"critical\"", "Reads 500,000 rows of &lt;b&gt;orders&lt;/b&gt; to keep 4,812.",
				"Parameter 1 was masked.", "data-depth=\"1\"", "Seq Scan", "<code>orders o1_0</code>",
				"filter created_at &gt;= ?", "495,188 rows removed", "class=\"tag critical\"", "filter discards 99 %",
				"data-share=\"93", "data-tab=\"Text\"", "[{&quot;Plan&quot;: 1}]", "explain.dalibo.com");
	}

	@Test
	void planOfAnExecutionNeedsNoButtonForOne() {
		assertThat(render(view(executed(), List.of()))).contains("Nothing stands out: ").doesNotContain("data-post");
	}

	@Test
	void planWithoutExecutionOffersOne() {
		assertThat(render(view(estimated(), List.of()))).contains("The statement was not executed.",
				"Nothing stands out in this plan.", "data-post=\"queries/7/analyze\"",
				"title=\"Executes the statement once more\"", "Explain with execution");
	}

	private static Plan executed() {
		return plan(new PlanNodeBuilder("Sort").expected(100, 48)
			.measured(4812, 1, 150)
			.buffers(new PlanBuffers(1_204, 28_744, 0))
			.child(new PlanNodeBuilder("Seq Scan").reads(Access.FULL_SCAN, "orders")
				.alias("o1_0")
				.condition(PlanCondition.Kind.FILTER, "created_at >= ?")
				.expected(75, 48)
				.measured(4812, 1, 140)
				.readRows(500_000)), true);
	}

	private static Plan estimated() {
		return plan(new PlanNodeBuilder("Sort").expected(100, 48)
			.child(new PlanNodeBuilder("Seq Scan").reads(Access.FULL_SCAN, "orders").expected(75, 48)), false);
	}

	private static Plan plan(PlanNodeBuilder root, boolean executed) {
		return new Plan("PostgreSQL 18.6", root.build(), executed, executed ? 0.4 : -1, executed ? 149.8 : -1,
				"[{\"Plan\": 1}]", Plan.Format.JSON, List.of("Parameter 1 was masked."));
	}

	private static ExplainView view(Plan plan, List<PlanFlag> flags) {
		return ExplainView.of(7, "select 1", plan, flags,
				plan.executed() ? null : ActionView.of(ReplayAction.ANALYZE, null));
	}

	private String render(ExplainView view) {
		return new ThymeleafPanelRenderer().render(this.panel, view.template(), view).orElseThrow();
	}

}
