package io.github.springdebugtoolbar.demo.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import io.github.springdebugtoolbar.demo.Shop;
import io.github.springdebugtoolbar.demo.StatementLog;
import io.github.springdebugtoolbar.demo.ToolbarApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No address, parameter or body makes the toolbar execute what came from the browser, or
 * anything that writes. The database's own log is the witness.
 */
abstract class StatementsSecurityTests {

	private static final String MARK = "fuzz7361";

	private static final List<String> ACTIONS = List.of("explain", "analyze", "run");

	private static final List<String> PARAMETERS = List.of("sql", "query", "statement", "text", "value", "set",
			"position", "page", "filter", "search", "sort", "from", "to", "steps", "show", "before", "after", "ids",
			"table", "index", "column", "ddl", "where", "limit", "schema", "dataSource", "parameters", "timeout",
			"number", "id", "execute", "v");

	/** What the toolbar may say to a database besides a plan. */
	private static final Pattern READ = Pattern.compile("(?is)((select|table|values|show)\\b.*|call readonly\\(\\))");

	private static final Pattern PLAN = Pattern.compile("(?is)explain\\b.*");

	private static final Pattern CHANGE = Pattern.compile(
			"(?is).*\\b(for update|for share|final table|old table|nextval|setval|next value|insert into|delete from|update security|security_trial_add(ed)?|pg_advisory).*");

	private static final Pattern EXECUTED_PLAN = Pattern.compile("(?is)explain\\s*(analyze|\\([^)]*analyze).*");

	@LocalServerPort
	private int port;

	@Autowired
	private WritesController writes;

	private RawClient client;

	private StatementLog log;

	private String panels;

	private int queries;

	@BeforeEach
	void visitPageThatWrites(@Autowired ApplicationContext context) {
		this.client = new RawClient(this.port);
		this.log = StatementLog.of(context);
		Shop shop = new Shop(this.port);
		String id = ToolbarApi.idOf(shop.get(WritesController.PAGE));
		this.queries = new ToolbarApi(shop).findRequest(id).read("$.queries.count");
		this.panels = "/debug-toolbar/api/requests/" + id + "/panels/";
	}

	@Test
	void nothingThatWritesIsExecutedAgain() {
		String before = this.writes.state();
		List<String> executed = this.log.record(() -> actions().forEach((action) -> post(action, "")));
		assertReadsOnly(executed);
		assertThat(this.writes.state()).isEqualTo(before);
	}

	@Test
	void executionOfAWriteIsRefusedWithItsReason() {
		assertThat(writes()).isNotEmpty().allSatisfy((number) -> {
			for (String action : List.of("run", "analyze")) {
				String answer = post("sql/queries/" + number + "/" + action, "").body();
				assertThat(JsonPath.<String>read(answer, "$.kind")).as(answer).isEqualTo("refused");
				assertThat(JsonPath.<String>read(answer, "$.message")).startsWith("Not ");
			}
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "delete from security_trial -- " + MARK,
			"1; insert into security_trial (name) values ('" + MARK + "')", "select '" + MARK + "'",
			"1) union select '" + MARK + "' --" })
	void parametersOfTheAddressAreNeverExecuted(String payload) {
		String query = PARAMETERS.stream().map((name) -> name + "=" + encode(payload)).collect(Collectors.joining("&"));
		assertNeverExecuted(() -> everything().forEach((path) -> post(path + "?" + query, "")));
	}

	@Test
	void eachParameterAloneIsNeverExecuted() {
		String payload = encode("delete from security_trial -- " + MARK);
		assertNeverExecuted(() -> PARAMETERS.forEach((name) -> ACTIONS
			.forEach((action) -> post("sql/queries/1/" + action + "?" + name + "=" + payload, ""))));
	}

	@Test
	void bodyIsNeverExecuted() {
		String sql = "delete from security_trial -- " + MARK;
		String form = PARAMETERS.stream().map((name) -> name + "=" + encode(sql)).collect(Collectors.joining("&"));
		String json = PARAMETERS.stream()
			.map((name) -> "\"%s\":\"%s\"".formatted(name, sql))
			.collect(Collectors.joining(",", "{", "}"));
		assertNeverExecuted(() -> everything().forEach(
				(path) -> Stream
					.of("application/x-www-form-urlencoded\n" + form, "application/json\n" + json, "text/plain\n" + sql,
							"application/sql\n" + sql)
					.forEach((body) -> post(path, body))));
	}

	@Test
	void segmentOfTheAddressIsNeverExecuted() {
		String sql = encode("delete from security_trial -- " + MARK).replace("+", "%20");
		assertNeverExecuted(() -> Stream
			.of("sql/queries/" + sql + "/run", "sql/queries/1/" + sql, "sql/" + sql, "sql/" + sql + "/1/run",
					sql + "/queries/1/run", "sql/queries/1/run/" + sql, "history/pin/" + sql, "sql/run/" + sql,
					"sql/explain/" + sql, "sql/queries/1;sql=" + sql + "/run", "findings/" + sql + "/verify",
					"findings/verify/" + sql)
			.forEach((path) -> post(path, "")));
	}

	@Test
	void readingNeverAsksTheDatabase() {
		List<String> executed = this.log
			.record(() -> everything().forEach((path) -> this.client.send("GET " + this.panels + path)));
		assertThat(executed).isEmpty();
	}

	private void assertNeverExecuted(Runnable requests) {
		String before = this.writes.state();
		List<String> executed = this.log.record(requests);
		assertThat(executed).noneMatch((sql) -> sql.contains(MARK));
		assertReadsOnly(executed);
		assertThat(this.writes.state()).isEqualTo(before);
	}

	private static void assertReadsOnly(List<String> executed) {
		assertThat(executed).allMatch((sql) -> READ.matcher(sql).matches() || PLAN.matcher(sql).matches())
			.noneMatch((sql) -> CHANGE.matcher(sql).matches()
					&& (!PLAN.matcher(sql).matches() || EXECUTED_PLAN.matcher(sql).matches()));
	}

	private Stream<String> actions() {
		return IntStream.rangeClosed(1, this.queries)
			.boxed()
			.flatMap((number) -> ACTIONS.stream().map((action) -> "sql/queries/" + number + "/" + action));
	}

	private List<String> everything() {
		return Stream.concat(actions(),
				Stream.of("sql", "sql/statements", "sql/order", "sql/queries", "sql/waterfall", "sql/queries/1",
						"sql/queries/1/parameters", "sql/queries/1/text-with-values", "sql/queries/1/value",
						"findings/1/markdown", "findings/1/verify", "findings/request/prompt", "history/compare",
						"history/lines", "settings", "versions", "request"))
			.toList();
	}

	private List<Integer> writes() {
		return IntStream.rangeClosed(1, this.queries)
			.filter((number) -> CHANGE.matcher(sqlOf(number)).matches())
			.boxed()
			.toList();
	}

	private String sqlOf(int number) {
		return JsonPath.read(this.client.send("GET " + this.panels + "sql/queries/" + number).body(), "$.sql");
	}

	private RawResponse post(String path, String typeAndBody) {
		String[] parts = typeAndBody.split("\n", 2);
		String body = (parts.length > 1) ? parts[1] : "";
		return this.client.sendText("POST " + this.panels + path + " HTTP/1.0\r\nHost: localhost:" + this.port
				+ "\r\nDebug-Toolbar: 1\r\nContent-Type: " + parts[0] + "\r\nContent-Length: " + body.length()
				+ "\r\n\r\n" + body);
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
