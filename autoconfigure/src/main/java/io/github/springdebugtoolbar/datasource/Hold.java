package io.github.springdebugtoolbar.datasource;

import io.github.springdebugtoolbar.recording.ConnectionEvent;
import io.github.springdebugtoolbar.recording.ConnectionEvent.Kind;
import io.github.springdebugtoolbar.recording.Recording;

/**
 * A connection in the hands of the application.
 *
 * @param recording whose it is, even if another thread gives it back
 * @param start reading of {@link System#nanoTime()} when it was got
 * @param thread name of the thread that got it
 */
record Hold(Recording recording, long start, String thread) {

	ConnectionEvent event(ConnectionState state, long end) {
		return new ConnectionEvent(Kind.HOLD, state.dataSource(), state.name(), "", this.recording.offsetOf(this.start),
				end - this.start, this.thread);
	}

}
