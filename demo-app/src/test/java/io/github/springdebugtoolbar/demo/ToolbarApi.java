package io.github.springdebugtoolbar.demo;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import org.awaitility.Awaitility;

/**
 * What the toolbar says about the requests of the shop, read from its JSON.
 */
public class ToolbarApi {

	private final Shop shop;

	public ToolbarApi(Shop shop) {
		this.shop = shop;
	}

	public static String idOf(HttpResponse<?> response) {
		return response.headers().firstValue("Debug-Toolbar-Request-Id").orElseThrow();
	}

	/**
	 * Returns a request as JSON. It may end a moment after its last byte has come.
	 * @param id its id
	 * @return the JSON
	 */
	public DocumentContext findRequest(String id) {
		return Awaitility.await()
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(10))
			.atMost(Duration.ofSeconds(10))
			.until(() -> this.shop.getJson("/debug-toolbar/api/requests/" + id),
					(response) -> response.statusCode() == 200)
			.body()
			.transform(JsonPath::parse);
	}

	/**
	 * Waits until all plans of a request are made.
	 * @param id its id
	 */
	void awaitPlans(String id) {
		Awaitility.await()
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(10))
			.atMost(Duration.ofSeconds(20))
			.until(() -> !findRequest(id).<Boolean>read("$.planning"));
	}

	/**
	 * Returns the statements of a request as the SQL panel shows them.
	 * @param id id of the request
	 * @return each statement as often as it ran, normalized as in a {@link StatementLog}
	 */
	List<String> findStatements(String id) {
		List<String> statements = new ArrayList<>();
		String panel = "/debug-toolbar/api/requests/" + id + "/panels/sql";
		DocumentContext view = JsonPath.parse(this.shop.getJson(panel).body());
		int groups = view.read("$.statements.items.length()");
		for (int group = 0; group < groups; group++) {
			int first = view.read("$.statements.items[" + group + "].firstQuery");
			int count = view.read("$.statements.items[" + group + "].count");
			String sql = JsonPath.read(this.shop.getJson(panel + "/queries/" + first).body(), "$.sql");
			statements.addAll(Collections.nCopies(count, StatementLog.normalize(sql)));
		}
		return statements;
	}

}
