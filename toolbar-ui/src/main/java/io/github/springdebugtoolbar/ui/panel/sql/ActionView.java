package io.github.springdebugtoolbar.ui.panel.sql;

import io.github.springdebugtoolbar.replay.Refusal;
import io.github.springdebugtoolbar.replay.ReplayAction;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with a query by a button.
 *
 * @param name {@code explain}, {@code analyze} or {@code run}: the end of its address
 * @param label text of the button
 * @param hint what it does, an empty text if its label says all
 * @param refusal why it cannot be done, {@code null} if it can
 */
record ActionView(String name, String label, String hint, @Nullable Refusal refusal) {

	static ActionView of(ReplayAction action, @Nullable Refusal refusal) {
		return switch (action) {
			case EXPLAIN -> new ActionView("explain", "Explain", "", refusal);
			case ANALYZE ->
				new ActionView("analyze", "Explain with execution", "Executes the statement once more", refusal);
			case RUN -> new ActionView("run", "Run again", "Executes the statement once more", refusal);
		};
	}

}
