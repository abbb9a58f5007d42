package io.github.springdebugtoolbar.ui.fault;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import com.zaxxer.hikari.HikariDataSource;
import io.github.springdebugtoolbar.recording.FaultLog;
import io.github.springdebugtoolbar.ui.fault.Visitor.Outcome;
import io.github.springdebugtoolbar.ui.fault.app.CatalogueApplication;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an application goes on as without the toolbar, whatever part of the toolbar
 * fails, and that the rest of the toolbar does, too.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultInjectionTests {

	private static final String REQUESTS = "/debug-toolbar/api/requests";

	private static final List<String> PANELS_OF_A_REQUEST = List.of("findings", "sql", "history", "request");

	private static final List<String> PANELS = List.of("findings", "sql", "history", "request", "settings", "versions");

	private static final String WRITING = "POST /authors";

	private static final Warnings LOG = new Warnings();

	private static final Queue<Throwable> UNCAUGHT = new ConcurrentLinkedQueue<>();

	private static ServletWebServerApplicationContext with;

	private static ServletWebServerApplicationContext without;

	private static List<Outcome> expected;

	private static Map<String, Set<Border>> passed;

	@BeforeAll
	static void start() throws Exception {
		FaultInjection.install();
		without = CatalogueApplication.start(false);
		with = CatalogueApplication.start(true);
		expected = visitor(without).visitAll("Nobody");
		passed = follow();
		LOG.clear();
		LOG.listen();
		Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> UNCAUGHT.add(fault));
	}

	// Which page passes which borders, each on a new connection.
	private static Map<String, Set<Border>> follow() throws Exception {
		visitor(with).visitAll("Nobody");
		Map<String, Set<Border>> followed = new HashMap<>();
		for (String page : Visitor.PAGES) {
			beginAnew();
			followed.put(page, Faults.follow());
			visitor(with).visit(List.of(page), "Nobody");
		}
		Faults.followNoMore();
		return followed;
	}

	@AfterAll
	static void stop() {
		Thread.setDefaultUncaughtExceptionHandler(null);
		LOG.end();
		with.close();
		without.close();
	}

	@AfterEach
	void disarm() {
		Faults.disarm();
	}

	static Stream<Arguments> cases() {
		return Fault.cases(Borders.all());
	}

	@Order(1)
	@Test
	void withoutAFaultThereIsNoDifference() throws Exception {
		beginAnew();
		assertThat(visitor(with).visitAll("Nobody")).isEqualTo(expected);
		assertThat(brokenParts(true)).isEmpty();
		assertThat(LOG.warnings()).isEmpty();
	}

	@Order(2)
	@ParameterizedTest
	@MethodSource
	void everyBorderExists(Border border) {
		assertThat(Borders.exists(border)).isTrue();
	}

	static Stream<Border> everyBorderExists() {
		return Stream.concat(Borders.all().stream(), Borders.starting().stream());
	}

	@Order(3)
	@ParameterizedTest
	@MethodSource("cases")
	void applicationGoesOn(Border border, Fault fault) throws Exception {
		beginAnew();
		Faults.arm(border, fault);
		List<Outcome> outcomes = visitPagesOf(border);
		Set<String> broken = brokenParts(border.isOfTheScreen());
		if (Borders.isAsked(border)) {
			askTheDatabase();
		}
		assertThat(Faults.disarm()).isPositive();
		assertThat(outcomes).isNotEmpty().allMatch(expected::contains);
		assertThat(jdbc().queryForObject("select count(*) from author where name = 'Nobody'", Integer.class)).isOne();
		assertThat(broken).allMatch((part) -> border.breaks(part));
		assertSaidOnce(border, fault);
		assertThat(get(REQUESTS, "application/json").statusCode()).isEqualTo(200);
	}

	// What passes the border, and what writes: a page that does not come by is as without
	// a fault. What has been said is kept: a thread in the background may reach the
	// border, and say so once, just after it was found not to be reached.
	private static List<Outcome> visitPagesOf(Border border) throws Exception {
		List<String> pages = Visitor.PAGES.stream()
			.filter((page) -> page.equals(WRITING) || passed.getOrDefault(page, Set.of()).contains(border))
			.toList();
		List<Outcome> outcomes = visitor(with).visit(pages, "Nobody");
		if (Faults.reached()) {
			return outcomes;
		}
		clearRows();
		return visitor(with).visitAll("Nobody");
	}

	private static void beginAnew() {
		clearRows();
		LOG.clear();
	}

	private static void clearRows() {
		jdbc().update("delete from book where author_id in (select id from author where name = 'Nobody')");
		jdbc().update("delete from author where name = 'Nobody'");
		// so that connections are opened
		with.getBean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
	}

	// A thread in the background may not have said it yet.
	private static void assertSaidOnce(Border border, Fault fault) {
		if (fault == Fault.HANG || Borders.QUIET.contains(border.toString())) {
			assertThat(LOG.warnings()).isEmpty();
		}
		else {
			Awaitility.await()
				.pollDelay(Duration.ZERO)
				.pollInterval(Duration.ofMillis(5))
				.untilAsserted(() -> assertThat(LOG.warnings()).isNotEmpty());
		}
		assertThat(LOG.warnings()).doesNotHaveDuplicates();
	}

	@Order(4)
	@Test
	void everyPlaceThatReportsFaultsHasReportedOne() {
		Set<String> reporting = Borders.CLASSES.get(FaultLog.class)
			.getMethod("report", String.class, Throwable.class)
			.getCallsOfSelf()
			.stream()
			.map((call) -> call.getOriginOwner().getName().replaceFirst("\\$.*", ""))
			.filter((name) -> !Borders.START.contains(name.substring(Border.BASE.length())))
			.filter((name) -> !Borders.ELSEWHERE.contains(name.substring(Border.BASE.length())))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(reporting).isNotEmpty();
		assertThat(Faults.reporters()).containsAll(reporting);
	}

	// Threads of pools, too: nobody sees what they run into.
	@Order(5)
	@Test
	void noThreadEndsByAFault() {
		assertThat(UNCAUGHT).isEmpty();
	}

	// What of the toolbar does not answer: everything, or what shows a request.
	private static Set<String> brokenParts(boolean everything) throws Exception {
		Set<String> broken = new TreeSet<>();
		note(broken, "main.js", get("/debug-toolbar/client/main.js", "*/*"));
		HttpResponse<byte[]> list = get(REQUESTS, "application/json");
		note(broken, "list", list);
		if (list.statusCode() != 200) {
			return broken;
		}
		List<String> ids = JsonPath.read(new String(list.body(), StandardCharsets.UTF_8), "$.requests[*].id");
		String id = ids.isEmpty() ? "unattributed" : ids.get(0);
		note(broken, "request", get(REQUESTS + "/" + id, "application/json"));
		for (String panel : everything ? PANELS : PANELS_OF_A_REQUEST) {
			note(broken, panel, get(REQUESTS + "/" + id + "/panels/" + panel, "application/json"));
			if (everything && !panel.equals("sql")) {
				note(broken, panel + ".html", get(REQUESTS + "/" + id + "/panels/" + panel, "text/html"));
			}
		}
		return broken;
	}

	// For the plan and the rows of a query, whatever the answers are.
	private static void askTheDatabase() throws Exception {
		visitor(with).send("GET", "/leaves", "text/html");
		HttpResponse<byte[]> list = get(REQUESTS, "application/json");
		List<String> ids = JsonPath.read(new String(list.body(), StandardCharsets.UTF_8),
				"$.requests[?(@.path == '/leaves')].id");
		String query = REQUESTS + "/" + ids.get(0) + "/panels/sql/queries/1";
		visitor(with).send("POST", query + "/explain", "application/json");
		visitor(with).send("POST", query + "/run", "application/json");
	}

	private static HttpResponse<byte[]> get(String path, String accept) throws Exception {
		return visitor(with).send("GET", path, accept);
	}

	private static void note(Set<String> broken, String part, HttpResponse<byte[]> answer) {
		if (answer.statusCode() != 200) {
			broken.add(part);
		}
	}

	private static Visitor visitor(ServletWebServerApplicationContext context) {
		return new Visitor(context.getWebServer().getPort());
	}

	private static JdbcTemplate jdbc() {
		return with.getBean(JdbcTemplate.class);
	}

}
