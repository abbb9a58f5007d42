package io.github.springdebugtoolbar.detection.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.FindingBuilder;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.ResultColumn;
import io.github.springdebugtoolbar.sql.SelectList;

/**
 * Executions of a statement that read only some of its columns.
 *
 * @param queries the executions
 * @param columns all columns of a row
 */
record UnreadColumns(List<Query> queries, List<ResultColumn> columns) {

	private static final int NAMED = 8;

	List<String> names() {
		return unread().stream().map((column) -> column.name().toLowerCase(Locale.ROOT)).toList();
	}

	boolean isWide() {
		return unread().stream().anyMatch(ResultColumn::wide);
	}

	long rows() {
		return this.queries.stream().mapToLong(Query::rows).sum();
	}

	Finding toFinding(Evidence evidence) {
		Query first = this.queries.get(0);
		int read = this.columns.size() - names().size();
		List<String> tables = evidence.shape(first).tables();
		FindingBuilder finding = Finding
			.of("unread-columns", isWide() ? Severity.WARNING : Severity.INFO,
					(tables.isEmpty() ? "" : "`" + tables.get(0) + "`: ") + this.columns.size() + " columns selected, "
							+ read + " read, " + Wording.count(rows(), "row", "rows"))
			.subject(first.statement().fingerprint())
			.explanation("Never read: " + named() + ". The database reads and sends them all the same.")
			.places(first)
			.queries(this.queries)
			.fact("Columns", Integer.toString(this.columns.size()), Integer.toString(Math.max(1, read)))
			.basis("What the application asked the result for was counted. What it saves depends on how long the "
					+ "values are, which nobody has looked at.")
			.notWhen(
					"Another page reads the other columns by the same statement, or the rows are handed on to code that "
							+ "reads them later.");
		return finding.cure(cure(first, read)).build();
	}

	private Optional<Cure> cure(Query first, int read) {
		if (read == 0) {
			return Optional.of(new Cure("Count",
					"No column was read at all: the database can count or look whether there " + "are rows.",
					List.of(Change.code("sql", "select count(*) from …"))));
		}
		return SelectList.find(first.statement().sql()).flatMap((list) -> cure(first, list));
	}

	private Optional<Cure> cure(Query first, SelectList list) {
		List<String> kept = kept(list);
		Optional<Frame> place = first.callSite().frames().stream().findFirst();
		if (kept.isEmpty() || place.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(new Cure("Select what is read", "The rows stay the same.",
				List.of(Change.replace(place.get().className(), "", list.text(), list.with(kept)))));
	}

	// A star stands for all columns of one table; with several tables it is not clear
	// which of them a name belongs to.
	private List<String> kept(SelectList list) {
		if (list.items().equals(List.of("*"))) {
			List<String> names = readNames();
			return (names.stream().distinct().count() == names.size()) ? names : List.of();
		}
		if (list.items().size() != this.columns.size()
				|| list.items().stream().anyMatch((item) -> item.endsWith("*"))) {
			return List.of();
		}
		return IntStream.range(0, this.columns.size())
			.filter((i) -> this.columns.get(i).read())
			.mapToObj(list.items()::get)
			.toList();
	}

	private List<String> readNames() {
		return this.columns.stream()
			.filter(ResultColumn::read)
			.map((column) -> column.name().toLowerCase(Locale.ROOT))
			.toList();
	}

	// Long ones first.
	private String named() {
		List<String> names = new ArrayList<>();
		unread().forEach((column) -> names.add("`" + column.name().toLowerCase(Locale.ROOT) + "`"
				+ (column.wide() ? " (long text or binary data)" : "")));
		String rest = (names.size() > NAMED) ? " and " + (names.size() - NAMED) + " more" : "";
		return names.stream().limit(NAMED).collect(Collectors.joining(", ")) + rest;
	}

	private List<ResultColumn> unread() {
		return this.columns.stream()
			.filter((column) -> !column.read())
			.sorted(Comparator.comparing((ResultColumn column) -> !column.wide()))
			.toList();
	}

}
