package io.github.springdebugtoolbar.web;

import io.github.springdebugtoolbar.recording.HttpExchange.Kind;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RequestKind}.
 */
class RequestKindTests {

	@Test
	void bodyThatAScriptSwapsIsAPage() {
		assertThat(kindOf("HX-Request", "HX-Boosted")).isEqualTo(Kind.PAGE);
		assertThat(kindOf("X-Turbo-Request-Id")).isEqualTo(Kind.PAGE);
	}

	@Test
	void partOfAPageIsNone() {
		assertThat(kindOf("HX-Request")).isEqualTo(Kind.FETCH);
		assertThat(kindOf("X-Turbo-Request-Id", "Turbo-Frame")).isEqualTo(Kind.FETCH);
	}

	private static Kind kindOf(String... marks) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addHeader("Accept", "text/html");
		request.addHeader("Sec-Fetch-Mode", "cors");
		for (String mark : marks) {
			request.addHeader(mark, "true");
		}
		return RequestKind.of(request);
	}

}
