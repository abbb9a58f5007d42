package io.github.springdebugtoolbar.demo;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Supplier;

import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.history.RequestHistory;

/**
 * Visits pages, and looks at what the toolbar has found. The first visit of a page loads
 * classes and compiles templates, and what rests on time may come once on a busy machine;
 * what is wrong with a page stays. So a page is visited again if it does not show what it
 * should.
 */
class Findings {

	private static final int VISITS = 9;

	private final Shop shop;

	private final ToolbarApi toolbar;

	private final RequestHistory history;

	Findings(Shop shop, RequestHistory history) {
		this.shop = shop;
		this.toolbar = new ToolbarApi(shop);
		this.history = history;
	}

	InspectedRequest visit(String path, String... expected) {
		return visit(() -> this.shop.get(path), expected);
	}

	InspectedRequest visit(Supplier<HttpResponse<String>> page, String... expected) {
		return repeat(() -> inspect(page.get()), expected);
	}

	/**
	 * Visits a page, and waits until its plans are known.
	 * @param path the page
	 * @param expected codes of what should be found
	 * @return the request as it is found then
	 */
	InspectedRequest visitWithPlans(String path, String... expected) {
		return repeat(() -> planned(inspect(this.shop.get(path))), expected);
	}

	static List<String> codes(InspectedRequest request) {
		return request.findings().stream().map(Finding::code).toList();
	}

	private InspectedRequest repeat(Supplier<InspectedRequest> page, String... expected) {
		InspectedRequest request = page.get();
		for (int visit = 0; visit < VISITS && !codes(request).equals(List.of(expected)); visit++) {
			request = planned(request);
			request = codes(request).equals(List.of(expected)) ? request : page.get();
		}
		return request;
	}

	// Plans come after the response, and change what is found.
	private InspectedRequest planned(InspectedRequest request) {
		String id = request.request().id();
		this.toolbar.awaitPlans(id);
		return this.history.findById(id).orElseThrow();
	}

	private InspectedRequest inspect(HttpResponse<String> response) {
		String id = ToolbarApi.idOf(response);
		this.toolbar.findRequest(id);
		return this.history.findById(id).orElseThrow();
	}

}
