package io.github.springdebugtoolbar.ui.panel.findings;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.history.DigestHistory;
import io.github.springdebugtoolbar.panel.Panel;
import io.github.springdebugtoolbar.panel.PanelSummary;
import io.github.springdebugtoolbar.ui.diff.ChangeDiffs;
import io.github.springdebugtoolbar.ui.source.SourceCode;
import org.jspecify.annotations.Nullable;

/**
 * Shows what was found in a request, the dearest first, each with the change that cures
 * it. Its parts: <code>{number}</code>, the card of a finding, and texts to hand over,
 * <code>{number}/markdown</code> and <code>{number}/prompt</code> of a finding,
 * {@code request/markdown} and {@code request/prompt} of all. Its actions:
 * {@code baseline} pins the request for the next run of its route,
 * <code>{fingerprint}/verify</code> plans with the index that a finding proposes.
 */
public class FindingsPanel implements Panel {

	private static final String BASELINE = "baseline";

	private final FindingViews views;

	private final Handover handover;

	private final List<String> rules;

	private final @Nullable Baselines baselines;

	private final @Nullable IndexChecks checks;

	/**
	 * Creates the panel.
	 * @param code leads to the code on this machine
	 * @param rules what is looked for
	 * @param digests keep the baseline, {@code null} if there are none
	 * @param checks verifies indexes, {@code null} if there is no database to ask
	 */
	public FindingsPanel(SourceCode code, List<String> rules, @Nullable DigestHistory digests,
			@Nullable IndexChecks checks) {
		ChangeDiffs diffs = new ChangeDiffs(code);
		this.views = new FindingViews(code, diffs, checks);
		this.checks = checks;
		this.handover = new Handover(code, diffs);
		this.rules = List.copyOf(rules);
		this.baselines = (digests != null) ? new Baselines(digests) : null;
	}

	@Override
	public String id() {
		return "findings";
	}

	@Override
	public String title() {
		return "Findings";
	}

	@Override
	public PanelSummary summary(InspectedRequest request) {
		List<Finding> findings = request.findings();
		if (findings.isEmpty()) {
			return PanelSummary.of("none");
		}
		long saved = Savings.of(findings).nanos();
		String note = Wording.number(findings.size()) + ((saved > 0) ? ", saves " + Wording.millis(saved) : "");
		return new PanelSummary(note,
				findings.stream()
					.filter(Finding::onBadge)
					.map(Finding::severity)
					.min(Comparator.<Severity>naturalOrder())
					.orElse(null));
	}

	@Override
	public FindingsView view(InspectedRequest request) {
		return this.views.of(request, this.rules,
				(this.baselines != null) ? this.baselines.find(request).orElse(null) : null);
	}

	@Override
	public Optional<Object> findPart(InspectedRequest request, List<String> path, Map<String, String> parameters) {
		if (path.size() == 1) {
			return this.views.find(request, path.get(0)).map((card) -> card);
		}
		return switch ((path.size() == 2) ? path.get(1) : "") {
			case "markdown" -> this.handover.findMarkdown(request, path.get(0)).map(TextView::new);
			case "prompt" -> this.handover.findPrompt(request, path.get(0)).map(TextView::new);
			default -> Optional.empty();
		};
	}

	@Override
	public Optional<Object> perform(InspectedRequest request, List<String> path, Map<String, String> parameters) {
		if (this.checks != null && path.size() == 2 && path.get(1).equals("verify")) {
			return this.checks.verify(request, path.get(0));
		}
		return (this.baselines != null && path.equals(List.of(BASELINE))) ? Optional.of(this.baselines.pin(request))
				: Optional.empty();
	}

}
