package io.github.springdebugtoolbar.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * What a page becomes heavier by, what its browser loads, what a start takes longer, and
 * what 100,000 statements leave behind.
 */
final class Weight {

	private static final Pattern SCRIPT = Pattern.compile("src=\"([^\"]+/client/)main\\.js");

	private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;]*?'\\./([\\w-]+\\.js)';|'([\\w-]+\\.css)'");

	private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"[^{}]*\"path\":\"/statements");

	private static final Pattern KEPT = Pattern.compile("\"ran\":(\\d+),\"kept\":(\\d+)");

	private static final int STARTS = Integer.getInteger("benchmarks.starts", 15);

	private static final int STATEMENTS = 100_000;

	private final Database database = Database.h2();

	void measure(Figures figures) {
		try (Shop bare = Shop.start(Variant.BARE, this.database);
				Shop shop = Shop.start(Variant.TOOLBAR, this.database)) {
			int injected = shop.get(Page.NONE.path()).length - bare.get(Page.NONE.path()).length;
			figures.add("injected into a page", injected + " bytes", "< 1,024 bytes", injected < 1_024);
			int assets = assets(shop);
			figures.add("files of a page with the SQL panel open, gzip", "%,d bytes".formatted(assets),
					"< 40,000 bytes", assets < 40_000);
			statements(shop, figures);
		}
		start(figures, "as by spring-boot:run", DevelopmentLaunch.ARGUMENT);
		start(figures, "as by java");
	}

	private int assets(Shop shop) {
		Matcher script = SCRIPT.matcher(text(shop, Page.NONE.path()));
		if (!script.find()) {
			throw new IllegalStateException("The page has no tag");
		}
		Set<String> files = new LinkedHashSet<>();
		List.of("main.js", "inside.js", "panels.js", "sql.js")
			.forEach((file) -> collect(shop, script.group(1), file, files));
		return files.stream().mapToInt((file) -> zipped(shop.get(script.group(1) + file))).sum();
	}

	private void collect(Shop shop, String folder, String file, Set<String> files) {
		if (files.add(file) && file.endsWith(".js")) {
			IMPORT.matcher(text(shop, folder + file))
				.results()
				.map((found) -> (found.group(1) != null) ? found.group(1) : found.group(2))
				.forEach((name) -> collect(shop, folder, name, files));
		}
	}

	private void statements(Shop shop, Figures figures) {
		List<Double> megabytes = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			shop.get("/statements?count=" + STATEMENTS);
			megabytes.add(Long.parseLong(text(shop, "/heap")) / 1e6);
		}
		double first = megabytes.get(1);
		double last = megabytes.get(megabytes.size() - 1);
		figures.add("heap after 2 and after 6 requests of 100,000 statements",
				"%.0f MB, %.0f MB".formatted(first, last), "bounded by debug-toolbar.history.max-size", last < 200);
		String listed = text(shop, "/debug-toolbar/api/requests");
		figures.add("statements that such a request is said to have",
				listed.contains("\"count\":100000") ? "100,000" : "not all", "100,000",
				listed.contains("\"count\":100000"));
		dropped(shop, listed, figures);
	}

	private void dropped(Shop shop, String listed, Figures figures) {
		Matcher id = ID.matcher(listed);
		String panel = id.find() ? text(shop, "/debug-toolbar/api/requests/" + id.group(1) + "/panels/sql") : "";
		Matcher kept = KEPT.matcher(panel);
		boolean said = kept.find() && !kept.group(1).equals(kept.group(2));
		figures.add("what its SQL panel says",
				said ? "%,d ran, %,d are kept".formatted(Integer.valueOf(kept.group(1)), Integer.valueOf(kept.group(2)))
						: "nothing",
				"what was dropped", said);
	}

	private void start(Figures figures, String how, String... jvmArguments) {
		List<Double> bare = new ArrayList<>();
		List<Double> differences = new ArrayList<>();
		for (int i = 0; i < STARTS; i++) {
			differences.add(difference(i, bare, jvmArguments));
		}
		double added = Medians.of(differences);
		figures.add("added to the start, %s, of %,.0f ms".formatted(how, Medians.of(bare)),
				"%.0f ms (quartiles %.0f and %.0f, %d pairs)".formatted(added, Medians.quantile(differences, 0.25),
						Medians.quantile(differences, 0.75), STARTS),
				"< 200 ms", added < 200);
	}

	// Each of the two is the first one in turn: the second finds files in memory.
	private double difference(int number, List<Double> bare, String... jvmArguments) {
		boolean bareFirst = number % 2 == 0;
		double first = startOf(bareFirst ? Variant.BARE : Variant.TOOLBAR, jvmArguments);
		double second = startOf(bareFirst ? Variant.TOOLBAR : Variant.BARE, jvmArguments);
		bare.add(bareFirst ? first : second);
		return bareFirst ? second - first : first - second;
	}

	private double startOf(Variant variant, String... jvmArguments) {
		long start = System.nanoTime();
		try (Shop shop = Shop.launch(variant, this.database, jvmArguments)) {
			shop.await();
			return (System.nanoTime() - start) / 1e6;
		}
	}

	private static String text(Shop shop, String path) {
		return new String(shop.get(path), StandardCharsets.UTF_8);
	}

	private static int zipped(byte[] file) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
			zip.write(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.size();
	}

}
