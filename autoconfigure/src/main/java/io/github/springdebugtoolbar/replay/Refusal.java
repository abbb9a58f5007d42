package io.github.springdebugtoolbar.replay;

/**
 * Why a database is not asked.
 *
 * @param reason what, why and what to do, as sentences for the screen
 * @param property property that would allow it, an empty text if none does
 */
public record Refusal(String reason, String property) {

	/**
	 * Creates a refusal that no property changes.
	 * @param reason what, why and what to do
	 */
	public Refusal(String reason) {
		this(reason, "");
	}

}
