package io.github.springdebugtoolbar.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * N+1 over all pages: found where it is, and nowhere else.
 */
@DemoTest
class NPlusOneTests {

	private static final String TITLES = "$.findings[?(@.code == 'n-plus-one')].title";

	@LocalServerPort
	private int port;

	@Test
	void isFoundWhereItIsOnly() {
		Shop shop = new Shop(this.port);
		ToolbarApi toolbar = new ToolbarApi(shop);
		Map<String, List<String>> found = new TreeMap<>();
		for (DemoPage page : DemoPage.all().toList()) {
			String id = ToolbarApi.idOf(shop.get(page.path()));
			List<String> titles = toolbar.findRequest(id).read(TITLES);
			if (!titles.isEmpty()) {
				found.put(page.path(), titles);
			}
		}
		assertThat(found).containsOnlyKeys("/problems/n-plus-one/slow")
			.containsValue(List.of("100 queries load `Order.customer` one by one"));
	}

}
