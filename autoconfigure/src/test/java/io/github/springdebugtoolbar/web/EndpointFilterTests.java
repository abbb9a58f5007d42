package io.github.springdebugtoolbar.web;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EndpointFilter}.
 */
@ExtendWith(OutputCaptureExtension.class)
class EndpointFilterTests {

	private final EndpointFilter filter = new EndpointFilter(new ClientAccess(List.of(), List.of()),
			new ToolbarAddress("/debug-toolbar", "1"), new ClientFiles(getClass().getClassLoader()), () -> {
				throw new IllegalStateException("nobody gets as far");
			});

	@ParameterizedTest
	@ValueSource(strings = { "/debug-toolbar", "/debug-toolbar/api/requests" })
	void refusesWhomItCannotTell(String path, CapturedOutput output) throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.filter.doFilter(new UnreadableRequest(path), response, new MockFilterChain());
		assertThat(response.getStatus()).isEqualTo(404);
		assertThat(response.getContentAsByteArray()).isEmpty();
		assertThat(output).contains("Debug toolbar: telling who asks failed");
	}

	@Test
	void passesOnWhatIsNotOurs() throws Exception {
		MockFilterChain chain = new MockFilterChain();
		this.filter.doFilter(new UnreadableRequest("/orders"), new MockHttpServletResponse(), chain);
		assertThat(chain.getRequest()).isNotNull();
	}

	private static final class UnreadableRequest extends MockHttpServletRequest {

		private UnreadableRequest(String path) {
			super("GET", path);
			setServletPath(path);
		}

		@Override
		public String getRemoteAddr() {
			throw new NoClassDefFoundError("io/github/springdebugtoolbar/web/Addresses");
		}

	}

}
