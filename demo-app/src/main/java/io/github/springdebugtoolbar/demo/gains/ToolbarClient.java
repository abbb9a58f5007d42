package io.github.springdebugtoolbar.demo.gains;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

import org.springframework.boot.json.JsonParserFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Visits pages of this shop as a browser would, and reads from the JSON of the debug
 * toolbar what they took.
 */
@Component
class ToolbarClient {

	private static final int ATTEMPTS = 100;

	private final HttpClient client = HttpClient.newHttpClient();

	private final Environment environment;

	ToolbarClient(Environment environment) {
		this.environment = environment;
	}

	/**
	 * Visits a page.
	 * @param path where it is
	 * @return what it took
	 * @throws IllegalStateException if the page fails or the toolbar is off
	 */
	Measurement visit(String path) {
		long start = System.nanoTime();
		HttpResponse<String> page = get(path);
		double millis = (System.nanoTime() - start) / 1e6;
		if (page.statusCode() != 200) {
			throw new IllegalStateException(path + " answers with status " + page.statusCode());
		}
		String request = "/debug-toolbar/api/requests/" + idOf(page);
		Map<String, Object> queries = child(readJson(request), "queries");
		return new Measurement(number(queries.get("count")).intValue(), number(queries.get("rows")).longValue(), millis,
				heldMillis(readJson(request + "/panels/sql/waterfall")));
	}

	private static String idOf(HttpResponse<?> page) {
		return page.headers()
			.firstValue("Debug-Toolbar-Request-Id")
			.orElseThrow(() -> new IllegalStateException(
					"The debug toolbar is off, and nothing else counts the statements. Start the shop with debug-toolbar.enabled=true."));
	}

	// A request may be listed a moment after its last byte has come.
	private Map<String, Object> readJson(String path) {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			HttpResponse<String> answer = get(path);
			if (answer.statusCode() == 200) {
				return JsonParserFactory.getJsonParser().parseMap(answer.body());
			}
			pause();
		}
		throw new IllegalStateException("The debug toolbar does not know " + path);
	}

	private static double heldMillis(Map<String, Object> waterfall) {
		return children(waterfall, "lanes").stream()
			.flatMap((lane) -> children(lane, "spans").stream())
			.filter((span) -> "held".equals(span.get("kind")))
			.mapToDouble((span) -> number(span.get("end")).doubleValue() - number(span.get("at")).doubleValue())
			.sum();
	}

	private HttpResponse<String> get(String path) {
		URI address = URI
			.create("http://localhost:" + this.environment.getRequiredProperty("local.server.port") + path);
		try {
			return this.client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException("No answer from " + address, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
	}

	private static void pause() {
		try {
			Thread.sleep(10);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
	}

	private static Number number(Object value) {
		return (Number) value;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> child(Map<String, Object> parent, String name) {
		return (Map<String, Object>) parent.getOrDefault(name, Map.of());
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> children(Map<String, Object> parent, String name) {
		return (List<Map<String, Object>>) parent.getOrDefault(name, List.of());
	}

}
