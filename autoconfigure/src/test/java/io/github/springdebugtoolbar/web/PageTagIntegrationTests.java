package io.github.springdebugtoolbar.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import io.github.springdebugtoolbar.history.RequestHistory;
import io.github.springdebugtoolbar.web.RawHttp.Answer;
import io.github.springdebugtoolbar.web.TestServer.Kind;
import io.github.springdebugtoolbar.web.app.PagesApplication;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Integration tests for the tag in pages, on each server. The answers of the same
 * application without the toolbar tell what must not change.
 */
class PageTagIntegrationTests {

	private static final String TAG = "<script type=\"module\" src=\"[^\"]+\" data-request=\"[^\"]+\""
			+ " data-api=\"[^\"]+\"( nonce=\"[^\"]+\")? async=\"\"></script>";

	@ParameterizedTest
	@EnumSource
	void pagesGetOneTagAndKeepEveryOtherByteAndHeader(Kind kind) throws IOException {
		List<String> pages = List.of("/page", "/view", "/forward", "/forward-raw", "/callable", "/deferred", "/stream",
				"/static.html", "/index.html", "/", "/handled", "/raw/writer", "/raw/stream", "/raw/header-type",
				"/raw/length", "/raw/split", "/raw/late-type", "/raw/late-charset", "/raw/closed", "/raw/reset",
				"/raw/async", "/raw/big", "/kinds/latin", "/kinds/cached", "/kinds/cookie", "/kinds/xhtml",
				"/kinds/base", "/kinds/script", "/kinds/no-body-tag", "/raw/send-error", "/failing", "/teapot",
				"/nowhere");
		for (String page : pages) {
			Answer with = on(kind).client().navigate(page);
			Answer without = off(kind).client().navigate(page);
			assertThat(tags(with)).as(kind + page).hasSize(1);
			assertThat(tags(with).get(0).length()).isLessThan(1024);
			assertSame(page, with, without);
		}
	}

	@ParameterizedTest
	@EnumSource
	void otherAnswersAreLeftAlone(Kind kind) throws IOException {
		List<String> others = List.of("/kinds/download", "/kinds/plain", "/kinds/json", "/kinds/gzip", "/kinds/utf-16",
				"/kinds/no-content", "/redirect", "/raw/json-writer", "/raw/empty", "/style.css", "/kinds/text");
		for (String other : others) {
			Answer with = on(kind).client().navigate(other, "Host: localhost");
			Answer without = off(kind).client().navigate(other, "Host: localhost");
			assertThat(tags(with)).as(kind + other).isEmpty();
			assertSame(other, with, without);
		}
	}

	@ParameterizedTest
	@EnumSource
	void fragmentsGetNoTag(Kind kind) throws IOException {
		String html = "Accept: text/html";
		List<String[]> clients = List.of(new String[] { html, "HX-Request: true" },
				new String[] { html, "Turbo-Frame: cart" }, new String[] { html, "X-Requested-With: XMLHttpRequest" },
				new String[] { html, "Sec-Fetch-Mode: cors", "Sec-Fetch-Dest: empty" },
				new String[] { html, "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe" },
				new String[] { "Accept: */*" }, new String[0]);
		for (String[] client : clients) {
			Answer answer = on(kind).client().get("/page", client);
			assertThat(answer.text()).as(String.join(", ", client)).isEqualTo(PagesApplication.PAGE);
			assertThat(answer.has(ToolbarSigns.ID_HEADER)).isTrue();
			assertThat(answer.has("Cache-Control")).isFalse();
		}
	}

	@ParameterizedTest
	@EnumSource
	void headGetsNoTag(Kind kind) throws IOException {
		Answer with = head(on(kind));
		assertThat(with.body()).isEmpty();
		assertSame("HEAD", with, head(off(kind)));
	}

