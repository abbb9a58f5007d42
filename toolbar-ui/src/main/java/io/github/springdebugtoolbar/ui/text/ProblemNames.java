package io.github.springdebugtoolbar.ui.text;

/**
 * Codes of problems as short words.
 */
public final class ProblemNames {

	private ProblemNames() {
	}

	/**
	 * The name of a problem: {@code duplicate query}, {@code N+1}.
	 * @param code code of the problem
	 * @return its name
	 */
	public static String of(String code) {
		return code.equals("n-plus-one") ? "N+1" : code.replace('-', ' ');
	}

}
