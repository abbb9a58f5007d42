package io.github.springdebugtoolbar.demo;

import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the SQL panel says of the transactions of a page.
 */
@DemoTest
class TransactionsTests {

	@LocalServerPort
	private int port;

	private Shop shop;

	private String panel;

	@BeforeEach
	void visit() {
		this.shop = new Shop(this.port);
		String id = ToolbarApi.idOf(this.shop.get("/test/transactions"));
		new ToolbarApi(this.shop).findRequest(id);
		this.panel = "/debug-toolbar/api/requests/" + id + "/panels/sql/";
	}

	@Test
	void eachQueryTellsItsTransaction() {
		assertThat(transaction(1)).isEqualTo("Checkout.place, committed, isolation serializable");
		assertThat(transaction(2)).isEqualTo("Audit.read, read only, committed");
		assertThat(read("queries/3").jsonString()).doesNotContain("\"transaction\"");
	}

	@Test
	void waterfallTellsNestingAndSuspension() {
		DocumentContext waterfall = read("waterfall");
		assertThat(spans(waterfall, "Transactions", "text")).contains("Checkout.place",
				"outside a transaction (auto-commit)");
		assertThat(spans(waterfall, "Transactions", "note"))
			.anyMatch((note) -> note.matches("1 query, committed in .*, isolation serializable, suspended .*"));
		assertThat(spans(waterfall, "Inner transactions", "text")).contains("Audit.read, read only");
	}

	// Marks that cannot be told from each other are told apart by zooming.
	@Test
	void waterfallTellsSavepoints() {
		List<Map<String, Object>> marks = read("waterfall").read("$.lanes[*].spans[?(@.kind == 'mark')]");
		assertThat(marks.stream()
			.map((mark) -> read("waterfall?from=" + mark.get("at") + "&to=" + mark.get("end")))
			.flatMap((waterfall) -> waterfall.<List<String>>read("$.lanes[*].spans[*].note").stream()))
			.contains("savepoint step");
	}

	private String transaction(int query) {
		return read("queries/" + query).read("$.transaction");
	}

	private static List<String> spans(DocumentContext waterfall, String lane, String field) {
		return waterfall.read("$.lanes[?(@.name == '%s')].spans[*].%s".formatted(lane, field));
	}

	private DocumentContext read(String part) {
		return JsonPath.parse(this.shop.getJson(this.panel + part).body());
	}

}
