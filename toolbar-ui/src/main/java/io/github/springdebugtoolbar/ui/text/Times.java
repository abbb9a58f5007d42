package io.github.springdebugtoolbar.ui.text;

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
public final class Times {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

	private static final DateTimeFormatter RUN = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

	private Times() {
	}

	/**
	 * Says when something was.
	 * @param instant when it was
	 * @return time of day, or day and time
	 */
	public static String of(Instant instant) {
		return format(instant, TIME);
	}

	/**
	 * Says which run of the application answered a request.
	 * @param digest the request
	 * @param run start of this run
	 * @return words for an earlier run, {@code null} for this one
	 */
	public static @Nullable String run(RequestDigest digest, Instant run) {
		return digest.run().equals(run) ? null : "earlier run, " + format(digest.run(), RUN);
	}

	private static String format(Instant instant, DateTimeFormatter today) {
		ZonedDateTime time = instant.atZone(ZoneId.systemDefault());
		return time.toLocalDate().equals(LocalDate.now()) ? today.format(time) : DAY.format(time);
	}

}
