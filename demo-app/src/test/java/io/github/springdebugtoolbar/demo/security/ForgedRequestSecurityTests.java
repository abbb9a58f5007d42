package io.github.springdebugtoolbar.demo.security;

import java.util.List;

import io.github.springdebugtoolbar.demo.DemoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Addresses and headers that somebody made up.
 */
@DemoTest
@Tag("every-line")
@ExtendWith(OutputCaptureExtension.class)
class ForgedRequestSecurityTests {

	private static final String PASSWORD_FILE = "root:";

	private static final String EVALUATED = Integer.toString(1511 * 7919);

	@LocalServerPort
	private int port;

	private RawClient client;

	@BeforeEach
	void createClient() {
		this.client = new RawClient(this.port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "0", "-1", "unattributed2", "null", "%00", "%0d%0aSet-Cookie:%20a=b", "..", "%2e%2e",
			"..%2f..%2fetc%2fpasswd", "%3Cscript%3E", "%27%20or%201=1--", "${1511*7919}", "%24%7B1511*7919%7D",
			"__$%7B1511*7919%7D__", "99999999999999999999", "aaaa-1", "%F0%9F%92%A9" })
	void forgedIdOfRequestLeadsNowhere(String id, CapturedOutput output) {
		for (String path : List.of("", "/panels/sql", "/panels/request", "/panels/history/compare")) {
			assertNowhere(this.client.send("GET /debug-toolbar/api/requests/" + id + path));
		}
		assertNowhere(this.client.send("POST /debug-toolbar/api/requests/" + id + "/panels/sql/queries/1/run",
				"Debug-Toolbar: 1"));
		assertThat(output).doesNotContain("Debug toolbar: answering");
	}

	@ParameterizedTest
	@ValueSource(strings = { "sql/queries/0", "sql/queries/-1", "sql/queries/99999", "sql/queries/2147483648",
			"sql/queries/1e3", "sql/queries/x/explain", "sql/queries/1/drop", "sql/queries/1/explain/more",
			"sql/queries/%31%00", "findings/0/markdown", "findings/99/prompt", "findings/-1/markdown",
			"findings/x/markdown", "history/pin/none", "findings/x/verify", "findings/0/verify",
			"findings/baseline/verify", "none", "SQL", "sql.html", "..%2fsettings/settings", "sql/..;/settings/x" })
	void forgedPartOfPanelLeadsNowhere(String part, CapturedOutput output) {
		String path = panels() + part;
		assertNowhere(this.client.send("GET " + path));
		assertNowhere(this.client.send("GET " + path, "Accept: text/html"));
		assertNowhere(this.client.send("POST " + path, "Debug-Toolbar: 1"));
		assertThat(output).doesNotContain("Debug toolbar: panel", "Debug toolbar: answering");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?page=-1", "?page=2147483648", "?page=x", "?filter=%27", "?search=%25", "?search=%ff",
			"?search=%", "?%=%", "?sort=${1511*7919}", "?statement=-1&from=x&to=99999999999", "?from=-1&to=NaN&steps=1",
			"?steps=2147483647", "?steps=-5", "?from=Infinity&to=-Infinity", "?page=1&page=2", "?&&==&" })
	void forgedParametersAreNoFault(String query, CapturedOutput output) {
		for (String part : List.of("sql/statements", "sql/order", "sql/queries", "sql/waterfall",
				"sql/queries/1/parameters", "sql/queries/1/value", "history/lines", "history/compare", "findings")) {
			RawResponse response = this.client.send("GET " + panels() + part + query);
			assertThat(response.status()).as(part + query + response.body()).isIn(200, 400, 404);
			assertThat(response.body()).hasSizeLessThan(1_000_000).doesNotContain(EVALUATED);
		}
		assertThat(output).doesNotContain("Debug toolbar:");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../panel/sql/query.html", "..%2fpanel%2fsql%2fquery.html", "%2e%2e/%2e%2e/ui/parts.html",
			"..%5c..%5cparts.html", "....//....//parts.html", "..;/parts.html", "/etc/passwd", "//etc/passwd",
			"%2fetc%2fpasswd", "..%252f..%252fetc%252fpasswd", "../../../../../../../../etc/passwd", "main.js%00.html",
			"main.js/../../parts.html", "file:///etc/passwd", "requests.html", "../Toolbar.class",
			"META-INF/MANIFEST.MF", ".%2e/application.properties", "MAIN.JS" })
	void pathNeverLeavesTheFilesOfTheBrowsersPart(String path) {
		RawResponse response = this.client.send("GET /debug-toolbar/client/" + path);
		assertThat(response.status()).as(path).isIn(400, 404);
		assertThat(response.body()).as(path).doesNotContain(PASSWORD_FILE, "th:text", "spring.datasource", "Manifest");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../templates/layout", "..%2f..%2fapplication", "/etc/passwd", "__$%7B1511*7919%7D__::.x",
			"sql%00", "sql::fragment" })
	void templateIsNeverNamedByTheAddress(String panel) {
		RawResponse response = this.client.send("GET " + panels() + panel, "Accept: text/html");
		assertThat(response.status()).as(panel).isIn(400, 404, 406);
		assertThat(response.body()).doesNotContain(PASSWORD_FILE, "spring.datasource", "th:insert", EVALUATED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Debug-Toolbar-Request-Id: forged-1", "Server-Timing: debug-toolbar;desc=\"forged-1\"",
			"X-Request-Id: forged-1", "traceparent: 00-forged-1", "SourceMap: /forged-1", "X-SourceMap: /forged-1",
			"X-Debug-Token: forged-1" })
	void headersOfTheClientNeverComeBack(String header) {
		RawResponse response = this.client.send("GET /products", "Accept: text/html", header);
		assertThat(response.headers().toString() + response.body()).doesNotContain("forged");
		assertThat(response.findHeaders("Debug-Toolbar-Request-Id")).singleElement()
			.asString()
			.matches("[a-z0-9]+-\\d+");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/products?q=%0d%0aInjected:%20yes", "/products?q=a%0d%0a%0d%0a%3Cscript%3E",
			"/products/2;%0d%0aInjected:%20yes", "/none%0d%0aInjected:%20yes", "/none%E5%98%8A%E5%98%8DInjected:yes" })
	void addressNeverBecomesAHeader(String path) {
		RawResponse response = this.client.send("GET " + path, "Accept: text/html");
		assertThat(response.findHeaders("Injected")).isEmpty();
		assertThat(response.findHeaders("Server-Timing")).allMatch((value) -> value.matches(
				"total;dur=[\\d.]+, sql;dur=[\\d.]+;desc=\"\\d+ quer(y|ies)\", debug-toolbar;desc=\"[a-z0-9-]+\""));
	}

	@Test
	void versionAndIdInTheAddressStayOutOfThePage() {
		RawResponse response = this.client.send("GET /debug-toolbar?v=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
		assertThat(response.status()).isEqualTo(200);
		assertThat(response.body()).doesNotContain("alert");
	}

	private static void assertNowhere(RawResponse response) {
		assertThat(response.status()).as(response.body()).isIn(400, 404, 405);
		assertThat(response.headers()).noneMatch((header) -> header.startsWith("Set-Cookie: a="));
		assertThat(response.body()).doesNotContain(PASSWORD_FILE, "<script>", EVALUATED);
	}

	private String panels() {
		return "/debug-toolbar/api/requests/"
				+ this.client.send("GET /orders", "Accept: text/html").findHeaders("Debug-Toolbar-Request-Id").get(0)
				+ "/panels/";
	}

}
