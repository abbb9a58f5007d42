package io.github.springdebugtoolbar.detection;

import io.github.springdebugtoolbar.recording.Frame;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Finding}.
 */
class FindingTests {

	@Test
	void fingerprintStaysWhenLinesMove() {
		assertThat(at("list", 34).fingerprint()).isEqualTo(at("list", 40).fingerprint());
		assertThat(at("lambda$list$0", 34).fingerprint()).isEqualTo(at("lambda$list$3", 35).fingerprint());
	}

	@Test
	void fingerprintStaysWhateverItCosts() {
		assertThat(costing(Severity.INFO, "2 queries", 1)).isEqualTo(costing(Severity.CRITICAL, "200 queries", 1_000));
	}

	@Test
	void fingerprintTellsPlaceAndSubjectApart() {
		assertThat(at("list", 34).fingerprint()).isNotEqualTo(at("show", 34).fingerprint());
		assertThat(Finding.of("code", Severity.INFO, "").subject("a").build().fingerprint())
			.isNotEqualTo(Finding.of("code", Severity.INFO, "").subject("b").build().fingerprint());
	}

	@Test
	void templateIsOnePlaceWhateverItsLine() {
		Place place = Place.of(Frame.ofTemplate("orders/list.html", 21, "order.customer.name"));
		assertThat(place.name()).isEqualTo("orders/list.html");
		assertThat(place.text()).isEqualTo("orders/list.html:21");
	}

	private static String costing(Severity severity, String title, long nanos) {
		return Finding.of("code", severity, title)
			.subject("Order.customer")
			.cost(Cost.ofTime(nanos))
			.fact("Time", title)
			.build()
			.fingerprint();
	}

	private static Finding at(String method, int line) {
		return Finding.of("code", Severity.INFO, "A fact")
			.place(Place.of(new Frame("shop.OrderController", method, "OrderController.java", line)))
			.build();
	}

}
