package io.github.springdebugtoolbar.demo;

import java.lang.module.ModuleDescriptor;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.Place;
import org.hibernate.Version;

import static org.assertj.core.api.Assertions.assertThat;

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
		return SlowPages.SHOP.stream().filter((page) -> !page.isCuredByHibernate());
	}

	static Stream<SlowPage> curedByHibernate() {
		return SlowPages.SHOP.stream().filter(SlowPage::isCuredByHibernate);
	}

	// Since 7.4 a page is cut out by the database, whatever is fetched with it
	// (HHH-19933).
	private boolean isCuredByHibernate() {
		return this.code.equals("in-memory-paging") && ModuleDescriptor.Version.parse(Version.getVersionString())
			.compareTo(ModuleDescriptor.Version.parse("7.4")) >= 0;
	}

	static Stream<SlowPage> ofLibrary() {
		return SlowPages.LIBRARY.stream();
	}

	static Stream<SlowPage> all() {
		return Stream.concat(ofShop(), ofLibrary());
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

	/**
	 * Checks that what was expected was found, and nothing else. The title is not
	 * checked, since its numbers may depend on the size of the shop.
	 * @param findings what was found on the slow page
	 */
	void assertFound(List<Finding> findings) {
		assertThat(findings).singleElement().satisfies((finding) -> {
			assertThat(finding.code()).isEqualTo(this.code);
			assertThat(finding.subject()).matches(like(this.subject), this.subject);
			assertThat(finding.places().stream().findFirst().map(Place::text).orElse("")).isEqualTo(this.place);
			assertThat(finding.queries()).hasSize(this.queries);
			assertThat(finding.cures().stream().findFirst().map(CureText::of).orElse("")).matches(like(this.cure),
					this.cure);
		});
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
