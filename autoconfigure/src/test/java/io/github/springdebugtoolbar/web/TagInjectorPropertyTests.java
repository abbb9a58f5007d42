package io.github.springdebugtoolbar.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Property tests for {@link TagInjector}.
 */
class TagInjectorPropertyTests {

	private static final byte[] TAG = "\u0001<tag>\u0001".getBytes(StandardCharsets.US_ASCII);

	@Property
	void everyByteOutsideOfTheTagStays(@ForAll("parts") List<byte[]> parts, @ForAll boolean xml) throws IOException {
		String injected = text(inject(parts, xml));
		String tag = text(TAG);
		int place = injected.indexOf(tag);
		String rest = (place < 0) ? injected : injected.substring(0, place) + injected.substring(place + tag.length());
		assertThat(rest).isEqualTo(text(Pages.join(parts)));
	}

	@Property
	void partsMakeNoDifference(@ForAll("parts") List<byte[]> parts, @ForAll("sizes") int size, @ForAll boolean xml)
			throws IOException {
		assertThat(text(inject(split(Pages.join(parts), size), xml))).isEqualTo(text(inject(parts, xml)));
	}

	@Property
	void tagStandsBeforeTheEndOfTheBody(@ForAll("known") String page, @ForAll("sizes") int size) throws IOException {
		List<byte[]> parts = split(page.replace("#", "").getBytes(StandardCharsets.UTF_8), size);
		String injected = new String(inject(parts, false), StandardCharsets.UTF_8);
		assertThat(injected).isEqualTo(page.replace("#", text(TAG)));
	}

	@Property
	void whatWasWrittenButTheLastTagIsPassedOnAtOnce(@ForAll("parts") List<byte[]> parts) throws IOException {
		TagInjector injector = new TagInjector(false);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		int written = 0;
		for (byte[] part : parts) {
			injector.write(out, part, 0, part.length);
			written += part.length;
			assertThat(written - out.size()).isLessThanOrEqualTo(8192);
		}
		injector.release(out);
		assertThat(text(out.toByteArray())).isEqualTo(text(Pages.join(parts)));
	}

	@Provide
	Arbitrary<List<byte[]>> parts() {
		return Pages.parts();
	}

	@Provide
	Arbitrary<String> known() {
		return Pages.known();
	}

	@Provide
	Arbitrary<Integer> sizes() {
		return Arbitraries.of(1, 2, 3, 7, 64, 5_000, 1_000_000);
	}

	private static List<byte[]> split(byte[] bytes, int size) {
		return IntStream.iterate(0, (start) -> start < bytes.length, (start) -> start + size)
			.mapToObj((start) -> Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + size)))
			.toList();
	}

	private static byte[] inject(List<byte[]> parts, boolean xml) throws IOException {
		TagInjector injector = new TagInjector(xml);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			injector.write(out, part, 0, part.length);
		}
		injector.end(out, TAG);
		return out.toByteArray();
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

}
