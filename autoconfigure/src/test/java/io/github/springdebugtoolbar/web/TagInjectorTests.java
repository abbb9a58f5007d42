package io.github.springdebugtoolbar.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TagInjector}. {@code #} stands for the place of the tag.
 */
class TagInjectorTests {

	@ParameterizedTest
	@ValueSource(strings = { "<html><body>x#</body></html>", "<html><BODY>x#</BODY></html>", "<body>#</body >",
			"<body>#</body\n>\n", "<body>#</body/>", "<body></body>#</body>", "<body><p>#</body",
			"<!doctype html><p>x#", "<html>x#", "<html></html>#", "<body></bodyguard>#</body>",
			"<body><!-- </body> -->#</body>", "<body>#</body><!-- </body> -->", "<body>#</body><!----></html>",
			"<body><script>'</body>'</script>#</body>", "<body>#</body><script>'</body>'</script>",
			"<body><textarea></body></textarea>#</body>", "<body><style>/*</body>*/</style>#</body>",
			"<body><title></body></title>#</body>", "<body><script>'<!--'</script>#</body>", "<body><!--><p>#</body>",
			"<body><script>a<b;'</scripty></body>'</script>#</body>", "<body>#</body><script>'</b></body>'</script>",
			"<body>a < b <<p> </ x#</body>", "<p>x</p>", "plain", "", "</p", "<body>é€#</body>" })
	void putsTagBeforeLastBodyEnd(String page) throws IOException {
		for (int size : new int[] { 1, 2, 3, 7, 1000 }) {
			assertThat(inject(page.replace("#", ""), size, false)).as("in parts of " + size).isEqualTo(expected(page));
		}
	}

	private static String expected(String page) {
		return page.equals("<body><p>#</body") ? "<body><p></body#" : page;
	}

	@ParameterizedTest
	@ValueSource(strings = { "<html><script src='x'/><body>#</body></html>", "<html><body/></html>",
			"<body><!-- </body> -->#</body>" })
	void keepsXmlWellFormed(String page) throws IOException {
		assertThat(inject(page.replace("#", ""), 1000, true)).isEqualTo(page);
	}

	@Test
	void passesEverythingThatCannotBeTheEndAtOnce() throws IOException {
		TagInjector injector = new TagInjector(false);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		write(injector, out, "<html><body><p>x</p>");
		assertThat(out).hasToString("<html><body><p>x</p>");
		write(injector, out, "</bo");
		assertThat(out).hasToString("<html><body><p>x</p>");
		write(injector, out, "x");
		write(injector, out, ">");
		assertThat(out).hasToString("<html><body><p>x</p></box>");
	}

	@Test
	void holdsLittleAfterBodyEnd() throws IOException {
		TagInjector injector = new TagInjector(false);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		write(injector, out, "<html></body>");
		for (int i = 0; i < 1000; i++) {
			write(injector, out, "0123456789");
		}
		assertThat(out.size()).isGreaterThan(8000);
	}

	@ParameterizedTest
	@CsvSource({ "<head><base href='x'>, true", "<head><BASE href='x'>, true", "<basefont>, false",
			"<script>'<base href>'</script>, false", "<!-- <base > -->, false" })
	void knowsBase(String page, boolean base) throws IOException {
		TagInjector injector = new TagInjector(false);
		write(injector, new ByteArrayOutputStream(), page);
		assertThat(injector.hasBase()).isEqualTo(base);
	}

	private static String inject(String page, int size, boolean xml) throws IOException {
		TagInjector injector = new TagInjector(xml);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < bytes.length; i += size) {
			injector.write(out, bytes, i, Math.min(size, bytes.length - i));
		}
		injector.end(out, "#".getBytes());
		return out.toString(StandardCharsets.UTF_8);
	}

	private static void write(TagInjector injector, ByteArrayOutputStream out, String text) throws IOException {
		byte[] bytes = ("--" + text + "--").getBytes(StandardCharsets.UTF_8);
		injector.write(out, bytes, 2, bytes.length - 4);
	}

}
