package io.github.springdebugtoolbar.ui.panel.settings;

import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.SecretNames;
import io.github.springdebugtoolbar.recording.SecretText;
import org.jspecify.annotations.Nullable;

/**
 * Masks what is secret: values by the name of their property, and what looks like a
 * password inside of others, for example in a URL.
 */
class SettingMask {

	static final String MASK = BoundParameter.MASK;

	private static final int MAX_LENGTH = 500;

	private final SecretNames secretNames;

	private final SecretText secretText;

	SettingMask(SecretNames secretNames) {
		this.secretNames = secretNames;
		this.secretText = new SecretText(secretNames);
	}

	boolean isSecret(String name) {
		return this.secretNames.matches(name);
	}

	String value(@Nullable Object value) {
		String masked = this.secretText.mask(String.valueOf(value));
		return (masked.length() > MAX_LENGTH) ? masked.substring(0, MAX_LENGTH) + "…" : masked;
	}

}
