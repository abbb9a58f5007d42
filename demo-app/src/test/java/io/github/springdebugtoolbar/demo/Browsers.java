package io.github.springdebugtoolbar.demo;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;

/**
 * The one browser of all tests. It starts when the first test asks for it.
 */
final class Browsers {

	private static final List<String> ARGUMENTS = List.of("--disable-gpu", "--disable-quic", "--no-first-run",
			"--disable-background-networking", "--disable-component-update", "--disable-sync");

	private Browsers() {
	}

	static Browser shared() {
		return Holder.browser;
	}

	private static Browser launch() {
		LaunchOptions options = new LaunchOptions().setExecutablePath(new Chromium().get())
			.setChromiumSandbox(false)
			.setArgs(ARGUMENTS);
		Playwright playwright = Playwright
			.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
		return playwright.chromium().launch(options);
	}

	private static final class Holder {

		private static final Browser browser = launch();

	}

}
