package io.github.springdebugtoolbar.demo;

import java.util.stream.Collectors;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cure;

/**
 * A cure in one line.
 */
final class CureText {

	private CureText() {
	}

	static String of(Cure cure) {
		return cure.name() + ": " + cure.changes().stream().map(CureText::of).collect(Collectors.joining("; "));
	}

	private static String of(Change change) {
		String target = change.target().substring(change.target().lastIndexOf('.') + 1);
		String place = change.member().isEmpty() ? target : target + "." + change.member();
		String text = switch (change.kind()) {
			case ANNOTATE, ADD, ATTRIBUTE, FILE -> place + " + " + change.after();
			case USE -> place + " (" + change.before() + ") " + change.after();
			case REPLACE -> place + ": " + change.before() + " -> " + change.after();
			case PROPERTY -> change.target() + "=" + change.after();
			case CODE, INDEX -> change.after();
		};
		return text.replaceAll("\\s+", " ").strip();
	}

}
