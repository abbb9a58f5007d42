package io.github.springdebugtoolbar.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/**
 * Pages as no author would write them.
 */
final class Pages {

	private static final String[] MARKUP = { "<!doctype html>", "<html>", "<HTML lang=en>", "<head>", "</head>",
			"<body>", "<body class='a'>", "</body>", "</BODY>", "</body\n>", "</body/>", "</body", "</bo", "dy>", "</",
			"<", "</html>", "<base href='/'>", "<basefont>", "<script>", "<SCRIPT type=module>", "</script>",
			"</scripty>", "<script", "<!--", "-->", "--!>", "<!-->", "<!---->", "--", "<style>", "</style>",
			"<textarea>", "</textarea>", "<title>", "</title>", "<iframe>", "</iframe>", "<![CDATA[", "]]>",
			"'</body>'", "<p>text</p>", "<bodyguard>", "</bodyguard>", "<svg/>", "é€😀", "\u0000",
			"</body>".repeat(3) };

	private Pages() {
	}

	static Arbitrary<String> markup() {
		return Arbitraries.of(MARKUP);
	}

	// Parts of a page, mostly markup, else any bytes, sometimes more than is ever held.
	static Arbitrary<List<byte[]>> parts() {
		Arbitrary<byte[]> some = markup().map((text) -> text.getBytes(StandardCharsets.UTF_8));
		Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(40);
		Arbitrary<byte[]> much = Arbitraries.integers()
			.between(8_000, 9_000)
			.map((size) -> " ".repeat(size).getBytes());
		return Arbitraries.frequencyOf(Tuple.of(20, some), Tuple.of(4, any), Tuple.of(1, much)).list().ofMaxSize(25);
	}

	static byte[] join(List<byte[]> parts) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		parts.forEach(all::writeBytes);
		return all.toByteArray();
	}

	// A page of which is known where the tag belongs, at '#': nothing in it ends the
	// body.
	static Arbitrary<String> known() {
		Arbitrary<String> inside = Arbitraries.of("<script>'</body>'</script>", "<!-- </body> -->", "text", "<p>x</p>",
				"<style></body></style>", "<textarea></body></textarea>", "<TITLE></body></TITLE>", "a < b", "<br/>",
				"<script>'<!--'</script>", "<script>a<b</body></script>", "</bodyguard>", "<!--> <p>", "é€", "</ body>",
				"<script>'</b></body>'</script>", "<textarea></script></body></textarea>");
		Arbitrary<String> content = inside.list().ofMaxSize(12).map((all) -> String.join("", all));
		Arbitrary<String> end = Arbitraries.of("</body></html>", "</BODY>\n</html>\n", "</body >",
				"</body\t></html><!-- x -->", "</body><script>'</body>'</script></html>",
				"</body><script>'</b></body>'</script></html>");
		return content.flatMap((text) -> end.map((last) -> "<!doctype html><html><body>" + text + "#" + last));
	}

}
