package io.github.springdebugtoolbar.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.select.Select;

/**
 * Asks the parser whether a statement is a query. Lists of values are made short before,
 * and it has two seconds.
 */
final class QueryParser {

	private static final long TIMEOUT_MILLIS = 2_000;

	private static final int MAX_TOKENS = 20_000;

	private static final String TEXT = "'x'";

	private QueryParser() {
	}

	static boolean isQuery(List<SqlToken> tokens) {
		List<String> words = withoutLists(tokens);
		return words.size() <= MAX_TOKENS && parse(String.join(" ", words));
	}

	private static boolean parse(String sql) {
		ExecutorService executor = Executors.newSingleThreadExecutor(QueryParser::thread);
		try {
			return CCJSqlParserUtil.parse(sql, executor,
					(parser) -> parser.withTimeOut(TIMEOUT_MILLIS).withAllowComplexParsing(true)) instanceof Select;
		}
		catch (JSQLParserException | RuntimeException | StackOverflowError ex) {
			return false;
		}
		finally {
			executor.shutdownNow();
		}
	}

	private static Thread thread(Runnable task) {
		Thread thread = new Thread(task, "debug-toolbar-parser");
		thread.setDaemon(true);
		return thread;
	}

	// Of values that follow each other, separated by commas, one is enough.
	private static List<String> withoutLists(List<SqlToken> tokens) {
		List<String> words = new ArrayList<>(Math.min(tokens.size(), MAX_TOKENS));
		for (SqlToken token : tokens) {
			words.add(text(token));
			int size = words.size();
			if (size >= 3 && isValue(words.get(size - 1)) && words.get(size - 2).equals(",")
					&& isValue(words.get(size - 3))) {
				words.subList(size - 2, size).clear();
			}
		}
		return words;
	}

	private static boolean isValue(String word) {
		return word.equals("?") || word.equals(TEXT) || Character.isDigit(word.charAt(0));
	}

	private static String text(SqlToken token) {
		return switch (token.type()) {
			case PLACEHOLDER -> "?";
			case QUOTED_NAME -> '"' + token.text() + '"';
			case LITERAL -> token.text().startsWith("'") ? TEXT : token.text();
			case WORD, SYMBOL -> token.text();
		};
	}

}
