package io.github.springdebugtoolbar.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.NamedValue;
import io.github.springdebugtoolbar.recording.SecretNames;
import io.github.springdebugtoolbar.recording.SecretText;
import org.jspecify.annotations.Nullable;

/**
 * Turns names and values into what may be shown of them: masked and cut.
 */
final class ValueReader {

	private static final int MAX_LENGTH = 2000;

	private static final Pattern PARAMETER_OF_ADDRESS = Pattern.compile("([?&;#])([^?&;=#\\s\"<>]+)=([^&;#\\s\"<>]*)");

	private static final Pattern SESSION_COOKIE = Pattern.compile("(?i).*(sess|remember|auth|sso|login).*");

	private final SecretNames secretNames;

	private final SecretText secretText;

	/** Made once, not for each request, as the following. */
	private final BiFunction<String, String, NamedValue> headers = this::ofHeader;

	private final BiFunction<String, String, NamedValue> texts = this::ofText;

	private final BiFunction<String, String, NamedValue> encoded = this::ofEncoded;

	private final BiFunction<String, String, NamedValue> cookies = this::ofCookie;

	ValueReader(SecretNames secretNames) {
		this.secretNames = secretNames;
		this.secretText = new SecretText(secretNames);
	}

	ContainerValues headers() {
		return new ContainerValues(this.headers);
	}

	ContainerValues texts() {
		return new ContainerValues(this.texts);
	}

	/**
	 * Names and values as they stand in an address.
	 * @return takes them
	 */
	ContainerValues encoded() {
		return new ContainerValues(this.encoded);
	}

	ContainerValues cookies() {
		return new ContainerValues(this.cookies);
	}

	NamedValue of(String name, @Nullable Object value) {
		return ofText(name, beginning(SafeText.of(value)));
	}

	/**
	 * A value that is a text.
	 * @param name its name
	 * @param value its beginning
	 * @return what may be shown
	 */
	NamedValue ofText(String name, String value) {
		return this.secretNames.matches(name) ? masked(name) : shown(name, this.secretText.mask(value));
	}

	/**
	 * As much of a text as is needed to tell secrets in what is shown of it.
	 * @param text any text
	 * @return its beginning
	 */
	static String beginning(String text) {
		return cut(text, 2 * MAX_LENGTH);
	}

	/**
	 * The path of a request. A part of it may be secret by the name that its pattern
	 * gives it.
	 * @param path path as it was sent
	 * @param variables parts of the path by their names
	 * @return what may be shown
	 */
	String ofPath(String path, Map<?, ?> variables) {
		return variables.isEmpty() ? path : masked(path, variables);
	}

	private String masked(String path, Map<?, ?> variables) {
		List<String> secrets = variables.entrySet()
			.stream()
			.filter((variable) -> this.secretNames.matches(String.valueOf(variable.getKey())))
			.map((variable) -> String.valueOf(variable.getValue()))
			.filter((value) -> !value.isEmpty())
			.toList();
		return secrets.isEmpty() ? path : Stream.of(path.split("/", -1))
			.map((segment) -> secrets.stream().anyMatch(decode(segment)::contains) ? BoundParameter.MASK : segment)
			.collect(Collectors.joining("/"));
	}

	String ofException(Throwable exception) {
		return new ExceptionText(this.secretText).of(exception);
	}

	/**
	 * A header. Addresses in it may have secret parameters of their own.
	 * @param name name of the header
	 * @param value value of the header
	 * @return what may be shown
	 */
	NamedValue ofHeader(String name, String value) {
		if (this.secretNames.matches(name)) {
			return masked(name);
		}
		boolean plain = value.indexOf('=') < 0;
		return shown(name, plain ? value : PARAMETER_OF_ADDRESS.matcher(value).replaceAll(this::maskedParameter));
	}

	NamedValue ofCookie(String name, String value) {
		return SESSION_COOKIE.matcher(name).matches() ? masked(name) : of(name, value);
	}

	/**
	 * A parameter as it stands in an address.
	 * @param name its name
	 * @param value its value
	 * @return what may be shown
	 */
	NamedValue ofEncoded(String name, String value) {
		return of(decode(name), decode(value));
	}

	private String maskedParameter(MatchResult match) {
		String shown = this.secretNames.matches(decode(match.group(2)))
				? match.group(1) + match.group(2) + "=" + BoundParameter.MASK : match.group();
		return Matcher.quoteReplacement(shown);
	}

	private static NamedValue shown(String name, String value) {
		return new NamedValue(name, cut(value, MAX_LENGTH), false);
	}

	private static NamedValue masked(String name) {
		return new NamedValue(name, BoundParameter.MASK, true);
	}

	private static String cut(String text, int length) {
		return (text.length() > length) ? text.substring(0, length) + "…" : text;
	}

	private static String decode(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return text;
		}
	}

}
