package io.github.springdebugtoolbar.detection.projection;

import java.util.List;
import java.util.stream.IntStream;

import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.ResultColumn;
import io.github.springdebugtoolbar.recording.StatementKind;

/**
 * Finds columns that a statement of the application selects and never reads, told by the
 * driver's own getters. Statements of Hibernate are left out: they select what is mapped.
 */
class UnreadColumnsDetector implements Detector {

	/** Rows from which a long text or binary data that nobody reads matters. */
	static final int ROWS_OF_WIDE = 100;

	/** Rows from which small columns matter, if there are many. */
	static final int ROWS = 500;

	/** Small columns from which there are many. */
	static final int MANY = 5;

	@Override
	public String rule() {
		return "Columns that are selected, but not read: long ones from " + ROWS_OF_WIDE + " rows on, small ones from "
				+ ROWS + " rows on if they are most of at least " + MANY;
	}

	@Override
	public List<Finding> detect(Evidence evidence) {
		return evidence.byStatementAndPlace()
			.stream()
			.map((queries) -> queries.stream().filter((query) -> isOwn(evidence, query)).toList())
			.filter((queries) -> !queries.isEmpty())
			.map((queries) -> new UnreadColumns(queries, columns(queries)))
			.filter(UnreadColumnsDetector::matters)
			.map((unread) -> unread.toFinding(evidence))
			.toList();
	}

	private static boolean isOwn(Evidence evidence, Query query) {
		return query.statement().kind() == StatementKind.SELECT && !query.callSite().byHibernate()
				&& query.callSite().place().isPresent() && query.rows() > 0 && !evidence.isClaimed(query);
	}

	// What any execution has read is read; none if one of them has read all, or if it is
	// not known of one.
	private static List<ResultColumn> columns(List<Query> queries) {
		List<ResultColumn> columns = queries.get(0).reading().columns();
		for (Query query : queries) {
			List<ResultColumn> others = query.reading().columns();
			if (others.size() != columns.size()) {
				return List.of();
			}
			columns = merge(columns, others);
		}
		return columns;
	}

	private static List<ResultColumn> merge(List<ResultColumn> columns, List<ResultColumn> others) {
		return IntStream.range(0, columns.size())
			.mapToObj((i) -> others.get(i).read() ? others.get(i) : columns.get(i))
			.toList();
	}

	private static boolean matters(UnreadColumns unread) {
		boolean most = unread.names().size() >= MANY && unread.names().size() * 2 > unread.columns().size();
		return unread.isWide() && unread.rows() >= ROWS_OF_WIDE || most && unread.rows() >= ROWS;
	}

}
