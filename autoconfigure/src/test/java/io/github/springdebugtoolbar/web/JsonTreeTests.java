package io.github.springdebugtoolbar.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.springdebugtoolbar.recording.HttpExchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JsonTree}.
 */
class JsonTreeTests {

	@Test
	void writesDurationsAsMillis() {
		assertThat(JsonTree.write(Duration.ofNanos(1_234_567))).isEqualTo("1.235");
		assertThat(JsonTree.write(Duration.ofSeconds(90))).isEqualTo("90000.0");
	}

	@Test
	void writesConstantsInKebabCase() {
		assertThat(JsonTree.write(List.of(HttpExchange.Kind.PAGE, Word.TWO_WORDS)))
			.isEqualTo("[\"page\",\"two-words\"]");
	}

	@Test
	void writesRecordsWithoutWhatIsMissing() {
		assertThat(JsonTree.write(new View("a", null, Optional.empty(),
				Optional.of(new View("b", 1L, Optional.empty(), Optional.empty(), new int[] { 1, 2 }, Map.of(),
						Instant.EPOCH)),
				new int[0], Map.of("k", true), Instant.EPOCH)))
			.isEqualTo("{\"text\":\"a\",\"other\":{\"text\":\"b\",\"number\":1,\"numbers\":[1,2],\"map\":{},"
					+ "\"instant\":\"1970-01-01T00:00:00Z\"},\"numbers\":[],\"map\":{\"k\":true},"
					+ "\"instant\":\"1970-01-01T00:00:00Z\"}");
	}

	@Test
	void writesTextThatMarkupAndScriptsCannotLeave() {
		assertThat(JsonTree.write("\"\\\n\u0001é")).isEqualTo("\"\\\"\\\\\\n\\u0001é\"");
	}

	private enum Word {

		TWO_WORDS

	}

	private record View(String text, @Nullable Long number, Optional<String> missing, Optional<View> other,
			int[] numbers, Map<String, Boolean> map, Instant instant) {

	}

}
