package io.github.springdebugtoolbar.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * What each variant makes of a page. All of them run at the same time and are asked in
 * turn, so that whatever else the machine does meets all of them; each answer is compared
 * with that of the bare application in the same round. The turns are shuffled: what a
 * variant still does after its answer meets a different one each time.
 */
final class PageReport implements AutoCloseable {

	/** Fewer have no median worth the name, however long they take. */
	private static final int ROUNDS = 20;

	/** The very first ones load classes, in all variants. */
	private static final int FIRST = 5;

	private final List<Shop> shops;

	private final int warmUp;

	private final Duration longerWarmUp;

	private final Duration duration;

	private final Random random = new Random(1);

	private PageReport(List<Shop> shops, int warmUp, Duration longerWarmUp, Duration duration) {
		this.shops = shops;
		this.warmUp = warmUp;
		this.longerWarmUp = longerWarmUp;
		this.duration = duration;
	}

	/**
	 * Starts variants: {@code benchmarks.warm-up} rounds of a page are warming up (400),
	 * as many as the compiler needs, {@code benchmarks.longer-warm-up} seconds more of
	 * them (40), since a fast page needs more rounds, and those of
	 * {@code benchmarks.duration} seconds (20) count.
	 * @param variants the variants
	 * @param database what they read from
	 * @param jvmArguments what they are launched with
	 * @return the report, which stops them
	 */
	static PageReport start(List<Variant> variants, Database database, String... jvmArguments) {
		List<Shop> shops = variants.stream().map((variant) -> Shop.start(variant, database, jvmArguments)).toList();
		database.settle();
		return new PageReport(shops, Integer.getInteger("benchmarks.warm-up", 400),
				seconds("benchmarks.longer-warm-up", 40), seconds("benchmarks.duration", 20));
	}

	private static Duration seconds(String property, int standard) {
		return Duration.ofSeconds(Integer.getInteger(property, standard));
	}

	/**
	 * Measures a page.
	 * @param page the page
	 * @return what each variant needs for it, cold and warm
	 */
	Figure measure(Page page) {
		String path = page.path();
		rounds(path, FIRST, Duration.ZERO);
		Map<Variant, Cost> cold = costs(path, ROUNDS, Duration.ZERO);
		for (int done = FIRST + ROUNDS; done < this.warmUp; done *= 2) {
			Map<Variant, Cost> warming = costs(path, Math.min(done, this.warmUp - done), Duration.ZERO);
			System.out.printf(Locale.ROOT, "%-12s rounds %d to %d: toolbar x%.2f%n", path, done,
					Math.min(2 * done, this.warmUp), warming.getOrDefault(Variant.TOOLBAR, Cost.NONE).ratio());
		}
		rounds(path, 0, this.longerWarmUp);
		return new Figure(cold, costs(path, ROUNDS, this.duration));
	}

	@Override
	public void close() {
		this.shops.forEach(Shop::close);
	}

	private Map<Variant, Cost> costs(String path, int least, Duration duration) {
		Map<Variant, Double> before = processorMillis();
		Map<Variant, List<Double>> times = rounds(path, least, duration);
		return costs(times, before, processorMillis());
	}

	private Map<Variant, List<Double>> rounds(String path, int least, Duration duration) {
		Map<Variant, List<Double>> times = new EnumMap<>(Variant.class);
		long end = System.nanoTime() + duration.toNanos();
		for (int i = 0; i < least || System.nanoTime() < end; i++) {
			round(path)
				.forEach((variant, millis) -> times.computeIfAbsent(variant, (key) -> new ArrayList<>()).add(millis));
		}
		return times;
	}

	private static Map<Variant, Cost> costs(Map<Variant, List<Double>> times, Map<Variant, Double> before,
			Map<Variant, Double> after) {
		List<Double> bare = times.getOrDefault(Variant.BARE, List.of());
		Map<Variant, Cost> costs = new EnumMap<>(Variant.class);
		times.forEach((variant, millis) -> costs.put(variant, Cost.of(millis, bare,
				(after.getOrDefault(variant, 0.0) - before.getOrDefault(variant, 0.0)) / millis.size())));
		return costs;
	}

	private Map<Variant, Double> processorMillis() {
		Map<Variant, Double> millis = new EnumMap<>(Variant.class);
		this.shops.forEach((shop) -> millis.put(shop.variant(), shop.processorTime().toNanos() / 1e6));
		return millis;
	}

	// Who comes after a pause finds a cold processor, and who comes after a variant that
	// goes on working in the background one that is not free.
	private Map<Variant, Double> round(String path) {
		List<Shop> turn = new ArrayList<>(this.shops);
		Collections.shuffle(turn, this.random);
		Map<Variant, Double> times = new EnumMap<>(Variant.class);
		for (Shop shop : turn) {
			long start = System.nanoTime();
			shop.get(path);
			times.put(shop.variant(), (System.nanoTime() - start) / 1e6);
		}
		return times;
	}

	/**
	 * What a page costs each variant.
	 *
	 * @param cold the first answers, by code that is not compiled yet: what somebody gets
	 * who has just started the application
	 * @param warm when the compiler has done its work
	 */
	record Figure(Map<Variant, Cost> cold, Map<Variant, Cost> warm) {

	}

	/**
	 * What a page costs.
	 *
	 * @param millis median of the times
	 * @param ratio median of the ratios to the bare page of the same round
	 * @param added median of the differences to it, in milliseconds
	 * @param processor mean time of the processor, all threads, in milliseconds
	 */
	record Cost(double millis, double ratio, double added, double processor) {

		static final Cost NONE = new Cost(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

		static Cost of(Map<Variant, Cost> costs, Variant variant) {
			return Objects.requireNonNull(costs.get(variant));
		}

		static Cost of(List<Double> times, List<Double> bare, double processor) {
			List<Double> ratios = new ArrayList<>();
			List<Double> differences = new ArrayList<>();
			for (int i = 0; i < times.size(); i++) {
				ratios.add(times.get(i) / bare.get(i));
				differences.add(times.get(i) - bare.get(i));
			}
			return new Cost(Medians.of(times), Medians.of(ratios), Medians.of(differences), processor);
		}

	}

}
