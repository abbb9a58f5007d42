package io.github.springdebugtoolbar.ui.panel.findings;

import java.util.List;

import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.InspectedRequest;

/**
 * Writes all findings of a request as Markdown, each with its best cure, then its
 * statements. Safe for use by multiple threads.
 */
class RequestMarkdown {

	private final FindingMarkdown findings;

	RequestMarkdown(FindingMarkdown findings) {
		this.findings = findings;
	}

	String of(InspectedRequest request, int limit) {
		MarkdownText text = new MarkdownText(limit).add("# " + FindingViews.route(request.request().exchange()))
			.add(FindingMarkdown.request(request.request()));
		if (request.findings().isEmpty()) {
			text.add("Nothing found.");
		}
		List<Finding> found = request.findings();
		for (int i = 0; i < found.size(); i++) {
			text.add("## " + (i + 1) + ". " + found.get(i).title());
			this.findings.write(text, found.get(i));
		}
		FindingMarkdown.write(text.add("## Statements"), request.request().queries(), request);
		return text.toString();
	}

}
