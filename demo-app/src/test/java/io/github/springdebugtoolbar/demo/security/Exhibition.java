package io.github.springdebugtoolbar.demo.security;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;

/**
 * Everything that the toolbar shows of everything it has kept, as text.
 */
class Exhibition {

	private static final String API = "/debug-toolbar/api/requests";

	private static final List<String> PARTS = List.of("sql/statements", "sql/order", "sql/queries", "sql/waterfall",
			"findings/request/markdown", "findings/request/prompt", "history/lines", "history/compare");

	private static final List<String> OF_A_QUERY = List.of("", "/parameters", "/text", "/text-with-values",
			"/value?position=1", "/value?position=2", "/value?position=3", "/value?position=4");

	private static final List<String> ACTIONS = List.of("/explain", "/analyze", "/run");

	private static final List<String> OF_A_FINDING = List.of("", "/markdown", "/prompt");

	private final RawClient client;

	Exhibition(RawClient client) {
		this.client = client;
	}

	/**
	 * Opens everything.
	 * @return all answers
	 */
	List<String> all() {
		String requests = send("GET " + API, "application/json");
		List<String> ids = JsonPath.read(requests, "$.requests[*].id");
		return Stream.concat(Stream.of(requests), ids.stream().flatMap(this::request)).toList();
	}

	private Stream<String> request(String id) {
		String request = send("GET " + API + "/" + id, "application/json");
		List<String> panels = JsonPath.read(request, "$.panels[*].id");
		int queries = JsonPath.<Integer>read(request, "$.queries.count");
		int findings = JsonPath.<Integer>read(request, "$.findings.length()");
		Stream<String> addresses = Stream
			.of(panels.stream(), PARTS.stream(), numbered("sql/queries/", queries, OF_A_QUERY),
					numbered("findings/", findings, OF_A_FINDING))
			.flatMap((some) -> some);
		Stream<String> read = addresses.flatMap((address) -> both("GET", id, address));
		Stream<String> performed = numbered("sql/queries/", queries, ACTIONS)
			.flatMap((address) -> both("POST", id, address));
		return Stream.of(Stream.of(request), read, performed).flatMap((some) -> some);
	}

	private static Stream<String> numbered(String start, int count, List<String> ends) {
		return IntStream.rangeClosed(1, count)
			.boxed()
			.flatMap((number) -> ends.stream().map((end) -> start + number + end));
	}

	private Stream<String> both(String method, String id, String address) {
		String line = method + " " + API + "/" + id + "/panels/" + address;
		return Stream.of("application/json", "text/html").map((type) -> line + "\n" + send(line, type));
	}

	private String send(String line, String type) {
		return this.client.send(line, "Accept: " + type, "Debug-Toolbar: 1").body();
	}

}
