package io.github.springdebugtoolbar.ui.panel.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import io.github.springdebugtoolbar.history.RequestDigest;
import org.jspecify.annotations.Nullable;

/**
 * Times of day, with the day where it is not today.
 */
final class Times {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

	private static final DateTimeFormatter RUN = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

	private Times() {
	}

	static String of(Instant instant) {
		return format(instant, TIME);
	}

	static @Nullable String run(RequestDigest digest, Instant run) {
		return digest.run().equals(run) ? null : "earlier run, " + format(digest.run(), RUN);
	}

	private static String format(Instant instant, DateTimeFormatter today) {
		ZonedDateTime time = instant.atZone(ZoneId.systemDefault());
		return time.toLocalDate().equals(LocalDate.now()) ? today.format(time) : DAY.format(time);
	}

}
