package io.github.springdebugtoolbar.demo;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The few tests that run on every line of Spring Boot.
 */
@DemoTest
@Tag("every-line")
class EveryLineTests {

	@LocalServerPort
	private int port;

	private Shop shop;

	private ToolbarApi toolbar;

	private StatementLog log;

	@BeforeEach
	void visitShop(@Autowired ApplicationContext context) {
		this.shop = new Shop(this.port);
		this.toolbar = new ToolbarApi(this.shop);
		this.log = StatementLog.of(context);
	}

	@Test
	void runsOnTheExpectedLine() {
		assertThat(SpringBootVersion.getVersion()).isEqualTo(System.getProperty("expected-spring-boot-version"));
	}

	@Test
	void pagesAreServed() {
		assertThat(DemoPage.all()).extracting((page) -> this.shop.get(page.path()))
			.extracting(HttpResponse::statusCode)
			.containsOnly(200);
	}

	@Test
	void ordersAreServedAsJson() {
		assertThat(this.shop.get("/api/orders?size=1").body()).contains("\"number\":\"A-405000\"");
	}

	@Test
	void pageHasTheTagOnce() {
		HttpResponse<String> page = this.shop.get("/");
		assertThat(page.body().split("<script type=\"module\"", -1)).hasSize(2);
		assertThat(page.body()).containsSubsequence("data-request=\"" + ToolbarApi.idOf(page), "</body>");
		assertThat(page.headers().firstValue("Server-Timing").orElseThrow()).contains("2 queries");
	}

	@Test
	void queriesOfJsonAreRecorded() {
		String id = ToolbarApi.idOf(this.shop.get("/api/orders"));
		assertThat(this.toolbar.findRequest(id).<Integer>read("$.queries.count")).isOne();
		assertThat(this.toolbar.findStatements(id)).singleElement().asString().contains("from orders");
	}

	@Test
	void slowPageIsCountedAsTheDatabaseDoes() {
		AtomicReference<String> id = new AtomicReference<>();
		List<String> executed = this.log
			.record(() -> id.set(ToolbarApi.idOf(this.shop.get("/problems/n-plus-one/slow"))));
		assertThat(executed).hasSize(101);
		assertThat(this.toolbar.findStatements(id.get())).hasSameSizeAs(executed);
	}

	@Test
	void causeOfTheSlowPageIsNamed() {
		String id = ToolbarApi.idOf(this.shop.get("/problems/n-plus-one/slow"));
		assertThat(this.toolbar.findRequest(id).<List<String>>read("$.findings[?(@.code == 'n-plus-one')].title"))
			.containsExactly("100 queries load `Order.customer` one by one");
	}

	@Test
	void curedPageHasNoSuchCause() {
		String id = ToolbarApi.idOf(this.shop.get("/problems/n-plus-one/cured"));
		assertThat(this.toolbar.findRequest(id).<List<String>>read("$.findings[?(@.code == 'n-plus-one')].title"))
			.isEmpty();
	}

	@Test
	void asyncPageAndExportAreRecorded() {
		for (String path : List.of("/reports/sales", "/reports/stock", "/orders/export")) {
			String id = ToolbarApi.idOf(this.shop.get(path));
			assertThat(this.toolbar.findRequest(id).<Integer>read("$.queries.count")).as(path).isOne();
		}
	}

	@Test
	void panelsAreServed() {
		String id = ToolbarApi.idOf(this.shop.get("/fail"));
		assertThat(List.of("sql", "request", "settings", "versions"))
			.extracting((panel) -> this.shop.getJson("/debug-toolbar/api/requests/" + id + "/panels/" + panel))
			.extracting(HttpResponse::statusCode)
			.containsOnly(200);
	}

}
