package io.github.springdebugtoolbar.ui.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Visits an application as a browser does.
 *
 * @param port port of the application
 */
record Visitor(int port) {

	static final String ID = "debug-toolbar-request-id";

	private static final HttpClient CLIENT = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(10))
		.build();

	/** Everything that the application can do. */
	static final List<String> PAGES = List.of("GET /authors", "GET /page", "GET /stream", "GET /titles", "GET /later",
			"GET /elsewhere", "GET /call", "GET /refused", "GET /away", "GET /nowhere", "POST /authors",
			"POST /broken");

	List<Outcome> visitAll(String name) throws IOException, InterruptedException {
		return visit(PAGES, name);
	}

	List<Outcome> visit(List<String> pages, String name) throws IOException, InterruptedException {
		List<Outcome> outcomes = new ArrayList<>();
		for (String page : pages) {
			outcomes.add(Outcome.of(page,
					send(page.split(" ")[0], page.split(" ")[1] + "?name=" + name, "text/html,*/*;q=0.8")));
		}
		return outcomes;
	}

	HttpResponse<byte[]> send(String method, String path, String accept) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.method(method, BodyPublishers.noBody())
			.timeout(Duration.ofSeconds(20))
			.header("Accept", accept)
			.header("Sec-Fetch-Mode", path.startsWith("/debug-toolbar") ? "cors" : "navigate")
			.header("Sec-Fetch-Dest", path.startsWith("/debug-toolbar") ? "empty" : "document")
			.header("Sec-Fetch-Site", "same-origin")
			.header("Debug-Toolbar", "1")
			.build();
		return CLIENT.send(request, BodyHandlers.ofByteArray());
	}

	/**
	 * What the application answered, without the toolbar's part of it.
	 *
	 * @param page what was asked for
	 * @param status status of the answer
	 * @param headers headers of the application
	 * @param body body without the tag
	 */
	record Outcome(String page, int status, Map<String, List<String>> headers, String body) {

		// What servers make of a body whose length is not known at first.
		private static final Set<String> LENGTHS = Set.of("content-length", "transfer-encoding");

		private static final Set<String> OURS = Set.of(ID, "date", "set-cookie", "keep-alive", "connection");

		static Outcome of(String page, HttpResponse<byte[]> response) {
			Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
			headers.keySet().removeAll(OURS);
			headers.keySet().removeAll(LENGTHS);
			headers.computeIfPresent("server-timing", (name, values) -> without(values, "debug-toolbar;desc="));
			if (response.headers().firstValue("content-type").orElse("").startsWith("text/html")) {
				headers.computeIfPresent("cache-control", (name, values) -> without(values, "no-store"));
			}
			headers.computeIfPresent("location", (name, values) -> List.of(values.get(0).replaceAll(":\\d+", "")));
			headers.values().removeIf(List::isEmpty);
			String body = new String(response.body(), StandardCharsets.UTF_8)
				.replaceAll("<script type=\"module\" src=\"[^\"]+\" data-request=[^>]+></script>", "")
				.replaceAll("\"timestamp\":\"[^\"]+\"", "")
				.replaceAll("<div id='created'>[^<]+</div>", "")
				.replaceAll(";jsessionid=\\w+", "");
			return new Outcome(page, response.statusCode(), headers, body);
		}

		private static List<String> without(List<String> values, String part) {
			return Stream.ofNullable(values).flatMap(List::stream).filter((value) -> !value.contains(part)).toList();
		}

	}

}
