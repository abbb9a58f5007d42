package io.github.springdebugtoolbar.sql;

import java.util.ArrayList;
import java.util.List;

import io.github.springdebugtoolbar.sql.SqlToken.Type;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import net.sf.jsqlparser.parser.CCJSqlParserTokenManager;
import net.sf.jsqlparser.parser.SimpleCharStream;
import net.sf.jsqlparser.parser.StringProvider;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.parser.TokenMgrException;

/**
 * Splits a statement into tokens with the lexer of JSqlParser, which knows the literals
 * and comments of all databases. Only its lexer: a parser would reject too much and costs
 * a hundred times more.
 */
final class SqlLexer {

	private SqlLexer() {
	}

	/**
	 * Splits a statement. What cannot be split ends the list with one literal, so that
	 * the rest never becomes part of a name.
	 * @param sql text of the statement, possibly cut
	 * @return the tokens
	 */
	static List<SqlToken> split(String sql) {
		CCJSqlParserTokenManager lexer = new CCJSqlParserTokenManager(new SimpleCharStream(new StringProvider(sql)));
		List<SqlToken> tokens = new ArrayList<>();
		try {
			for (Token token = lexer.getNextToken(); token.kind != CCJSqlParserConstants.EOF; token = lexer
				.getNextToken()) {
				tokens.add(convert(token));
			}
		}
		catch (TokenMgrException ex) {
			tokens.add(new SqlToken(Type.LITERAL, ""));
		}
		return tokens;
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
