package io.github.springdebugtoolbar.demo;

import java.net.http.HttpResponse;

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

	private StatementLog log;

	@BeforeEach
	void visitShop(@Autowired ApplicationContext context) {
		this.shop = new Shop(this.port);
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
	void slowPageAsksManyTimes() {
		assertThat(this.log.record(() -> this.shop.get("/problems/n-plus-one/slow"))).hasSize(101);
	}

}
