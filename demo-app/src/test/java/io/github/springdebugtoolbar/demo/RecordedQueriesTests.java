package io.github.springdebugtoolbar.demo;

import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The toolbar counts what the database itself says it has executed, on any database.
 */
abstract class RecordedQueriesTests {

	/** The toolbar shows statements formatted. */
	private static final Comparator<String> IGNORING_WHITE_SPACE = Comparator
		.comparing((sql) -> sql.replaceAll("\\s", ""));

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

	@ParameterizedTest
	@MethodSource("paths")
	void toolbarCountsWhatTheDatabaseExecuted(String path) {
		assertSame(() -> this.shop.get(path));
	}

	@Test
	void toolbarCountsWrites() {
		assertSame(
				this.shop.prepareForm("/products/11/reviews", "/products/11", Map.of("rating", "5", "text", "Fine")));
	}

	private void assertSame(Supplier<HttpResponse<String>> visit) {
		AtomicReference<String> id = new AtomicReference<>();
		List<String> executed = this.log.record(() -> id.set(ToolbarApi.idOf(visit.get())));
		int count = this.toolbar.findRequest(id.get()).read("$.queries.count");
		assertThat(this.toolbar.findStatements(id.get())).usingElementComparator(IGNORING_WHITE_SPACE)
			.containsExactlyInAnyOrderElementsOf(executed);
		assertThat(count).isEqualTo(executed.size());
	}

	static Stream<String> paths() {
		return Stream.concat(DemoPage.all().map(DemoPage::path), Stream.of("/orders/export", "/api/orders",
				"/api/orders/4999", "/api/products?q=oak", "/products/5/reviews", "/fail", "/nowhere"));
	}

}