	@ParameterizedTest
	@EnumSource
	void rangesOfStaticPagesAreLeftAlone(Kind kind) throws IOException {
		Answer with = on(kind).client().navigate("/static.html", "Range: bytes=0-20");
		assertThat(with.status()).isEqualTo(206);
		assertSame("range", with, off(kind).client().navigate("/static.html", "Range: bytes=0-20"));
	}

	@ParameterizedTest
	@EnumSource
	void unchangedStaticPageIsLeftAlone(Kind kind) throws IOException {
		String since = "If-Modified-Since: " + off(kind).client().navigate("/static.html").header("Last-Modified");
		Answer with = on(kind).client().navigate("/static.html", since);
		assertThat(with.status()).isEqualTo(304);
		assertSame("304", with, off(kind).client().navigate("/static.html", since));
	}

	@ParameterizedTest
	@EnumSource
	void taggedPagesAreNotStored(Kind kind) throws IOException {
		assertThat(on(kind).client().navigate("/static.html").header("Cache-Control")).isEqualTo("no-store");
		assertThat(on(kind).client().navigate("/kinds/cached").header("Cache-Control")).isEqualTo("no-store");
	}

	@ParameterizedTest
	@EnumSource
	void tagStandsBeforeTheLastBodyEndThatIsNotInAScript(Kind kind) throws IOException {
		assertThat(on(kind).client().navigate("/kinds/script").text()).containsPattern(
				"<script>a\\('</body>'\\)</script>" + TAG + "</body><script>b\\('</body>'\\)</script></html>$");
	}

	@ParameterizedTest
	@EnumSource
	void tagOfPageWithoutBodyEndStandsAtItsEnd(Kind kind) throws IOException {
		assertThat(on(kind).client().navigate("/kinds/no-body-tag").text()).containsPattern("<p>x" + TAG + "$");
	}

	@ParameterizedTest
	@EnumSource
	void tagOfPageWithBaseNamesTheHost(Kind kind) throws IOException {
		Answer answer = on(kind).client().navigate("/kinds/base", "Host: shop.localhost:8080");
		assertThat(answer.text()).contains("src=\"//shop.localhost:8080/debug-toolbar/client/main.js")
			.contains("data-api=\"//shop.localhost:8080/debug-toolbar\"");
	}

