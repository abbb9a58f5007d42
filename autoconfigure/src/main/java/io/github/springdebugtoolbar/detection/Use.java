package io.github.springdebugtoolbar.detection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What code makes of the result of a call.
 *
 * @param kind what it makes of it
 * @param call name of the method that is called
 * @param attributes attributes that it reads or sets, none if it looks at none
 */
public record Use(Kind kind, String call, List<String> attributes) {

	public Use {
		attributes = List.copyOf(attributes);
	}

	/**
	 * Reads the text of a use.
	 * @param text what {@link #toString()} gives
	 * @return the use
	 */
	public static Use parse(String text) {
		List<String> words = Arrays.asList(text.split(" "));
		return new Use(Kind.valueOf(words.get(0).toUpperCase(Locale.ROOT)), words.get(1),
				words.subList(2, words.size()));
	}

	@Override
	public String toString() {
		return (this.kind.name().toLowerCase(Locale.ROOT) + " " + this.call + " " + String.join(" ", this.attributes))
			.strip();
	}

	/**
	 * What can be made of a result.
	 */
	public enum Kind {

		/** Sets attributes of each of its elements. */
		SET,

		/** Counts its elements. */
		COUNT,

		/** Asks whether there are elements. */
		EXISTS,

		/** Adds up an attribute of its elements. */
		SUM,

		/** Counts its elements by the value of an attribute. */
		GROUP,

		/** Makes the same call again. */
		AGAIN

	}

}
