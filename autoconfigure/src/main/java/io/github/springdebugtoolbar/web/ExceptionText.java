package io.github.springdebugtoolbar.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An exception with its causes, each with its first frames.
 */
final class ExceptionText {

	private static final int CAUSES = 6;

	private static final int FRAMES = 12;

	private static final int MAX_LENGTH = 8000;

	private ExceptionText() {
	}

	static String of(Throwable exception) {
		String text = Stream.iterate(exception, (candidate) -> candidate != null, Throwable::getCause)
			.limit(CAUSES)
			.map(ExceptionText::one)
			.collect(Collectors.joining("\nCaused by: "));
		return (text.length() > MAX_LENGTH) ? text.substring(0, MAX_LENGTH) + "…" : text;
	}

	private static String one(Throwable exception) {
		return exception + Stream.of(exception.getStackTrace())
			.limit(FRAMES)
			.map((frame) -> "\n\tat " + frame)
			.collect(Collectors.joining());
	}

}
