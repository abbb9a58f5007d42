package io.github.springdebugtoolbar.web;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ScriptTag}.
 */
class ScriptTagTests {

	private final ScriptTag tag = new ScriptTag("/shop/debug-toolbar", "localhost:8080", "v1", "a-1");

	@Test
	void rendersPaths() {
		assertThat(this.tag.render(false, List.of()))
			.isEqualTo("<script type=\"module\" src=\"/shop/debug-toolbar/client/main.js?v=v1\" data-request=\"a-1\""
					+ " data-api=\"/shop/debug-toolbar\" async=\"\"></script>");
	}

	@Test
	void rendersHostForPageWithBase() {
		assertThat(this.tag.render(true, List.of()))
			.contains("src=\"//localhost:8080/shop/debug-toolbar/client/main.js");
	}

	@ParameterizedTest
	@ValueSource(strings = { "script-src 'nonce-abc'",
			"default-src 'none'; SCRIPT-SRC 'self' 'nonce-abc' 'strict-dynamic'", "default-src 'nonce-abc'",
			"script-src 'nonce-x'; script-src-elem 'nonce-abc'", "img-src 'self', script-src 'nonce-abc'" })
	void rendersNonceOfPolicy(String policy) {
		assertThat(this.tag.render(false, List.of(policy))).contains(" nonce=\"abc\" ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "script-src 'self'", "style-src 'nonce-abc'",
			"script-src 'self'; default-src 'nonce-abc'", "script-src 'nonce-\"><b>'" })
	void rendersNoOtherNonce(String policy) {
		assertThat(this.tag.render(false, List.of(policy))).doesNotContain("nonce");
	}

	@Test
	void escapesWhatItIsGiven() {
		ScriptTag tag = new ScriptTag("/\"><b>é", "", "\"'<>&", "<");
		assertThat(tag.render(false, List.of())).doesNotContain("<b>").doesNotContain("é").contains("&quot;");
	}

}
