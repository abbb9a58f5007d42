package io.github.springdebugtoolbar.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.github.springdebugtoolbar.recording.CallSiteFinder;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.RecordingLimits;
import io.github.springdebugtoolbar.recording.SecretNames;
import io.github.springdebugtoolbar.web.ResponseScript.Act;
import io.github.springdebugtoolbar.web.ResponseScript.Header;
import io.github.springdebugtoolbar.web.ResponseScript.Type;
import io.github.springdebugtoolbar.web.ResponseScript.Write;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Property tests for {@link RecordingResponse}: whatever an application does to a
 * response, in whatever order, comes out as without the toolbar.
 */
class ResponsePropertyTests {

	private static final RecordingFilter FILTER = new RecordingFilter(
			new Recorder(Clock.systemUTC(), RecordingLimits.DEFAULT, new CallSiteFinder(List.of(), List.of())),
			new RunningRequests(), new SecretNames(List.of()), new ClientAccess(List.of(), List.of()),
			new ToolbarAddress("/debug-toolbar", "1"), (request) -> {
			});

	@Property
	void everythingButTheTagIsAsWithoutTheToolbar(@ForAll("scripts") ResponseScript script) throws Exception {
		assertSame(script);
	}

	// Found with 154,123 tries.
	@Test
	void lengthOfAPageWhoseTextIsTakenBackIsKept() throws Exception {
		String html = "<p>".repeat(5_000);
		assertSame(new ResponseScript(true,
				List.of(new Type("text/html", "UTF-8"), new Write(html.getBytes(StandardCharsets.UTF_8), html),
						new Header("Content-Length", "12", 0), Act.RESET_BUFFER,
						new Header("Cache-Control", "max-age=60", 0))));
	}

	private static void assertSame(ResponseScript script) throws Exception {
		Outcome without = run(script, (request, response, chain) -> chain.doFilter(request, response));
		Outcome with = run(script, FILTER::doFilter);
		assertThat(with.withoutTag()).isEqualTo(without.body());
		assertThat(with.refusals()).isEqualTo(without.refusals());
		assertThat(with.status()).isEqualTo(without.status());
		assertThat(with.headers(with.mayBeTagged())).isEqualTo(without.headers(with.mayBeTagged()));
	}

	@Property
	void pageGetsItsTag(@ForAll("known") String page, @ForAll("pageCharsets") String charset, @ForAll boolean writer)
			throws Exception {
		String html = page.replace("#", "");
		ResponseScript script = new ResponseScript(writer,
				List.of(new Type("text/html", charset), new Write(html.getBytes(charset), html), Act.FLUSH));
		Outcome with = run(script, FILTER::doFilter);
		assertThat(with.body().replace(with.tag(), "#"))
			.isEqualTo(new String(page.getBytes(charset), StandardCharsets.ISO_8859_1));
	}

	@Provide
	Arbitrary<String> known() {
		return Pages.known();
	}

	@Provide
	Arbitrary<String> pageCharsets() {
		return Arbitraries.of("UTF-8", "ISO-8859-1", "windows-1252", "EUC-JP");
	}

	@Provide
	Arbitrary<ResponseScript> scripts() {
		return ResponseScripts.any();
	}

	private static Outcome run(ResponseScript script, Way way) throws Exception {
		ServerResponse response = new ServerResponse();
		Object[] refusals = new Object[1];
		way.run(navigation(), response, (request, wrapped) -> refusals[0] = script.run((HttpServletResponse) wrapped));
		Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		response.getHeaderNames()
			.stream()
			.filter((name) -> !(response.isLeft() && name.equalsIgnoreCase("Content-Length")))
			.forEach((name) -> headers.put(name, response.getHeaders(name)));
		return new Outcome(response.getStatus(), headers, new String(response.bytes(), StandardCharsets.ISO_8859_1),
				Objects.requireNonNull(refusals[0]));
	}

	private static MockHttpServletRequest navigation() {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/page");
		request.addHeader("Host", "localhost");
		request.addHeader("Accept", "text/html");
		request.addHeader("Sec-Fetch-Mode", "navigate");
		request.addHeader("Sec-Fetch-Dest", "document");
		return request;
	}

	/**
	 * How a request gets to the application.
	 */
	private interface Way {

		void run(MockHttpServletRequest request, ServerResponse response, FilterChain chain) throws Exception;

	}

	/**
	 * What came out.
	 *
	 * @param status its status
	 * @param headers its headers
	 * @param body its bytes as characters
	 * @param refusals what the response refused
	 */
	private record Outcome(int status, Map<String, List<String>> headers, String body, Object refusals) {

		boolean hasTag() {
			return body().contains(mark());
		}

		// A page is not to be stored, even if it turns out to have no place for the tag.
		boolean mayBeTagged() {
			return hasTag() || this.headers.getOrDefault("Cache-Control", List.of()).contains("no-store");
		}

		// The tag, which ends with the next script end after its beginning.
		String tag() {
			int mark = body().indexOf(mark());
			int start = body().lastIndexOf("<script type=\"module\" src=", mark);
			return body().substring(start, body().indexOf("</script>", mark) + 9);
		}

		String withoutTag() {
			return hasTag() ? body().replace(tag(), "") : body();
		}

		private String mark() {
			return "data-request=\"" + String.join("", this.headers.getOrDefault(ToolbarSigns.ID_HEADER, List.of()))
					+ "\"";
		}

		Map<String, List<String>> headers(boolean tagged) {
			Map<String, List<String>> others = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
			others.putAll(this.headers);
			others.remove(ToolbarSigns.ID_HEADER);
			others.computeIfPresent("Server-Timing", (name, values) -> ownTimings(values));
			if (tagged) {
				others.remove("Content-Length");
				others.remove("Cache-Control");
			}
			return others;
		}

		private static @Nullable List<String> ownTimings(List<String> values) {
			List<String> own = values.stream().filter((value) -> !value.contains("debug-toolbar;desc=")).toList();
			return own.isEmpty() ? null : own;
		}

	}

}
