package io.github.springdebugtoolbar.ui.panel.history;

import java.util.List;

import io.github.springdebugtoolbar.ui.panel.history.CompareView.Changes;
import io.github.springdebugtoolbar.ui.panel.history.CompareView.Found;
import io.github.springdebugtoolbar.ui.panel.history.CompareView.Side;
import io.github.springdebugtoolbar.ui.panel.history.CompareView.StatementLine;

/**
 * A comparison as Markdown, for an issue or a colleague.
 */
class CompareMarkdown {

	private static final int MAX_STATEMENTS = 20;

	private final StringBuilder text = new StringBuilder();

	CompareMarkdown(CompareView view) {
		line("### " + side(view.before()) + " → " + side(view.after()));
		line("");
		if (view.expected() != null) {
			line(view.expected().text());
			line("");
		}
		metrics(view.metrics());
		view.findings().stream().filter((changes) -> !changes.findings().isEmpty()).forEach(this::findings);
		statements(view.statements());
	}

	private void metrics(List<Metric> metrics) {
		line("| | Before | After | Change |");
		line("|---|---:|---:|---:|");
		for (Metric metric : metrics) {
			line("| " + metric.name() + " | " + metric.beforeText() + " | " + metric.afterText() + " | "
					+ metric.change() + " |");
		}
	}

	private void findings(Changes changes) {
		line("");
		line("**" + changes.findings().size() + " " + changes.title() + "**");
		line("");
		for (Found finding : changes.findings()) {
			line("- " + finding.severity() + ": " + finding.title());
		}
	}

	private void statements(List<StatementLine> statements) {
		if (statements.isEmpty()) {
			return;
		}
		line("");
		line("| Statement | | Count | Time |");
		line("|---|---|---:|---:|");
		for (StatementLine statement : statements.subList(0, Math.min(MAX_STATEMENTS, statements.size()))) {
			line("| `` " + statement.sql().replace("|", "\\|") + " `` | " + statement.kind() + " | "
					+ statement.counts() + " | " + statement.times() + " |");
		}
	}

	private static String side(Side side) {
		return side.method() + " " + side.path() + " (" + side.time() + ", " + side.note() + ")";
	}

	private void line(String line) {
		this.text.append(line).append('\n');
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

}
