package io.github.springdebugtoolbar.detection.nplusone;

import java.util.List;
import java.util.regex.Pattern;

import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.SqlStatement;

/**
 * Tells queries that load several rows on purpose, a batch or a page: however often they
 * run, that is no N+1.
 */
final class LoadedTogether {

	private static final Pattern LIST = Pattern.compile("\\bin\\s*\\(\\s*\\(?\\s*\\?[^)]*,", Pattern.CASE_INSENSITIVE);

	private static final Pattern PAGE = Pattern.compile("\\b(offset|limit|fetch\\s+(first|next)|top|rownum)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern RANGE = Pattern.compile("\\boffset\\b|[<>]=?\\s*\\?", Pattern.CASE_INSENSITIVE);

	private LoadedTogether() {
	}

	static boolean hasBatch(List<Query> queries) {
		for (Query query : queries) {
			if (isBatch(query)) {
				return true;
			}
		}
		return false;
	}

	// Several keys in one query.
	static boolean isBatch(Query query) {
		return query.batchSize() > 0 || hasArray(query)
				|| (hasSeveral(query) && LIST.matcher(query.statement().sql()).find());
	}

	// One page after the other.
	static boolean isPage(SqlStatement statement) {
		String sql = statement.sql();
		return PAGE.matcher(sql).find() && RANGE.matcher(sql).find();
	}

	// Asked for each query, as the next one: a stream would cost more than the answer.
	private static boolean hasSeveral(Query query) {
		for (List<BoundParameter> set : query.parameters()) {
			if (set.size() > 1) {
				return true;
			}
		}
		return false;
	}

	private static boolean hasArray(Query query) {
		for (List<BoundParameter> set : query.parameters()) {
			for (BoundParameter parameter : set) {
				if (parameter.type().equals("ARRAY")) {
					return true;
				}
			}
		}
		return false;
	}

}
