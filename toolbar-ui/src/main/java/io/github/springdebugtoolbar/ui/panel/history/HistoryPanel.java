package io.github.springdebugtoolbar.ui.panel.history;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.history.Comparison;
import io.github.springdebugtoolbar.history.DigestHistory;
import io.github.springdebugtoolbar.history.RequestDigest;
import io.github.springdebugtoolbar.history.RequestHistory;
import io.github.springdebugtoolbar.panel.Panel;
import io.github.springdebugtoolbar.panel.PanelSummary;
import io.github.springdebugtoolbar.ui.text.Numbers;

/**
 * Lists the requests of this run and of earlier ones, and compares two of them. Safe for
 * use by multiple threads.
 */
public class HistoryPanel implements Panel {

	private final DigestHistory digests;

	private final HistoryLines lines;

	private final CompareViews comparisons;

	/**
	 * Creates the panel.
	 * @param digests what can be compared
	 * @param requests what can be opened
	 */
	public HistoryPanel(DigestHistory digests, RequestHistory requests) {
		this.digests = digests;
		this.lines = new HistoryLines(digests, requests);
		this.comparisons = new CompareViews(digests);
	}

	@Override
	public String id() {
		return "history";
	}

	@Override
	public String title() {
		return "History";
	}

	@Override
	public PanelSummary summary(InspectedRequest request) {
		return PanelSummary.of(Numbers.grouped(this.digests.findAll().size()) + " kept");
	}

	@Override
	public HistoryView view(InspectedRequest request) {
		return new HistoryView(this.lines.page(request, LineFilter.NONE, 0),
				this.digests.findFile().map(Object::toString).orElse(null), baseline(request).isPresent());
	}

	@Override
	public Optional<Object> findPart(InspectedRequest request, List<String> path, Map<String, String> parameters) {
		return switch (String.join("/", path)) {
			case "lines" -> Optional.of(lines(request, parameters));
			case "compare" -> Optional.of(compare(request, parameters));
			default -> Optional.empty();
		};
	}

	@Override
	public Optional<Object> perform(InspectedRequest request, List<String> path, Map<String, String> parameters) {
		if (path.size() != 2 || !path.get(0).equals("pin")) {
			return findPart(request, path, parameters);
		}
		return this.digests.pin(path.get(1)).map((pinned) -> lines(request, parameters));
	}

	private LinesView lines(InspectedRequest request, Map<String, String> parameters) {
		return this.lines.page(request, LineFilter.of(parameters), HistoryLines.number(parameters.get("page")));
	}

	private Object compare(InspectedRequest request, Map<String, String> parameters) {
		List<RequestDigest> two = named(request, parameters);
		return (two.size() == 2) ? this.comparisons.view(Comparison.of(two.get(0), two.get(1)))
				: NothingToCompareView.of(parameters.containsKey("before") || parameters.containsKey("ids"));
	}

	private List<RequestDigest> named(InspectedRequest request, Map<String, String> parameters) {
		if (parameters.containsKey("ids")) {
			return digests(parameters.get("ids").split(",")).sorted(Comparator.comparing(RequestDigest::startedAt))
				.toList();
		}
		String after = parameters.getOrDefault("after", request.request().id());
		return parameters.containsKey("before") ? digests(parameters.get("before"), after).toList()
				: digests(after)
					.flatMap((digest) -> Stream.concat(this.digests.findBaseline(digest).stream(), Stream.of(digest)))
					.toList();
	}

	private Stream<RequestDigest> digests(String... ids) {
		return Stream.of(ids).map(this.digests::findById).flatMap(Optional::stream);
	}

	private Optional<RequestDigest> baseline(InspectedRequest request) {
		return this.digests.findById(request.request().id()).flatMap(this.digests::findBaseline);
	}

}
