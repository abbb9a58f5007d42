package io.github.springdebugtoolbar.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import io.github.springdebugtoolbar.web.ResponseScript.Header;
import io.github.springdebugtoolbar.web.ResponseScript.Step;
import io.github.springdebugtoolbar.web.ResponseScript.Type;
import io.github.springdebugtoolbar.web.ResponseScript.Write;
import io.github.springdebugtoolbar.web.ScriptServer.Kind;
import io.github.springdebugtoolbar.web.ScriptServer.Sent;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Property tests for pages as they come over the wire, on real servers: fewer cases than
 * in memory, since each of them is two requests. Runs on the servers of each line.
 */
class ServerPropertyTests {

	private static final int TRIES = 150;

	private static final Step HTML = new Type("text/html", "UTF-8");

	private static final Step TEXT = new Write("<p>x</p>".getBytes(StandardCharsets.US_ASCII), "<p>x</p>");

	// Tomcat keeps the encoder of a writer over a reset: docs/testing.md.
	@Property(tries = TRIES)
	void tomcatSendsTheSame(@ForAll("scripts") ResponseScript script) throws IOException {
		Assume.that(!script.writesAfterReset());
		assertSame(Kind.TOMCAT, script);
	}

	@Property(tries = TRIES)
	void jettySendsTheSame(@ForAll("scripts") ResponseScript script) throws IOException {
		assertSame(Kind.JETTY, script);
	}

	@Property
	void formerFailuresAreSentTheSame(@ForAll("servers") Kind server, @ForAll("failures") ResponseScript script)
			throws IOException {
		assertSame(server, script);
	}

	@Example
	void pageHasTheTag() throws IOException {
		Step page = new Write("<body></body>".getBytes(StandardCharsets.US_ASCII), "<body></body>");
		for (Kind server : Kind.values()) {
			Sent sent = ScriptServer.of(server).run(new ResponseScript(true, List.of(HTML, page)), true);
			assertThat(sent.answer().text()).contains("<script").isNotEqualTo(sent.bodyWithoutTag());
		}
	}

	@Provide
	Arbitrary<ResponseScript> scripts() {
		return ResponseScripts.overTheWire();
	}

	@Provide
	Arbitrary<Kind> servers() {
		return Arbitraries.of(Kind.values());
	}

	@Provide
	Arbitrary<ResponseScript> failures() {
		Step type = new Header("Content-Type", "text/html;charset=utf-8", 1);
		return Arbitraries.of(new ResponseScript(true, List.of(HTML, type, TEXT)),
				new ResponseScript(true, List.of(HTML, TEXT, type)),
				new ResponseScript(false, List.of(HTML, type, TEXT)),
				new ResponseScript(true, List.of(TEXT, new Type("image/svg+xml", null))));
	}

	private static void assertSame(Kind kind, ResponseScript script) throws IOException {
		Sent without = ScriptServer.of(kind).run(script, false);
		Sent with = ScriptServer.of(kind).run(script, true);
		assertThat(with.refusals()).isEqualTo(without.refusals());
		assertThat(with.answer().status()).isEqualTo(without.answer().status());
		assertThat(with.bodyWithoutTag()).isEqualTo(without.bodyWithoutTag());
		assertThat(type(with, kind, script)).isEqualTo(type(without, kind, script));
	}

	// Jetty 12.1 guesses the charset of a type anew when text was already written in
	// another one, and writes a guess in capitals.
	private static String type(Sent sent, Kind kind, ResponseScript script) {
		String type = sent.answer().header("Content-Type");
		if (!kind.guessesCharsets()) {
			return type;
		}
		return script.changesTypeOfText() ? type.replaceAll(";charset=[^,]*", "") : type.toLowerCase(Locale.ROOT);
	}

}
