package io.github.springdebugtoolbar.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.apache.catalina.connector.Response;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link PageWriter}.
 */
class PageWriterTests {

	private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

	private final PageWriter writer = new PageWriter(new BodyWriter(this.sent, StandardCharsets.UTF_8));

	@Test
	void writesWhatAnyOtherWriterWrites() {
		StringWriter expected = new StringWriter();
		writeAll(new PrintWriter(expected));
		writeAll(this.writer);
		this.writer.flush();
		assertThat(this.sent.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString());
		assertThat(this.writer.checkError()).isFalse();
	}

	@Test
	void writesNothingAfterItWasClosed() {
		this.writer.write("page");
		this.writer.close();
		this.writer.write("more");
		this.writer.write('m');
		this.writer.write(new char[] { 'm' });
		assertThat(this.sent.toString(StandardCharsets.UTF_8)).isEqualTo("page");
		assertThat(this.writer.checkError()).isTrue();
	}

	@Test
	void notesThatTheClientIsGone() {
		PageWriter broken = brokenBy(new IOException("gone"));
		broken.write("text".repeat(10_000));
		assertThat(broken.checkError()).isTrue();
	}

	@Test
	void keepsAnInterruption() {
		PageWriter interrupted = brokenBy(new InterruptedIOException("interrupted"));
		interrupted.write("text".repeat(10_000));
		assertThat(Thread.interrupted()).isTrue();
	}

	@Test
	void refusesWhatLiesOutsideOfTheText() {
		assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> this.writer.write("text", 2, 9));
		this.writer.write("page");
		this.writer.flush();
		assertThat(this.sent.toString(StandardCharsets.UTF_8)).isEqualTo("page");
	}

	@Test
	void hasTheLockThatTheServersWriterHas() {
		BodyWriter body = new BodyWriter(this.sent, StandardCharsets.UTF_8);
		assertThat(PageWriter.of(body, new Response().getResponse())).isExactlyInstanceOf(PageWriter.class);
		assertThat(PageWriter.of(body, new MockHttpServletResponse())).isExactlyInstanceOf(PrintWriter.class);
	}

	private static void writeAll(PrintWriter writer) {
		writer.write("<p>Grüße");
		writer.write('!');
		writer.write("0123456789", 3, 4);
		writer.write(new char[] { 'a', 'b', 'c' }, 1, 2);
		writer.write(new char[] { 'd' });
		writer.print(42L);
		writer.println("line");
		writer.println(new char[] { 'x', 'y' });
		writer.append("appended").append('c').append("0123456789", 2, 5);
		writer.printf(Locale.ROOT, "%05d", 7);
	}

	private static PageWriter brokenBy(IOException failure) {
		return new PageWriter(new BodyWriter(new OutputStream() {

			@Override
			public void write(int value) throws IOException {
				throw failure;
			}

		}, StandardCharsets.UTF_8));
	}

}
