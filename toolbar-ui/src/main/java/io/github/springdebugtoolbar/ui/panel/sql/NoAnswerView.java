package io.github.springdebugtoolbar.ui.panel.sql;

import io.github.springdebugtoolbar.panel.Fragment;

/**
 * Why the database gave no answer.
 *
 * @param kind {@code refused} if it was not asked, {@code failed} if it was
 * @param title what happened, in a few words
 * @param message what happened, in the words of the database or of the toolbar
 * @param sqlState five characters of the SQL standard, an empty text if there are none
 * @param advice what to do, an empty text if the message says it
 * @param property property that helps, an empty text if none does
 */
record NoAnswerView(String kind, String title, String message, String sqlState, String advice,
		String property) implements Fragment {

	@Override
	public String template() {
		return "no-answer";
	}

}
