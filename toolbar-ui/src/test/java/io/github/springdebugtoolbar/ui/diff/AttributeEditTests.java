package io.github.springdebugtoolbar.ui.diff;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AttributeEdit}.
 */
class AttributeEditTests {

	private static final String ADDED = "@Table(indexes = @Index(name = \"b_idx\", columnList = \"b, c\"))";

	@Test
	void otherAttributesStay() {
		assertThat(AttributeEdit.of("@Table(name = \"orders\")", ADDED))
			.contains("@Table(name = \"orders\", indexes = @Index(name = \"b_idx\", columnList = \"b, c\"))");
		assertThat(AttributeEdit.of("@Table", ADDED)).contains(ADDED);
		assertThat(AttributeEdit.of("@Table()", ADDED)).contains(ADDED);
	}

	@Test
	void otherValuesStay() {
		assertThat(AttributeEdit.of("@Table(indexes = @Index(columnList = \"a, x\"), name = \"o\")", ADDED)).contains(
				"@Table(indexes = { @Index(columnList = \"a, x\"), @Index(name = \"b_idx\", columnList = \"b, c\") }, name = \"o\")");
		assertThat(AttributeEdit.of("@Table(indexes = { @Index(columnList = \"a\"), })", ADDED)).contains(
				"@Table(indexes = { @Index(columnList = \"a\"), @Index(name = \"b_idx\", columnList = \"b, c\") })");
	}

	@Test
	void nothingIsAddedTwiceOrByGuess() {
		assertThat(AttributeEdit.of(ADDED, ADDED)).isEmpty();
		assertThat(AttributeEdit.of("@Table(name = \"o\" // why\n)", ADDED)).isEmpty();
	}

}
