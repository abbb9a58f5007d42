package io.github.springdebugtoolbar.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import io.github.springdebugtoolbar.sql.SqlToken.Type;

/**
 * A short name for a statement without its values: literals become placeholders, a list
 * of placeholders becomes one, and so do equal rows of {@code VALUES}.
 */
final class Fingerprint {

	private static final String PLACEHOLDER = "?";

	private static final String LIST = "(?)";

	private static final int BYTES = 6;

	private Fingerprint() {
	}

	static String of(List<SqlToken> tokens) {
		return hash(String.join(" ", withoutLists(words(tokens))));
	}

	private static List<String> words(List<SqlToken> tokens) {
		List<String> words = new ArrayList<>(tokens.size());
		for (SqlToken token : tokens) {
			boolean value = token.type() == Type.LITERAL || token.type() == Type.PLACEHOLDER;
			words.add(value ? PLACEHOLDER : (token.type() == Type.QUOTED_NAME) ? '"' + token.text() : token.text());
		}
		return words;
	}

	// Works like a stack: a closing bracket looks back at what it closes.
	private static List<String> withoutLists(List<String> words) {
		List<String> result = new ArrayList<>(words.size());
		for (String word : words) {
			result.add(word);
			if (isRepeated(result, PLACEHOLDER) || isRepeated(result, LIST)) {
				result.subList(result.size() - 2, result.size()).clear();
			}
			if (endsWith(result, "(", PLACEHOLDER, ")")) {
				result.subList(result.size() - 3, result.size()).clear();
				result.add(LIST);
				if (isRepeated(result, LIST)) {
					result.subList(result.size() - 2, result.size()).clear();
				}
			}
		}
		return result;
	}

	private static boolean isRepeated(List<String> words, String word) {
		return endsWith(words, word, ",", word);
	}

	// Asked for each word of each new text: nothing is made for it.
	private static boolean endsWith(List<String> words, String first, String second, String third) {
		int last = words.size() - 1;
		return last >= 2 && words.get(last).equals(third) && words.get(last - 1).equals(second)
				&& words.get(last - 2).equals(first);
	}

	private static String hash(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, BYTES);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
