package io.github.springdebugtoolbar.demo;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The moving parts of the shop in a browser.
 */
@DemoTest
class ShopBrowserTests {

	@LocalServerPort
	private int port;

	@Test
	void searchReplacesTheList() {
		try (Visit visit = new Visit(this.port).open("/products")) {
			visit.page().getByRole(AriaRole.SEARCHBOX).pressSequentially("walnut stool 1");
			Visit.expect(visit.page().locator("#products .card").first()).containsText("Walnut stool");
			Visit.expect(visit.page().locator("#products")).not().containsText("Birch");
		}
	}

	@Test
	void reviewAppearsWithoutNewPage() {
		try (Visit visit = new Visit(this.port).open("/products/9")) {
			visit.page().locator("input[name=text]").fill("From a browser");
			visit.page().locator("main button").click();
			Visit.expect(visit.page().locator("#reviews li").first()).containsText("From a browser");
		}
	}

	@Test
	void customerLogsIn() {
		try (Visit visit = new Visit(this.port).open("/account")) {
			visit.page().getByPlaceholder("Username").fill("ada");
			visit.page().getByPlaceholder("Password").fill("acorn");
			visit.page().locator("body button").click();
			Visit.expect(visit.page().locator("main")).containsText("Logged in as ada");
		}
	}

}
