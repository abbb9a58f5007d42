package io.github.springdebugtoolbar.recording;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells by its name whether a value is secret. A name is secret if one of its words, or
 * two of them in a row, is on the list: {@code X-Api-Key}, {@code apiKey},
 * {@code api_key} and {@code APIKEY} are. Rather one value too many is masked than one
 * too few. Safe for use by multiple threads.
 */
public final class SecretNames {

	private static final Set<String> WORDS = Set.of("password", "passwords", "passwd", "passphrase", "passcode", "pwd",
			"pass", "pw", "secret", "secrets", "token", "tokens", "key", "keys", "apikey", "authorization",
			"authentication", "credential", "credentials", "cookie", "cookies", "csrf", "xsrf", "jwt", "bearer", "otp",
			"totp", "pin", "cvv", "cvc", "iban", "ssn", "salt", "signature", "jsessionid", "sessionid", "sid",
			"private", "cardnumber", "creditcard");

	private static final Pattern WORD_END = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})");

	private static final Pattern COMPOUND = Pattern
		.compile("password|passwd|passphrase|secret|token|apikey|credential|authorization|privatekey|accesskey");

	private static final int CACHE = 5_000;

	private static final int CACHED_LENGTH = 100;

	private final Set<String> words;

	/** The same names come with each request, and looking at them cost most of a page. */
	private final Map<String, Boolean> known = new ConcurrentHashMap<>();

	/**
	 * Creates the list.
	 * @param additional words of the user, in any case
	 */
	public SecretNames(Collection<String> additional) {
		this.words = Stream.concat(WORDS.stream(), additional.stream().map(SecretNames::lowerCase))
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Whether the value of that name is secret.
	 * @param name name of a header, a parameter, a column, a property
	 * @return {@code true} if it must not be shown, stored or exported
	 */
	public boolean matches(String name) {
		Boolean earlier = this.known.get(name);
		if (earlier != null) {
			return earlier;
		}
		boolean secret = isSecret(name);
		if (this.known.size() < CACHE && name.length() <= CACHED_LENGTH) {
			this.known.put(name, secret);
		}
		return secret;
	}

	private boolean isSecret(String name) {
		return Stream.of(WORD_END.split(name)).map(SecretNames::lowerCase).anyMatch(this.words::contains)
				|| containsCompound(lowerCase(name));
	}

	private boolean containsCompound(String name) {
		String joined = name.replaceAll("[^\\p{L}\\p{N}]", "");
		return this.words.contains(joined) || COMPOUND.matcher(joined).find();
	}

	private static String lowerCase(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

}
