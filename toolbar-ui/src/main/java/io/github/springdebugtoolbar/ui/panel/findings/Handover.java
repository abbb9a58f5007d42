package io.github.springdebugtoolbar.ui.panel.findings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.ui.diff.ChangeDiffs;
import io.github.springdebugtoolbar.ui.source.SourceCode;

/**
 * Texts by which findings are handed over to somebody else: an issue, a colleague, an
 * assistant. They hold no bound value and no literal of the SQL. Safe for use by multiple
 * threads.
 */
class Handover {

	static final int LIMIT = 12_000;

	private static final String ALL = "request";

	private final FindingMarkdown findings;

	private final RequestMarkdown requests;

	Handover(SourceCode code, ChangeDiffs diffs) {
		this.findings = new FindingMarkdown(code, diffs);
		this.requests = new RequestMarkdown(this.findings);
	}

	Optional<String> findMarkdown(InspectedRequest request, String which) {
		return find(request, which, LIMIT);
	}

	Optional<String> findPrompt(InspectedRequest request, String which) {
		String begin = which.equals(ALL)
				? "In this Spring Boot application, fix the performance problems of one request, the dearest first, and nothing else."
				: "In this Spring Boot application, fix one performance problem and nothing else.";
		String end = "Keep the behaviour of the page. The change below each finding is a proposal: check it against the code, and choose another if a \"not when\" applies. "
				+ "Show the change as a diff and say how you checked it.";
		return find(request, which, LIMIT - begin.length() - end.length() - 4)
			.map((markdown) -> begin + "\n\n" + markdown + "\n" + end + "\n");
	}

	private Optional<String> find(InspectedRequest request, String which, int limit) {
		if (which.equals(ALL)) {
			return Optional.of(this.requests.of(request, limit));
		}
		return IntStream.rangeClosed(1, request.findings().size())
			.filter((number) -> which.equals(Integer.toString(number)))
			.mapToObj((number) -> this.findings.of(request, request.findings().get(number - 1), limit))
			.findFirst();
	}

	static String list(List<String> lines) {
		return lines.stream().map((line) -> "- " + line).collect(Collectors.joining("\n"));
	}

	static String places(Finding finding) {
		return finding.places().stream().map((place) -> "`" + place.text() + "`").collect(Collectors.joining(", "));
	}

}
