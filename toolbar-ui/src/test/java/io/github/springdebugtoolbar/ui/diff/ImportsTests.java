package io.github.springdebugtoolbar.ui.diff;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Imports}.
 */
class ImportsTests {

	private static final String QUERY = "@Query(\"select BigDecimal\") List<Order> find();";

	@Test
	void namesWhatIsNotImported() {
		assertThat(Imports.missing("package shop;\n", Stream.of(QUERY))).containsExactly("java.util.List",
				"org.springframework.data.jpa.repository.Query");
		assertThat(Imports.missing("package shop;\nimport java.util.List;\n", Stream.of(QUERY)))
			.containsExactly("org.springframework.data.jpa.repository.Query");
		assertThat(Imports.missing("import java.util.*\nimport org.springframework.data.jpa.repository.Query\n",
				Stream.of(QUERY)))
			.isEmpty();
	}

	@Test
	void whatIsWrittenWithItsPackageOrIsTheFilesOwnNeedsNone() {
		assertThat(Imports.missing("", Stream.of("@org.hibernate.annotations.BatchSize(size = 50)"))).isEmpty();
		assertThat(Imports.missing("record Slice(int part) { }", Stream.of("Slice find();"))).isEmpty();
	}

}
