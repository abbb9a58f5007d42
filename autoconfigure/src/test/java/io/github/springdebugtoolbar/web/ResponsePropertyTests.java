package io.github.springdebugtoolbar.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.recording.CallSiteFinder;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.RecordingLimits;
import io.github.springdebugtoolbar.recording.SecretNames;
import io.github.springdebugtoolbar.web.ResponseScript.Act;
import io.github.springdebugtoolbar.web.ResponseScript.Header;
import io.github.springdebugtoolbar.web.ResponseScript.Leave;
import io.github.springdebugtoolbar.web.ResponseScript.Step;
import io.github.springdebugtoolbar.web.ResponseScript.Type;
import io.github.springdebugtoolbar.web.ResponseScript.Write;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Property tests for {@link RecordingResponse}: whatever an application does to a
 * response, in whatever order, comes out as without the toolbar.
 */
class ResponsePropertyTests {

	private static final String[] TYPES = { "text/html", "text/html;charset=UTF-8", "TEXT/HTML; charset=iso-8859-1",
			"application/xhtml+xml", "text/plain", "text/css", "image/svg+xml", "text/html;charset=nonsense" };

	private static final String[] CHARSETS = { "UTF-8", "ISO-8859-1", "windows-1252", "US-ASCII", "Shift_JIS", "EUC-JP",
			"GB18030", "UTF-16", "UTF-16LE", "UTF-32", "ISO-2022-JP", "IBM037" };

	private static final RecordingFilter FILTER = new RecordingFilter(
			new Recorder(Clock.systemUTC(), RecordingLimits.DEFAULT, new CallSiteFinder(List.of(), List.of())),
			new RunningRequests(), new SecretNames(List.of()), new ClientAccess(List.of(), List.of()),
			new ToolbarAddress("/debug-toolbar", "1"), (request) -> {
			});

	@Property
	void everythingButTheTagIsAsWithoutTheToolbar(@ForAll("scripts") ResponseScript script) throws Exception {
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
		Arbitrary<Step> page = Arbitraries.just(new Type("text/html", "UTF-8"));
		Arbitrary<List<Step>> rest = steps().list().ofMaxSize(20);
		Arbitrary<List<Step>> begun = Combinators.combine(page, rest)
			.as((first, others) -> Stream.concat(Stream.of(first), others.stream()).toList());
		return Combinators.combine(Arbitraries.of(true, false), Arbitraries.oneOf(begun, rest)).as(ResponseScript::new);
	}

	private static Arbitrary<Step> steps() {
		return Arbitraries.frequencyOf(Tuple.of(30, writes()), Tuple.of(4, types()), Tuple.of(4, headers()),
				Tuple.of(6, Arbitraries.of(Act.values())),
				Tuple.of(1, Arbitraries.of(new Leave(null), new Leave("/elsewhere"))));
	}

	private static Arbitrary<Step> writes() {
		Arbitrary<Step> markup = Pages.markup().map((text) -> new Write(text.getBytes(StandardCharsets.UTF_8), text));
		Arbitrary<Step> any = Arbitraries.bytes()
			.array(byte[].class)
			.ofMaxSize(40)
			.map((bytes) -> new Write(bytes, new String(bytes, StandardCharsets.UTF_16BE)));
		Arbitrary<Step> much = Arbitraries.integers()
			.between(8_000, 9_000)
			.map((size) -> new Write(" ".repeat(size).getBytes(StandardCharsets.UTF_8), " ".repeat(size)));
		return Arbitraries.frequencyOf(Tuple.of(20, markup), Tuple.of(4, any), Tuple.of(1, much));
	}

	private static Arbitrary<Step> types() {
		return Combinators.combine(Arbitraries.of(TYPES), Arbitraries.of(CHARSETS).injectNull(0.5)).as(Type::new);
	}

	private static Arbitrary<Step> headers() {
		return Combinators
			.combine(Arbitraries.of(Map.entry("Content-Encoding", "gzip"), Map.entry("Content-Encoding", "identity"),
					Map.entry("Content-Disposition", "attachment"), Map.entry("Cache-Control", "max-age=60"),
					Map.entry("cache-control", "no-store"), Map.entry("ETag", "\"1\""), Map.entry("X-Own", "1"),
					Map.entry("Content-Length", "12"), Map.entry("Content-Type", "text/html;charset=utf-8"),
					Map.entry("Server-Timing", "db;dur=1")), Arbitraries.of(0, 1))
			.as((header, way) -> new Header(header.getKey(), header.getValue(), way));
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
