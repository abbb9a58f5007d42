package io.github.springdebugtoolbar.autoconfigure.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A running application, seen by the developer's browser.
 */
class Site {

	private static final List<String> ENDPOINTS = List.of("/debug-toolbar", "/debug-toolbar/",
			"/debug-toolbar/client/main.js", "/debug-toolbar/api/requests",
			"/debug-toolbar/api/requests/unattributed/panels/settings");

	private final HttpClient client = HttpClient.newHttpClient();

	private final int port;

	Site(int port) {
		this.port = port;
	}

	void assertHasNothingOfTheToolbar() throws Exception {
		HttpResponse<String> page = get("/");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body())
			.isEqualTo("<!doctype html><html><head><title>Shop</title></head><body>Shop</body></html>");
		assertThat(page.headers().map()).doesNotContainKeys("server-timing", "debug-toolbar-request-id");
		assertThat(get("/beans").body()).isEmpty();
		String nothing = get("/nothing").body().replace("/nothing", "");
		for (String endpoint : ENDPOINTS) {
			assertIsAsNothing(get(endpoint), endpoint, nothing);
			assertIsAsNothing(post(endpoint), endpoint, nothing);
		}
	}

	void assertHasTheToolbar() throws Exception {
		assertThat(get("/").body()).contains("data-api=\"/debug-toolbar\"");
		assertThat(get("/beans").body()).contains("debugToolbarEndpointFilter", "debugToolbarDataSourceTap");
		assertThat(get("/debug-toolbar/api/requests").statusCode()).isEqualTo(200);
	}

	private static void assertIsAsNothing(HttpResponse<String> response, String endpoint, String nothing) {
		assertThat(response.statusCode()).as(endpoint).isEqualTo(404);
		assertThat(response.headers().map()).doesNotContainKeys("cross-origin-resource-policy");
		assertThat(withoutTime(response.body().replace(endpoint, ""))).isEqualTo(withoutTime(nothing));
	}

	private static String withoutTime(String body) {
		return body.replaceAll("<div id='created'>[^<]*</div>", "");
	}

	private HttpResponse<String> get(String path) throws Exception {
		return send(prepare(path));
	}

	private HttpResponse<String> post(String path) throws Exception {
		return send(prepare(path).header("Debug-Toolbar", "1").POST(BodyPublishers.noBody()));
	}

	private HttpRequest.Builder prepare(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.headers("Accept", "text/html", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document");
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.client.send(request.build(), BodyHandlers.ofString());
	}

}
