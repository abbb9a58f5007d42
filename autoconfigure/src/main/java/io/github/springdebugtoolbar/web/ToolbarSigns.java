package io.github.springdebugtoolbar.web;

import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.recording.QueryTotal;
import io.github.springdebugtoolbar.recording.Recording;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * What a response shows of the toolbar: headers, and the tag if it is a page.
 */
final class ToolbarSigns {

	static final String ID_HEADER = "Debug-Toolbar-Request-Id";

	private static final String TIMING_HEADER = "Server-Timing";

	private static final String MARK = "debug-toolbar;desc=";

	/** Nanoseconds of the tenth part of a millisecond. */
	private static final long TENTH = 100_000;

	private final @Nullable Recording recording;

	private final @Nullable ScriptTag tag;

	private ToolbarSigns(@Nullable Recording recording, @Nullable ScriptTag tag) {
		this.recording = recording;
		this.tag = tag;
	}

	/**
	 * A client that may see nothing.
	 * @return no headers, no tag
	 */
	static ToolbarSigns none() {
		return new ToolbarSigns(null, null);
	}

	static ToolbarSigns of(Recording recording, Optional<ScriptTag> tag) {
		return new ToolbarSigns(recording, tag.orElse(null));
	}

	@Nullable ScriptTag tag() {
		return this.tag;
	}

	/**
	 * Sets the headers by what has happened up to now.
	 * @param response response that is about to be committed
	 */
	void write(HttpServletResponse response) {
		if (this.recording == null || response.isCommitted()) {
			return;
		}
		List<String> others = (response.getHeader(TIMING_HEADER) != null)
				? List.copyOf(response.getHeaders(TIMING_HEADER)) : List.of();
		response.setHeader(ID_HEADER, this.recording.id());
		response.setHeader(TIMING_HEADER, timing(this.recording));
		for (String value : others) {
			if (!value.contains(MARK)) {
				response.addHeader(TIMING_HEADER, value);
			}
		}
	}

	private static String timing(Recording recording) {
		QueryTotal total = recording.queryTotal();
		return "total;dur=" + millis(recording.elapsedNanos()) + ", sql;dur=" + millis(total.duration().toNanos())
				+ ";desc=\"" + total.count() + ((total.count() == 1) ? " query" : " queries") + "\", " + MARK + '"'
				+ recording.id() + '"';
	}

	// With one place. A format would be a twentieth of what a small page costs.
	private static String millis(long nanos) {
		long tenths = (nanos + TENTH / 2) / TENTH;
		return tenths / 10 + "." + tenths % 10;
	}

}
