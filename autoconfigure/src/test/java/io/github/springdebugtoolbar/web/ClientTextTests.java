package io.github.springdebugtoolbar.web;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ClientText}.
 */
class ClientTextTests {

	@Test
	void leavesOutCommentsOnLinesOfTheirOwnAndIndentation() {
		assertThat(ClientText.of("""
				// @ts-check
				/** What it
				 * does. */
				export const a = (b) => {
					/* why */
					// why not
					return b; // as it is
				};
				""")).isEqualTo("""
				export const a = (b) => {
				return b; // as it is
				};
				""");
	}

	@Test
	void leavesCodeAfterACommentAndTextsWithSlashesAlone() {
		String code = "/** Width. */ width = 3;\nconst url = 'http://host/*/a';\nconst half = a\n/ 2;\n";
		assertThat(ClientText.of(code)).isEqualTo(code);
	}

	@Test
	void leavesCodeBetweenTwoCommentsAlone() {
		assertThat(ClientText.of("/** One. */ #one = 1;\n#two = 2;\n/** Three. */\nthree() {}\n"))
			.isEqualTo("/** One. */ #one = 1;\n#two = 2;\nthree() {}\n");
	}

}
