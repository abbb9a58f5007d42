package io.github.springdebugtoolbar.schema;

import java.util.Locale;

/**
 * Names as databases compare them where they are not quoted.
 */
final class Names {

	private Names() {
	}

	static String key(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

}
