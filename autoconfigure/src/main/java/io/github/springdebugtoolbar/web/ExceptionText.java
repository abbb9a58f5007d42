package io.github.springdebugtoolbar.web;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.recording.SecretText;

/**
 * An exception with its causes, each with its first frames, without the secrets that
 * their messages quote.
 */
final class ExceptionText {

	private static final int CAUSES = 6;

	private static final int FRAMES = 12;

	private static final int MAX_LENGTH = 8000;

	/** More than is shown, so that no value is cut before it is known to be secret. */
	private static final int MAX_MESSAGE = 2 * MAX_LENGTH;

	private final SecretText secrets;

	ExceptionText(SecretText secrets) {
		this.secrets = secrets;
	}

	String of(Throwable exception) {
		String text = Stream.iterate(exception, (candidate) -> candidate != null, Throwable::getCause)
			.limit(CAUSES)
			.map(this::one)
			.collect(Collectors.joining("\nCaused by: "));
		return cut(this.secrets.maskQuoted(text), MAX_LENGTH);
	}

	private String one(Throwable exception) {
		return describe(exception) + Stream.of(exception.getStackTrace())
			.limit(FRAMES)
			.map((frame) -> "\n\tat " + frame)
			.collect(Collectors.joining());
	}

	// The name of a class may sound like a secret, but is none.
	private String describe(Throwable exception) {
		String text = exception.toString();
		String message = Objects.requireNonNullElse(exception.getLocalizedMessage(), "");
		int start = text.endsWith(message) ? text.length() - message.length() : 0;
		return text.substring(0, start) + this.secrets.mask(cut(text.substring(start), MAX_MESSAGE));
	}

	private static String cut(String text, int length) {
		return (text.length() > length) ? text.substring(0, length) + "…" : text;
	}

}
