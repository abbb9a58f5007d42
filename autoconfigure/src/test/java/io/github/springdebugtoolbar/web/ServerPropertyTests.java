package io.github.springdebugtoolbar.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.springdebugtoolbar.web.RawHttp.Answer;
import io.github.springdebugtoolbar.web.TestServer.Kind;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Property tests for pages as they come over the wire, on real servers: fewer cases than
 * in memory, since each of them is two requests.
 */
class ServerPropertyTests {

	private static final int TRIES = 150;

	private static final Map<String, ResponseScript> SCRIPTS = new ConcurrentHashMap<>();

	private static final Map<String, CompletableFuture<List<String>>> REFUSALS = new ConcurrentHashMap<>();

	private static final AtomicInteger LAST = new AtomicInteger();

	@Property(tries = TRIES)
	void tomcatSendsTheSame(@ForAll("scripts") ResponseScript script) throws IOException {
		assertSame(Kind.TOMCAT, script);
	}

	@Property(tries = TRIES)
	void jettySendsTheSame(@ForAll("scripts") ResponseScript script) throws IOException {
		assertSame(Kind.JETTY, script);
	}

	@Provide
	Arbitrary<ResponseScript> scripts() {
		return ResponseScripts.overTheWire();
	}

	private static void assertSame(Kind kind, ResponseScript script) throws IOException {
		Sent without = send(kind, false, script);
		Sent with = send(kind, true, script);
		assertThat(with.refusals()).isEqualTo(without.refusals());
		assertThat(with.answer().status()).isEqualTo(without.answer().status());
		assertThat(with.bodyWithoutTag()).isEqualTo(without.bodyWithoutTag());
		assertThat(with.answer().header("Content-Type")).isEqualTo(without.answer().header("Content-Type"));
	}

	private static Sent send(Kind kind, boolean toolbar, ResponseScript script) throws IOException {
		String id = String.valueOf(LAST.incrementAndGet());
		SCRIPTS.put(id, script);
		REFUSALS.put(id, new CompletableFuture<>());
		Answer answer = TestServer.of(kind, ScriptApplication.class, "debug-toolbar.enabled=" + toolbar)
			.client()
			.navigate("/script/" + id);
		SCRIPTS.remove(id);
		// an answer that is closed is there before its script has ended
		return new Sent(answer, Objects.requireNonNull(REFUSALS.remove(id)).orTimeout(10, TimeUnit.SECONDS).join());
	}

	/**
	 * What was sent.
	 *
	 * @param answer the answer
	 * @param refusals what the response refused
	 */
	private record Sent(Answer answer, List<String> refusals) {

		String bodyWithoutTag() {
			return this.answer.text(StandardCharsets.ISO_8859_1)
				.replaceAll("<script type=\"module\" src=\"[^\"]+\" data-request=\""
						+ this.answer.header(ToolbarSigns.ID_HEADER) + "\"[^>]*></script>", "");
		}

	}

	/**
	 * Does what a script says.
	 */
	@Configuration(proxyBeanMethods = false)
	static class ScriptApplication {

		@Bean
		ServletRegistrationBean<HttpServlet> scriptServlet() {
			return new ServletRegistrationBean<>(new HttpServlet() {

				@Override
				protected void doGet(HttpServletRequest request, HttpServletResponse response) {
					String id = request.getPathInfo().substring(1);
					// what is committed when is the server's business
					response.setBufferSize(1_000_000);
					ResponseScript script = SCRIPTS.get(id);
					if (script != null) {
						Objects.requireNonNull(REFUSALS.get(id)).complete(script.run(response));
					}
				}

			}, "/script/*");
		}

	}

}
