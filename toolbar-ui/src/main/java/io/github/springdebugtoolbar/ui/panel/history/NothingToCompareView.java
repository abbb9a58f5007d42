package io.github.springdebugtoolbar.ui.panel.history;

import io.github.springdebugtoolbar.panel.Fragment;

/**
 * Why two requests cannot be compared.
 *
 * @param title what is missing
 * @param message what to do
 */
record NothingToCompareView(String title, String message) implements Fragment {

	static NothingToCompareView of(boolean named) {
		return named
				? new NothingToCompareView("One of the requests is no longer kept",
						"The history keeps the newest 200 requests and those that are pinned. Choose two of the list.")
				: new NothingToCompareView("Nothing to compare with",
						"No earlier request of the same route is kept. Ask for the page again, or choose two requests of the list.");
	}

	@Override
	public String template() {
		return "nothing-to-compare";
	}

}