	@ParameterizedTest
	@EnumSource
	void xhtmlStaysWellFormed(Kind kind) throws Exception {
		byte[] body = on(kind).client().navigate("/kinds/xhtml").body();
		assertThat(DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(body))
			.getElementsByTagName("script")
			.getLength()).isEqualTo(2);
	}

	@ParameterizedTest
	@EnumSource
	void partsArriveWhenTheyAreFlushed(Kind kind) throws IOException {
		CountDownLatch first = new CountDownLatch(1);
		CountDownLatch second = new CountDownLatch(1);
		PagesApplication.GATES.putAll(Map.of("p" + kind, first, "p" + kind + "2", second));
		List<String> arrived = new ArrayList<>();
		on(kind).client().send("GET", "/raw/parts?gate=p" + kind, List.of(RawHttp.NAVIGATION), new byte[0], (part) -> {
			arrived.add(part);
			String all = String.join("", arrived);
			if (all.endsWith("<p>first</p>")) {
				first.countDown();
			}
			if (all.endsWith("<p>second</p>")) {
				second.countDown();
			}
		});
		assertThat(first.getCount()).isZero();
		assertThat(second.getCount()).isZero();
		assertThat(String.join("", arrived)).containsPattern("<p>second</p>" + TAG + "</body></html>$");
	}

	@ParameterizedTest
	@EnumSource
	void muchAfterBodyEndIsNotHeld(Kind kind) throws IOException {
		CountDownLatch gate = new CountDownLatch(1);
		PagesApplication.GATES.put("t" + kind, gate);
		StringBuilder arrived = new StringBuilder();
		on(kind).client()
			.send("GET", "/raw/long-tail?gate=t" + kind, List.of(RawHttp.NAVIGATION), new byte[0], (part) -> {
				if (arrived.append(part).length() > 100_000) {
					gate.countDown();
				}
			});
		assertThat(gate.getCount()).isZero();
		assertThat(arrived.toString()).containsPattern("y -->" + TAG + "$");
	}

	@ParameterizedTest
	@EnumSource
	void brokenPageShowsTheErrorAsEver(Kind kind) throws IOException {
		Answer with = on(kind).client().navigate("/raw/broken-page");
		assertThat(with.status()).isEqualTo(500);
		assertThat(with.text()).doesNotContain("half").contains("Broken in the middle");
		assertSame("/raw/broken-page", with, off(kind).client().navigate("/raw/broken-page"));
		assertThat(on(kind).exchange(with).exception()).contains("Broken in the middle");
	}

	@ParameterizedTest
	@EnumSource
	void requestIsKnownWhenItsTagArrives(Kind kind) throws IOException {
		TestServer server = on(kind);
		CountDownLatch first = new CountDownLatch(0);
		PagesApplication.GATES.putAll(Map.of("k" + kind, first, "k" + kind + "2", first));
		for (String page : List.of("/page", "/raw/closed", "/raw/big", "/forward")) {
			Answer answer = server.client().navigate(page);
			String id = tags(answer).get(0).replaceAll(".*data-request=\"([^\"]+)\".*", "$1");
			assertThat(id).isEqualTo(answer.header(ToolbarSigns.ID_HEADER));
			assertThat(server.bean(RequestHistory.class).findById(id)).isPresent();
		}
	}

	private static Answer head(TestServer server) throws IOException {
		return server.client().send("HEAD", "/page", List.of(RawHttp.NAVIGATION), new byte[0], (part) -> {
		});
	}

	private static void assertSame(String page, Answer with, Answer without) {
		assertThat(with.status()).as(page).isEqualTo(without.status());
		assertThat(untagged(with)).as(page).isEqualTo(stable(without.text(StandardCharsets.ISO_8859_1)));
		Map<String, List<String>> expected = headers(without);
		Map<String, List<String>> actual = headers(with);
		if (!tags(with).isEmpty()) {
			expected.keySet().removeAll(List.of("Content-Length", "Transfer-Encoding", "Cache-Control"));
			assertLength(with);
			actual.keySet().removeAll(List.of("Content-Length", "Transfer-Encoding", "Cache-Control"));
		}
		assertThat(actual).as(page).isEqualTo(expected);
	}

	private static void assertLength(Answer answer) {
		if (answer.has("Content-Length")) {
			assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(answer.body().length));
		}
	}

	private static Map<String, List<String>> headers(Answer answer) {
		Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		headers.putAll(answer.headers());
		headers.keySet().removeAll(List.of(ToolbarSigns.ID_HEADER, "Date", "Set-Cookie"));
		headers.computeIfPresent("Server-Timing", (name, values) -> {
			List<String> others = values.stream().filter((value) -> !value.contains("debug-toolbar")).toList();
			return others.isEmpty() ? null : others;
		});
		return headers;
	}

	private static List<String> tags(Answer answer) {
		return Pattern.compile(TAG)
			.matcher(answer.text(StandardCharsets.ISO_8859_1))
			.results()
			.map(MatchResult::group)
			.toList();
	}

	private static String untagged(Answer answer) {
		return stable(answer.text(StandardCharsets.ISO_8859_1).replaceAll(TAG, ""));
	}

	private static String stable(String text) {
		return text.replaceAll("<div id=.created.>.*?</div>", "")
			.replaceAll("(?<=<body>)[a-z0-9]+-\\d+(?=</body>)|(?<=<body>)none(?=</body>)|^none$|^[a-z0-9]+-\\d+$",
					"ID");
	}

	private static TestServer on(Kind kind) {
		return TestServer.of(kind, PagesApplication.class);
	}

	private static TestServer off(Kind kind) {
		return TestServer.of(kind, PagesApplication.class, "debug-toolbar.enabled=false");
	}

}
