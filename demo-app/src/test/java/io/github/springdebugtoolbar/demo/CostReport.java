package io.github.springdebugtoolbar.demo;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Prints what the toolbar adds to a page: two shops in one JVM, one with it and one
 * without, are asked in turn. No test, since it says nothing that could be wrong; to be
 * run by its name.
 */
class CostReport {

	private static final int WARM_UP = 400;

	private static final int PAIRS = 400;

	private static ConfigurableApplicationContext without;

	private static ConfigurableApplicationContext with;

	@BeforeAll
	static void startShops() {
		without = start(false);
		with = start(true);
	}

	@AfterAll
	static void stopShops() {
		with.close();
		without.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/css/shop.css", "/login", "/api/orders", "/problems/chunk/slow",
			"/problems/n-plus-one/slow", "/test/many-statements?count=1000&distinct=1" })
	void page(String path) {
		Shop bare = new Shop(port(without));
		Shop shown = new Shop(port(with));
		List<Double> millis = new ArrayList<>();
		List<Double> ratios = new ArrayList<>();
		for (int i = 0; i < WARM_UP + PAIRS; i++) {
			double off = millisOf(bare, path);
			double on = millisOf(shown, path);
			if (i >= WARM_UP) {
				millis.add(off);
				ratios.add(on / off);
			}
		}
		System.out.printf("%-45s %7.2f ms without, x%.2f with the toolbar%n", path, median(millis), median(ratios));
	}

	private static double millisOf(Shop shop, String path) {
		long start = System.nanoTime();
		shop.get(path);
		return (System.nanoTime() - start) / 1e6;
	}

	private static double median(List<Double> values) {
		return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
	}

	private static int port(ConfigurableApplicationContext shop) {
		return shop.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	private static ConfigurableApplicationContext start(boolean toolbar) {
		return new SpringApplicationBuilder(DemoApplication.class).run("--server.port=0", "--demo.orders=5000",
				"--spring.datasource.url=jdbc:h2:mem:cost-" + toolbar + ";DB_CLOSE_DELAY=-1",
				"--spring.jmx.enabled=false", "--debug-toolbar.enabled=" + toolbar, "--logging.level.root=warn",
				"--spring.main.banner-mode=off", "--spring.devtools.restart.enabled=false");
	}

}
