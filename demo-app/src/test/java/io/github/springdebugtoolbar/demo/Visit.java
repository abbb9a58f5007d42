package io.github.springdebugtoolbar.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One visit to the shop with a fresh browser profile. It ends with a look at the console,
 * which must have no errors.
 */
public class Visit implements AutoCloseable {

	private static final Path SCREENSHOTS = Path.of("target", "screenshots");

	private final String shop;

	private final BrowserContext context;

	private final Page page;

	private final List<String> errors = new ArrayList<>();

	public Visit(int port) {
		this(port, ColorScheme.LIGHT, 1280);
	}

	Visit(int port, ColorScheme theme, int width) {
		this.shop = "http://localhost:" + port;
		this.context = Browsers.shared()
			.newContext(
					new NewContextOptions().setColorScheme(theme).setViewportSize(width, (width < 640) ? 844 : 860));
		this.context.setDefaultTimeout(10_000);
		this.page = this.context.newPage();
		this.page.onConsoleMessage((message) -> {
			if (message.type().equals("error")) {
				this.errors.add(message.text() + " at " + message.location());
			}
		});
		this.page.onPageError(this.errors::add);
	}

	/**
	 * Starts an assertion that waits until it is true.
	 * @param locator what it is about
	 * @return the assertion
	 */
	public static LocatorAssertions expect(Locator locator) {
		return PlaywrightAssertions.assertThat(locator);
	}

	public Page page() {
		return this.page;
	}

	public Locator toolbar(String selector) {
		return this.page.locator("debug-toolbar").locator(selector);
	}

	public Visit open(String path) {
		this.page.navigate(this.shop + path);
		return this;
	}

	/**
	 * Opens the toolbar over the page, as a click on its handle does.
	 * @return this visit
	 */
	public Visit openToolbar() {
		toolbar(".handle-open").click();
		return waitForPanel();
	}

	/**
	 * Shows the toolbar, whether it was open before or not.
	 * @return this visit
	 */
	public Visit showToolbar() {
		expect(this.page.locator("debug-toolbar")).isAttached();
		this.page.evaluate("document.querySelector('debug-toolbar').show()");
		return waitForPanel();
	}

	public Visit showPanel(String id) {
		toolbar(".nav [role=tab][data-id='" + id + "']").click();
		expect(toolbar(".body[data-panel='" + id + "']")).isVisible();
		return waitForPanel();
	}

	public List<String> findPanels() {
		expect(toolbar(".nav [role=tab]").first()).isVisible();
		return toolbar(".nav [role=tab]").all().stream().map((tab) -> tab.getAttribute("data-id")).toList();
	}

	/**
	 * Allows the page to use the clipboard, and empties it.
	 * @return this visit
	 */
	public Visit allowClipboard() {
		this.context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
		this.page.evaluate("navigator.clipboard.writeText('')");
		return this;
	}

	/**
	 * Waits until the toolbar says that it has copied something.
	 * @return what is in the clipboard
	 */
	String copied() {
		expect(toolbar(".toast.on")).containsText("copied");
		return (String) this.page.evaluate("navigator.clipboard.readText()");
	}

	public void takeScreenshot(String name) {
		this.page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
	}

	private Visit waitForPanel() {
		expect(toolbar(".panel")).isVisible();
		expect(toolbar(".panel[aria-busy=true]")).hasCount(0);
		expect(toolbar(".panel .message.failed")).hasCount(0);
		return this;
	}

	/**
	 * Forgets what the console has said up to now, where an error is what was expected.
	 */
	public void forgetErrors() {
		this.errors.clear();
	}

	public void assertNoErrors() {
		assertThat(this.errors).as("errors of the console").isEmpty();
	}

	@Override
	public void close() {
		this.context.close();
		assertNoErrors();
	}

}
