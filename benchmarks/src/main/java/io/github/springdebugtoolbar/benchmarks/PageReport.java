package io.github.springdebugtoolbar.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What each variant makes of a page. All of them run at the same time and are asked in
 * turn, so that whatever else the machine does meets all of them; each answer is compared
 * with that of the bare application in the same round.
 */
final class PageReport {

	/** Fewer have no median worth the name, however long they take. */
	private static final int ROUNDS = 20;

	private final Duration warmUp;

	private final Duration duration;

	private final List<Shop> shops;

	PageReport(List<Shop> shops, Duration warmUp, Duration duration) {
		this.shops = shops;
		this.warmUp = warmUp;
		this.duration = duration;
	}

	/**
	 * Measures a page.
	 * @param path path of the page
	 * @return what each variant needs for it
	 */
	Map<Variant, Cost> measure(String path) {
		rounds(path, this.warmUp);
		Map<Variant, Double> before = processorMillis();
		Map<Variant, List<Double>> times = rounds(path, this.duration);
		return costs(times, before, processorMillis());
	}

	private Map<Variant, List<Double>> rounds(String path, Duration duration) {
		Map<Variant, List<Double>> times = new EnumMap<>(Variant.class);
		long end = System.nanoTime() + duration.toNanos();
		for (int i = 0; i < ROUNDS || System.nanoTime() < end; i++) {
			round(path, i)
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

	// Each is the first one in turn: who comes after a pause finds a cold processor.
	private Map<Variant, Double> round(String path, int number) {
		Map<Variant, Double> times = new EnumMap<>(Variant.class);
		for (int i = 0; i < this.shops.size(); i++) {
			Shop shop = this.shops.get((i + number) % this.shops.size());
			long start = System.nanoTime();
			shop.get(path);
			times.put(shop.variant(), (System.nanoTime() - start) / 1e6);
		}
		return times;
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
