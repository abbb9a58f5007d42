package io.github.springdebugtoolbar.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BodyWriter}.
 */
class BodyWriterTests {

	private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

	@Test
	void textInBitsOfAnySizeIsEncodedAsAWhole() throws IOException {
		String text = "<td>Grüße 😀 \u20ac</td>\n".repeat(2_000);
		for (Charset charset : new Charset[] { StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
				StandardCharsets.ISO_8859_1 }) {
			this.sent.reset();
			BodyWriter writer = writer(charset);
			writeInBits(writer, text, new Random(charset.name().hashCode()));
			writer.drain();
			assertThat(this.sent.toByteArray()).isEqualTo(text.getBytes(charset));
		}
	}

	@Test
	void nothingIsLeftOfWhatWasDiscarded() throws IOException {
		BodyWriter writer = writer(StandardCharsets.UTF_8);
		writer.write("wrong");
		assertThat(writer.hasText()).isTrue();
		writer.discard();
		assertThat(writer.hasText()).isFalse();
		writer.write("right");
		writer.flush();
		assertThat(this.sent.toString(StandardCharsets.UTF_8)).isEqualTo("right");
	}

	@Test
	void halvesOfCharactersAreEncodedAsTheServerDoes() throws IOException {
		String[] bits = { "a\ud83d", "\ude00b", "\ud83d", "", "c", "\ude00", "\ud83d", "\ud83d", "\ude00" };
		ByteArrayOutputStream expected = new ByteArrayOutputStream();
		Writer server = new OutputStreamWriter(expected, StandardCharsets.UTF_8);
		BodyWriter writer = writer(StandardCharsets.UTF_8);
		for (String bit : bits) {
			server.write(bit);
			server.flush();
			writer.write(bit);
			writer.drain();
		}
		assertThat(this.sent.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString(StandardCharsets.UTF_8));
	}

	private BodyWriter writer(Charset charset) {
		return new BodyWriter(this.sent, charset);
	}

	private static void writeInBits(BodyWriter writer, String text, Random random) throws IOException {
		for (int start = 0; start < text.length();) {
			int length = Math.min(text.length() - start, (random.nextInt(50) == 0) ? 9_000 : random.nextInt(9));
			if (random.nextBoolean()) {
				writer.write(text, start, length);
			}
			else {
				writer.write(text.toCharArray(), start, length);
			}
			start += length;
		}
	}

}
