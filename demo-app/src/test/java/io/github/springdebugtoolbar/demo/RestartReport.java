package io.github.springdebugtoolbar.demo;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lets DevTools restart the shop 20 times, or as often as {@code restarts} says, and
 * prints what is left of the earlier starts, with the toolbar and without. To be run by
 * its name.
 */
class RestartReport {

	private static final int RESTARTS = Integer.getInteger("restarts", 20);

	private static final List<String> WATCHED = List.of(
			"org.springframework.boot.devtools.restart.classloader.RestartClassLoader",
			"org.hibernate.internal.SessionFactoryImpl",
			"org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext",
			"io.github.springdebugtoolbar.history.InMemoryRequestHistory",
			"io.github.springdebugtoolbar.attribute.AttributeTracker");

	@Test
	void nothingOfEarlierStartsIsKept() throws IOException {
		List<Integer> without = restart(false);
		List<Integer> with = restart(true);
		System.out.printf("After %d restarts, without the toolbar and with it:%n", RESTARTS);
		for (int i = 0; i < WATCHED.size(); i++) {
			System.out.printf("%3d %3d %s%n", without.get(i), with.get(i), WATCHED.get(i));
		}
		assertThat(with.subList(0, 3)).isEqualTo(without.subList(0, 3));
		assertThat(with.subList(3, 5)).containsOnly(1);
	}

	private static List<Integer> restart(boolean toolbar) throws IOException {
		try (RestartedShop shop = new RestartedShop(toolbar)) {
			for (int i = 0; i < RESTARTS; i++) {
				visit(shop.visitor(), toolbar);
				shop.restart();
			}
			visit(shop.visitor(), toolbar);
			return WATCHED.stream().map((name) -> count(shop, name)).toList();
		}
	}

	private static void visit(Shop shop, boolean toolbar) {
		assertThat(shop.get("/problems/n-plus-one/slow").statusCode()).isEqualTo(200);
		HttpResponse<String> page = shop.get("/problems/projection/slow");
		assertThat(page.statusCode()).isEqualTo(200);
		if (toolbar) {
			String id = ToolbarApi.idOf(page);
			Awaitility.await()
				.pollInterval(Duration.ofMillis(50))
				.atMost(Duration.ofMinutes(1))
				.untilAsserted(() -> assertThat(JsonPath
					.<List<String>>read(shop.getJson("/debug-toolbar/api/requests/" + id).body(), "$.findings[*].code"))
					.contains("projection"));
		}
	}

	// What was closed just now may be held for a moment by its threads.
	private static int count(RestartedShop shop, String name) {
		try {
			int count = shop.instances(name);
			for (int i = 0; i < 5 && count > 1; i++) {
				Thread.sleep(1_000);
				count = shop.instances(name);
			}
			return count;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
