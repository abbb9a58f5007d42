package io.github.springdebugtoolbar.benchmarks;

import java.util.List;
import java.util.function.Consumer;

import io.github.springdebugtoolbar.benchmarks.micro.HotPaths;

/**
 * Measures everything and prints it beside the targets.
 */
public final class SpeedReport {

	private static final List<String> ALL = List.of("h2", "postgres", "weight", "browser", "hot-paths", "left-out");

	private SpeedReport() {
	}

	/**
	 * Measures.
	 * @param args parts to measure: {@code h2}, {@code postgres}, {@code weight},
	 * {@code browser}, {@code hot-paths}, {@code left-out}; all if there are none
	 */
	public static void main(String[] args) {
		List<String> parts = (args.length > 0) ? List.of(args) : ALL;
		Figures figures = new Figures();
		boolean measured = measure(parts, figures);
		figures.print();
		System.exit(measured ? 0 : 1); // a browser that was started would keep this
										// process
	}

	private static boolean measure(List<String> parts, Figures figures) {
		try {
			parts.forEach((part) -> measure(part, figures));
			return true;
		}
		catch (RuntimeException | AssertionError ex) {
			ex.printStackTrace();
			return false;
		}
	}

	private static void measure(String part, Figures figures) {
		switch (part) {
			case "h2" -> pages(Database.h2(), figures);
			case "postgres" -> onPostgres((postgres) -> pages(postgres, figures));
			case "weight" -> new Weight().measure(figures);
			case "browser" -> new SqlPanel().measure(figures);
			case "hot-paths" -> hotPaths(figures);
			case "left-out" -> {
				new LeftOut(Database.h2()).measure(figures);
				onPostgres((postgres) -> new LeftOut(postgres).measure(figures));
			}
			default -> throw new IllegalArgumentException("'" + part + "' is not a part");
		}
	}

	private static void onPostgres(Consumer<Database> measurement) {
		try (Database postgres = Postgres.start()) {
			measurement.accept(postgres);
		}
	}

	private static void pages(Database database, Figures figures) {
		new Pages(database).measure(figures);
		new DevelopmentLaunch(database).measure(figures);
	}

	private static void hotPaths(Figures figures) {
		HotPaths.run().forEach((name, figure) -> {
			boolean read = name.startsWith("AttributeReadBenchmark") && !name.endsWith("plain");
			figures.add(name, figure.toString(), read ? "< 5 ns" : "", !read || figure.nanos() < 5);
		});
	}

}
