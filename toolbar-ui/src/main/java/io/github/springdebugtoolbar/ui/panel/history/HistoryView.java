package io.github.springdebugtoolbar.ui.panel.history;

import org.jspecify.annotations.Nullable;

/**
 * What the History panel shows.
 *
 * @param requests the newest requests
 * @param file file that keeps them for the next run, {@code null} if none does
 * @param comparable whether an earlier request of this one's route is kept
 */
record HistoryView(LinesView requests, @Nullable String file, boolean comparable) {

}
