package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.ui.text.Numbers;

/**
 * A lane for each of the dearest statements, for each thread if there are several.
 */
final class StatementLanes {

	private static final int LANES = 6;

	private static final int BEGINNING = 5_000;

	private static final Pattern QUALIFIER = Pattern.compile("\\b\\w+_\\d+\\.");

	private static final Pattern TABLE = Pattern
		.compile("(?is)\\b(?:from|into|update|merge\\s+into|call)\\s+(?:only\\s+)?([\\w$.\"`\\[\\]]+)");

	private StatementLanes() {
	}

	static List<WaterfallLane> of(QueryGroups groups, long step) {
		boolean threads = groups.queries().stream().map((one) -> one.query().thread()).distinct().count() > 1;
		List<Row> rows = groups.statements()
			.stream()
			.flatMap((group) -> rows(group, threads))
			.sorted(Comparator.comparingLong(Row::busy).reversed())
			.toList();
		Set<String> seen = new HashSet<>();
		Set<String> repeated = rows.stream()
			.limit(LANES)
			.map((row) -> row.group.id() + nameOf(row.group))
			.distinct()
			.map((name) -> name.replaceFirst("^\\d+", ""))
			.filter((name) -> !seen.add(name))
			.collect(Collectors.toSet());
		return WaterfallLane.limited(IntStream.range(0, rows.size())
			.mapToObj((at) -> (at < LANES) ? lane(rows.get(at), repeated, step) : joined(rows.get(at), step))
			.toList(), LANES, "statements", step);
	}

	private static Stream<Row> rows(StatementGroup group, boolean threads) {
		Map<String, List<Query>> byThread = group.queries()
			.stream()
			.map(GroupedQuery::query)
			.collect(Collectors.groupingBy(Query::thread));
		return byThread.entrySet()
			.stream()
			.map((entry) -> new Row(group, threads ? " · " + entry.getKey() : "", entry.getValue()));
	}

	private static WaterfallLane lane(Row row, Set<String> repeated, long step) {
		String times = (row.queries.size() > 1) ? Numbers.grouped(row.queries.size()) + " × " : "";
		String name = nameOf(row.group);
		String label = SqlLabel.of(row.group.statement());
		return new WaterfallLane(
				times + (repeated.contains(name) ? QUALIFIER.matcher(label).replaceAll("") : name) + row.thread,
				times + label + row.thread, row.group.id(), stretches(row, step));
	}

	// A lane that will be one with others needs no name: finding it takes its time.
	private static WaterfallLane joined(Row row, long step) {
		return new WaterfallLane("", "", 0, stretches(row, step));
	}

	private static List<Stretch> stretches(Row row, long step) {
		List<Stretch> stretches = new ArrayList<>();
		row.queries.forEach((query) -> add(query, step, stretches));
		return Stretch.joined(stretches, step);
	}

	// Reading that cannot be seen is a part of what is read.
	private static void add(Query query, long step, List<Stretch> stretches) {
		boolean separate = query.fetchNanos() >= step;
		long executed = query.startNanos() + query.executeNanos();
		long end = executed + (separate ? 0 : query.fetchNanos());
		Stretch.Kind kind = (query.error() != null) ? Stretch.Kind.FAILED : Stretch.Kind.EXECUTE;
		stretches
			.add(new Stretch(kind, query.startNanos(), end, null, null, 1, end - query.startNanos(), query.number()));
		if (separate) {
			stretches.add(new Stretch(Stretch.Kind.FETCH, executed, executed + query.fetchNanos(), null, null, 1,
					query.fetchNanos(), query.number()));
		}
	}

	// The verb and the first table, as in: select customer.
	private static String nameOf(StatementGroup group) {
		String text = group.statement().sql();
		String sql = text.substring(0, Math.min(text.length(), BEGINNING)).strip();
		String verb = sql.split("\\W", 2)[0].toLowerCase(Locale.ROOT);
		Matcher table = TABLE.matcher(sql);
		return (verb.isEmpty() || !table.find()) ? SqlLabel.of(group.statement())
				: verb + " " + table.group(1).replaceAll("[\"`\\[\\]]", "");
	}

	private record Row(StatementGroup group, String thread, List<Query> queries) {

		long busy() {
			return this.queries.stream().mapToLong(Query::durationNanos).sum();
		}

	}

}
