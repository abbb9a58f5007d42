package io.github.springdebugtoolbar.ui.panel.findings;

import io.github.springdebugtoolbar.panel.Fragment;

/**
 * Why an index could not be verified.
 *
 * @param message what, why and what to do
 * @param sqlState five characters of the SQL standard, an empty text if there are none
 * @param property property that helps, an empty text if none does
 * @param fingerprint fingerprint of the finding, to try again
 */
record NotVerifiedView(String message, String sqlState, String property, String fingerprint) implements Fragment {

	@Override
	public String template() {
		return "not-verified";
	}

}
