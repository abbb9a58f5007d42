package io.github.springdebugtoolbar.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.github.springdebugtoolbar.sql.SqlToken.Type;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import net.sf.jsqlparser.parser.CCJSqlParserTokenManager;
import net.sf.jsqlparser.parser.SimpleCharStream;
import net.sf.jsqlparser.parser.StringProvider;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.parser.TokenMgrException;
import net.sf.jsqlparser.parser.feature.Feature;

/**
 * Splits a statement into tokens with the lexer of JSqlParser, which knows the literals
 * and comments of all databases. Only its lexer: a parser would reject too much and costs
 * a hundred times more.
 */
final class SqlLexer {

	private static final int MAX_BUFFER = 4_096;

	/** Lets the buffer find the end without growing. */
	private static final int BUFFER_END = 16;

	private SqlLexer() {
	}

	/**
	 * Splits a statement. What cannot be split ends the list with one literal, so that
	 * the rest never becomes part of a name.
	 * @param sql text of the statement, possibly cut
	 * @return the tokens
	 */
	static List<SqlToken> split(String sql) {
		List<SqlToken> tokens = new ArrayList<>();
		split(sql, false, tokens, (comment) -> {
		});
		return tokens;
	}

	/**
	 * Splits a statement, with its comments.
	 * @param sql text of the statement
	 * @param backslashEscapes whether a backslash in a literal escapes a quote
	 * @param tokens takes the tokens
	 * @param comments takes the comments
	 * @return whether all of it could be split
	 */
	static boolean split(String sql, boolean backslashEscapes, List<SqlToken> tokens, Consumer<String> comments) {
		CCJSqlParserTokenManager lexer = new CCJSqlParserTokenManager(streamOf(sql));
		lexer.configuration.setValue(Feature.allowBackslashEscapeCharacter, backslashEscapes);
		try {
			Token token = lexer.getNextToken();
			for (; token.kind != CCJSqlParserConstants.EOF; token = lexer.getNextToken()) {
				pass(token, comments);
				tokens.add(convert(token));
			}
			pass(token, comments);
			return true;
		}
		catch (TokenMgrException ex) {
			tokens.add(new SqlToken(Type.LITERAL, ""));
			return false;
		}
	}

	// Its usual buffer takes 40 kB, most of it for the places of the characters.
	private static SimpleCharStream streamOf(String sql) {
		return new SimpleCharStream(new StringProvider(sql), 1, 1, Math.min(sql.length() + BUFFER_END, MAX_BUFFER));
	}

	private static void pass(Token token, Consumer<String> comments) {
		for (Token comment = token.specialToken; comment != null; comment = comment.specialToken) {
			comments.accept(comment.image);
		}
	}

	private static SqlToken convert(Token token) {
		String text = token.image;
		return switch (token.kind) {
			case CCJSqlParserConstants.S_CHAR_LITERAL, CCJSqlParserConstants.S_LONG, CCJSqlParserConstants.S_DOUBLE,
					CCJSqlParserConstants.S_HEX ->
				new SqlToken(Type.LITERAL, text);
			case CCJSqlParserConstants.S_QUOTED_IDENTIFIER ->
				new SqlToken(Type.QUOTED_NAME, text.substring(1, text.length() - 1));
			case CCJSqlParserConstants.S_PARAMETER -> new SqlToken(Type.PLACEHOLDER, text);
			default -> wordOrSymbol(text);
		};
	}

	private static SqlToken wordOrSymbol(String text) {
		if (text.equals("?")) {
			return new SqlToken(Type.PLACEHOLDER, text);
		}
		return Character.isJavaIdentifierStart(text.charAt(0)) ? SqlToken.word(text)
				: new SqlToken(Type.SYMBOL, text.strip());
	}

}
