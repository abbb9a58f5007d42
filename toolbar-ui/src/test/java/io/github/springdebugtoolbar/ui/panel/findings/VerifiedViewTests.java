package io.github.springdebugtoolbar.ui.panel.findings;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.plan.Access;
import io.github.springdebugtoolbar.plan.IndexTrial;
import io.github.springdebugtoolbar.plan.Plan;
import io.github.springdebugtoolbar.plan.PlanNodeBuilder;
import io.github.springdebugtoolbar.plan.TrialLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link VerifiedView} and {@link NotVerified}.
 */
class VerifiedViewTests {

	private static final Change INDEX = Change.index("orders", "orders_code_idx",
			"create index orders_code_idx on orders (code)");

	@Test
	void bothPlansHaveOneScale() {
		VerifiedView view = VerifiedView.of(trial("orders_code_idx", IndexTrial.Method.BUILT), INDEX);
		assertThat(view.used()).isTrue();
		assertThat(view.verdict()).isEqualTo("Verified. Seq Scan → Index Scan, cost 1,000 → 10.0.");
		assertThat(view.how()).isEqualTo("The index was built in 412 ms, in a transaction that was rolled back; the "
				+ "statement was not executed. It held ShareLock on orders: writes waited for that time, reads went on.");
		assertThat(view.before().lines()).extracting(PlanLine::costShare).containsExactly(100.0);
		assertThat(view.after().lines()).extracting(PlanLine::costShare).containsExactly(1.0);
		assertThat(view.after().lines()).extracting(PlanLine::index).containsExactly("orders_code_idx");
	}

	@Test
	void indexThatIsNotUsedIsNotConfirmed() {
		VerifiedView view = VerifiedView.of(trial("", IndexTrial.Method.BUILT), INDEX);
		assertThat(view.used()).isFalse();
		assertThat(view.verdict()).startsWith("Not confirmed. The database would not use this index: cost 1,000");
	}

	@Test
	void hypotheticalIndexKeepsNobodyWaiting() {
		VerifiedView view = VerifiedView.of(trial("<13543>btree_orders_code", IndexTrial.Method.HYPOTHETICAL), INDEX);
		assertThat(view.used()).isTrue();
		assertThat(view.how()).contains("hypopg").contains("nobody waited");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			55P03 | another transaction was writing to orders for 2,000 ms | debug-toolbar.explain.verify-lock-timeout
			57014 | building the index took longer than 30.0 s | debug-toolbar.explain.verify-timeout
			42501 | may not create an index on orders | ''
			25006 | this database only reads | ''
			42P07 | orders_code_idx is there already | ''
			57P01 | nothing was changed: because | ''
			""")
	void refusalSaysWhatWhyAndWhatToDo(String state, String message, String property) {
		NotVerifiedView view = NotVerified.of(new SQLException("because", state), INDEX,
				new TrialLimits(Duration.ofSeconds(2), Duration.ofSeconds(30)), "missing-index-1");
		assertThat(view.message()).startsWith("Not verified").contains(message);
		assertThat(view.property()).isEqualTo(property);
		assertThat(view.sqlState()).isEqualTo(state);
	}

	private static IndexTrial trial(String used, IndexTrial.Method method) {
		PlanNodeBuilder before = new PlanNodeBuilder("Seq Scan").reads(Access.FULL_SCAN, "orders").expected(1000, 1);
		PlanNodeBuilder after = new PlanNodeBuilder(used.isEmpty() ? "Seq Scan" : "Index Scan")
			.reads(Access.INDEX_SCAN, "orders")
			.index(used)
			.expected(used.isEmpty() ? 1000 : 10, 1);
		return new IndexTrial(INDEX.after(), plan(before), plan(after), method, 412, "ShareLock");
	}

	private static Plan plan(PlanNodeBuilder root) {
		return new Plan("PostgreSQL 18.6", root.build(), false, -1, -1, "", Plan.Format.JSON, List.of());
	}

}
