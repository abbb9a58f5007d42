package io.github.springdebugtoolbar.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shop in a browser.
 */
@DemoTest
class ShopBrowserTests {

	@LocalServerPort
	private int port;

	private final List<String> errors = new ArrayList<>();

	private BrowserContext context;

	private Page page;

	@BeforeEach
	void openBrowser() {
		this.context = Browsers.shared().newContext();
		this.page = this.context.newPage();
		this.page.onConsoleMessage((message) -> {
			if (message.type().equals("error")) {
				this.errors.add(message.text());
			}
		});
		this.page.onPageError(this.errors::add);
	}

	@AfterEach
	void closeBrowser() {
		this.context.close();
		assertThat(this.errors).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("io.github.springdebugtoolbar.demo.DemoPage#all")
	void pageLooksLikeThis(DemoPage demoPage) {
		open(demoPage.path());
		String name = demoPage.path().replaceAll("[^a-z0-9-]+", "_");
		this.page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/shop", name + ".png")));
		assertThat(this.page.title()).endsWith("Acorn Supplies");
	}

	@Test
	void searchReplacesTheList() {
		open("/products");
		this.page.getByRole(AriaRole.SEARCHBOX).pressSequentially("walnut stool 1");
		PlaywrightAssertions.assertThat(this.page.locator("#products .card").first()).containsText("Walnut stool");
		PlaywrightAssertions.assertThat(this.page.locator("#products")).not().containsText("Birch");
	}

	@Test
	void reviewAppearsWithoutNewPage() {
		open("/products/9");
		this.page.locator("input[name=text]").fill("From a browser");
		this.page.locator("main button").click();
		PlaywrightAssertions.assertThat(this.page.locator("#reviews li").first()).containsText("From a browser");
	}

	private void open(String path) {
		this.page.navigate("http://localhost:" + this.port + path);
	}

}
