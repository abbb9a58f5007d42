package io.github.springdebugtoolbar.demo;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the pages of the shop show, on any database.
 */
abstract class PageTests {

	@LocalServerPort
	private int port;

	private Shop shop;

	@BeforeEach
	void visitShop() {
		this.shop = new Shop(this.port);
	}

	@ParameterizedTest
	@MethodSource("io.github.springdebugtoolbar.demo.DemoPage#all")
	void pageShowsItsText(DemoPage page) {
		HttpResponse<String> response = this.shop.get(page.path());
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).contains(page.text()).endsWith("</html>\n");
	}

	@ParameterizedTest
	@MethodSource("problems")
	void slowAndCuredPageShowTheSame(String problem) {
		String slow = findContent("/problems/" + problem + "/slow");
		assertThat(slow).hasSizeGreaterThan(100).isEqualTo(findContent("/problems/" + problem + "/cured"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/orders?page=-1", "/products?page=-1", "/api/orders?page=-1&size=0",
			"/api/products?page=-1", "/orders?page=x" })
	void pageThatCannotBeIsTheFirst(String path) {
		HttpResponse<String> response = this.shop.get(path);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).hasSize(this.shop.get(path.replaceAll("\\?.*", "")).body().length());
	}

	@Test
	void searchForHtmxIsAFragment() {
		String fragment = this.shop.get("/products/search?q=oak", "HX-Request", "true").body();
		assertThat(fragment).contains("Oak ").doesNotContain("<html", "<nav");
	}

	@Test
	void reviewIsAdded() {
		HttpResponse<String> response = this.shop.post("/products/7/reviews", "/products/7",
				Map.of("rating", "4", "text", "Better than mine"));
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(this.shop.get("/products/7/reviews").body()).contains("Better than mine");
	}

	@Test
	void exportHasALinePerOrder() {
		HttpResponse<String> response = this.shop.get("/orders/export?limit=700");
		assertThat(response.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=orders.csv");
		assertThat(response.body().lines()).hasSize(701).element(1).asString().startsWith("A-405000;");
	}

	@Test
	void ordersAreThereAsJson() {
		assertThat(this.shop.get("/api/orders?size=2").body()).startsWith("[{\"id\":5000,\"number\":\"A-405000\"");
		assertThat(this.shop.get("/api/orders/4999").body()).contains("\"number\":\"A-404999\"");
		assertThat(this.shop.get("/api/products?q=oak").body()).contains("\"sku\":\"P-1");
	}

	@Test
	void failingPageIsAPageOfTheShop() {
		HttpResponse<String> response = this.shop.get("/fail");
		assertThat(response.statusCode()).isEqualTo(500);
		assertThat(response.body()).contains("Something went wrong", "Acorn Supplies");
	}

	@Test
	void accountNeedsLogin() {
		assertThat(this.shop.get("/account").uri()).hasPath("/login");
		this.shop.post("/login", "/login", Map.of("username", "ada", "password", "acorn"));
		assertThat(this.shop.get("/account").body()).contains("Logged in as ada");
	}

	static Stream<String> problems() {
		return DemoPage.PROBLEMS.stream();
	}

	private String findContent(String path) {
		String body = this.shop.get(path).body();
		return body.substring(body.indexOf("<section id=\"content\">"), body.indexOf("</section>"));
	}

}
