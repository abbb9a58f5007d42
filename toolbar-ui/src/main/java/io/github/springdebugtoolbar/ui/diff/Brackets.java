package io.github.springdebugtoolbar.ui.diff;

/**
 * Counts how deep source code without comments and literals is nested.
 */
final class Brackets {

	private Brackets() {
	}

	/**
	 * What a character does to the depth.
	 * @param character the character
	 * @return 1 if it opens a bracket, -1 if it closes one, 0 otherwise
	 */
	static int step(char character) {
		return switch (character) {
			case '(', '{', '[' -> 1;
			case ')', '}', ']' -> -1;
			default -> 0;
		};
	}

	/**
	 * Finds the bracket that closes another one.
	 * @param masked the source
	 * @param open offset of the opening bracket
	 * @return offset of the closing one, a negative number if there is none
	 */
	static int closing(String masked, int open) {
		int depth = 0;
		for (int i = open; i < masked.length(); i++) {
			depth += step(masked.charAt(i));
			if (depth == 0) {
				return i;
			}
		}
		return -1;
	}

}
