package io.github.springdebugtoolbar.demo;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the pages of the shop ask the database, by the database's own log.
 */
abstract class QueryTests {

	@LocalServerPort
	private int port;

	private Shop shop;

	private StatementLog log;

	@BeforeEach
	void visitShop(@Autowired ApplicationContext context) {
		this.shop = new Shop(this.port);
		this.log = StatementLog.of(context);
	}

	@ParameterizedTest
	@CsvSource({ "/problems/n-plus-one/slow, 101", "/problems/n-plus-one/cured, 1", "/problems/projection/slow, 1",
			"/problems/projection/cured, 1", "/problems/missing-index/slow, 1", "/problems/missing-index/cured, 1",
			"/problems/chunk/slow, 1", "/problems/chunk/cured, 2", "/problems/aggregation/slow, 1",
			"/problems/aggregation/cured, 1", "/problems/cache/slow, 1", "/problems/held-connection/slow, 1",
			"/problems/held-connection/cured, 1", "/problems/open-in-view/slow, 1", "/problems/open-in-view/cured, 1",
			"/problems/auto-commit/slow, 6", "/problems/auto-commit/cured, 6", "/, 2", "/products, 2", "/orders, 1",
			"/reports/sales, 1", "/reports/stock, 1", "/orders/export, 1", "/api/orders, 1", "/fail, 1",
			"/reports, 0" })
	void pageAsksSoOften(String path, int queries) {
		assertThat(record(path)).hasSize(queries);
	}

	@Test
	void cachedAnswerIsNotAskedForAgain() {
		this.shop.get("/problems/cache/cured");
		assertThat(record("/problems/cache/cured")).isEmpty();
	}

	@Test
	void customersAreLoadedOneByOne() {
		assertThat(record("/problems/n-plus-one/slow")).filteredOn((sql) -> sql.contains(" from customer "))
			.hasSize(100)
			.containsOnly(record("/problems/n-plus-one/slow").get(0));
	}

	@Test
	void longColumnIsReadOnlyBySlowPage() {
		assertThat(record("/problems/projection/slow").toString()).contains("description");
		assertThat(record("/problems/projection/cured").toString()).doesNotContain("description");
	}

	private List<String> record(String path) {
		return this.log.record(() -> this.shop.get(path));
	}

}
