package io.github.springdebugtoolbar.sql;

import java.util.Locale;
import java.util.Set;

/**
 * One word, name, literal, placeholder or symbol of a statement.
 *
 * @param type what it is
 * @param text text of it; words in lower case, names without quotes
 */
record SqlToken(Type type, String text) {

	static SqlToken word(String text) {
		return new SqlToken(Type.WORD, text.toLowerCase(Locale.ROOT));
	}

	boolean isWord(String word) {
		return this.type == Type.WORD && this.text.equals(word);
	}

	boolean isWord(Set<String> words) {
		return this.type == Type.WORD && words.contains(this.text);
	}

	boolean isSymbol(String symbol) {
		return this.type == Type.SYMBOL && this.text.equals(symbol);
	}

	boolean isName() {
		return this.type == Type.WORD || this.type == Type.QUOTED_NAME;
	}

	enum Type {

		WORD, QUOTED_NAME, LITERAL, PLACEHOLDER, SYMBOL

	}

}
