package io.github.springdebugtoolbar.ui.panel.settings;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.SecretNames;
import org.jspecify.annotations.Nullable;

/**
 * Masks what is secret: values by the name of their property, and what looks like a
 * password inside of others, for example in a URL.
 */
class SettingMask {

	static final String MASK = BoundParameter.MASK;

	private static final int MAX_LENGTH = 500;

	private static final Pattern CREDENTIALS = Pattern.compile("(://[^/\\s:@]*:)([^@/\\s]+)(?=@)");

	private static final Pattern ASSIGNMENT = Pattern.compile("([\\w.-]+)=([^&;,\\s]+)");

	private final SecretNames secretNames;

	SettingMask(SecretNames secretNames) {
		this.secretNames = secretNames;
	}

	boolean isSecret(String name) {
		return this.secretNames.matches(name);
	}

	String value(@Nullable Object value) {
		String text = String.valueOf(value);
		String masked = ASSIGNMENT.matcher(CREDENTIALS.matcher(text).replaceAll("$1" + MASK))
			.replaceAll(this::assignment);
		return (masked.length() > MAX_LENGTH) ? masked.substring(0, MAX_LENGTH) + "…" : masked;
	}

	private String assignment(MatchResult found) {
		return Matcher
			.quoteReplacement(this.secretNames.matches(found.group(1)) ? found.group(1) + "=" + MASK : found.group());
	}

}
