package io.github.springdebugtoolbar.demo;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A slow page with the one thing that is to be found there. Its cured twin has the change
 * that is offered first, and nothing to be found.
 *
 * @param path where both pages are
 * @param code what is found
 * @param title the fact, % standing for any text
 * @param place where it happens
 * @param subject what it is about, % standing for any text
 * @param queries how many queries it explains
 * @param cure the change that is offered first, % standing for any text
 */
record SlowPage(String path, String code, String title, String place, String subject, int queries, String cure) {

	static Stream<SlowPage> ofShop() {
		return SlowPages.SHOP.stream();
	}

	static Stream<SlowPage> ofLibrary() {
		return SlowPages.LIBRARY.stream();
	}

	static Stream<SlowPage> all() {
		return Stream.concat(ofShop(), ofLibrary());
	}

	// Those that need neither much time nor many rows.
	static Stream<SlowPage> withoutTimes() {
		Set<String> large = Set.of("slow-query", "held-connection", "open-in-view", "too-many-rows");
		return all().filter((page) -> !large.contains(page.code()));
	}

	/**
	 * Whether a text is as expected.
	 * @param expected what is expected, {@code %} standing for any text
	 * @return tells it
	 */
	static Predicate<String> like(String expected) {
		return Pattern
			.compile(Stream.of(expected.split("%", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
					Pattern.DOTALL)
			.asMatchPredicate();
	}

	String slow() {
		return this.path + "/slow";
	}

	String cured() {
		return this.path + "/cured";
	}

	@Override
	public String toString() {
		return this.path;
	}

}
