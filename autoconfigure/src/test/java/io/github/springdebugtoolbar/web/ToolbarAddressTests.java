package io.github.springdebugtoolbar.web;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.filter.ForwardedHeaderFilter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ToolbarAddress}.
 */
class ToolbarAddressTests {

	private final ToolbarAddress address = new ToolbarAddress("/debug-toolbar", "1");

	@Test
	void pathIsBelowContextPath() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		assertThat(this.address.pathFor(request)).isEqualTo("/debug-toolbar");
		request.setContextPath("/shop");
		assertThat(this.address.pathFor(request)).isEqualTo("/shop/debug-toolbar");
	}

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example",
			"/\t/evil.example", "https://evil.example", "javascript:alert(1)//" })
	void pathThatAProxyTakesAwayNeverNamesAnotherHost(String prefix) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/products");
		request.addHeader("X-Forwarded-Prefix", prefix);
		MockFilterChain chain = new MockFilterChain();
		new ForwardedHeaderFilter().doFilter(request, new MockHttpServletResponse(), chain);
		assertThat(chain.getRequest()).isInstanceOfSatisfying(HttpServletRequest.class,
				(forwarded) -> assertThat(this.address.pathFor(forwarded)).matches("/[^/\\\\\\s].*/debug-toolbar"));
	}

}
