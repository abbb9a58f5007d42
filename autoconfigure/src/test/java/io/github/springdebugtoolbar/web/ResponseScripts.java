package io.github.springdebugtoolbar.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.web.ResponseScript.Act;
import io.github.springdebugtoolbar.web.ResponseScript.Header;
import io.github.springdebugtoolbar.web.ResponseScript.Leave;
import io.github.springdebugtoolbar.web.ResponseScript.Step;
import io.github.springdebugtoolbar.web.ResponseScript.Type;
import io.github.springdebugtoolbar.web.ResponseScript.Write;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Anything that an application may do to a response.
 */
final class ResponseScripts {

	private static final String[] TYPES = { "text/html", "text/html;charset=UTF-8", "TEXT/HTML; charset=iso-8859-1",
			"application/xhtml+xml", "text/plain", "text/css", "image/svg+xml", "text/html;charset=nonsense" };

	private static final String[] CHARSETS = { "UTF-8", "ISO-8859-1", "windows-1252", "US-ASCII", "Shift_JIS", "EUC-JP",
			"GB18030", "UTF-16", "UTF-16LE", "UTF-32", "ISO-2022-JP", "IBM037" };

	private ResponseScripts() {
	}

	static Arbitrary<ResponseScript> any() {
		return scripts(steps());
	}

	// Lengths are wrong on purpose, and errors are answered by pages of their own.
	// Servers
	// encode what a charset does not have each in their own way: texts are plain, bytes
	// are not. Nor do they agree on charsets that do not exist.
	static Arbitrary<ResponseScript> overTheWire() {
		return scripts(steps().filter((step) -> !(step instanceof Leave leave && leave.location() == null))
			.filter((step) -> !(step instanceof Header header && header.name().equals("Content-Length")))
			.filter((step) -> !(step instanceof Type type && type.type().endsWith("nonsense")))
			.map((step) -> (step instanceof Write write) ? plain(write) : step));
	}

	private static Step plain(Write write) {
		return new Write(write.bytes(), write.text().replaceAll("[^\\x00-\\x7f]", "x"));
	}

	private static Arbitrary<ResponseScript> scripts(Arbitrary<Step> steps) {
		Arbitrary<Step> page = Arbitraries.just(new Type("text/html", "UTF-8"));
		Arbitrary<List<Step>> rest = steps.list().ofMaxSize(20);
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

}
