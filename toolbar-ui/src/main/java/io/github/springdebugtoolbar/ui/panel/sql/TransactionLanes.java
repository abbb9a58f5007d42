package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.github.springdebugtoolbar.recording.ConnectionEvent;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.QueryTransactions;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.TransactionEvent;
import org.jspecify.annotations.Nullable;

/**
 * Lanes of transactions with their commits, for each thread and each depth. What runs
 * outside of any transaction is marked.
 */
final class TransactionLanes {

	private static final int LANES = 4;

	private final RecordedRequest request;

	private final QueryTransactions transactions;

	private final long step;

	private final Map<Key, List<Stretch>> bands = new TreeMap<>(
			Comparator.comparing(Key::thread).thenComparing(Key::depth));

	private final Map<Key, List<Stretch>> ends = new LinkedHashMap<>();

	TransactionLanes(RecordedRequest request, long step) {
		this.request = request;
		this.transactions = QueryTransactions.of(request);
		this.step = step;
	}

	List<WaterfallLane> all() {
		addTransactions();
		addQueriesWithoutTransaction();
		addEnds();
		boolean threads = this.bands.keySet().stream().map(Key::thread).distinct().count() > 1;
		List<WaterfallLane> lanes = this.bands.keySet().stream().map((key) -> lane(key, threads)).toList();
		return WaterfallLane.limited(lanes, LANES, "transaction lanes", this.step);
	}

	private WaterfallLane lane(Key key, boolean threads) {
		String name = (key.depth == 0) ? "Transactions"
				: "Inner transactions" + ((key.depth > 1) ? " " + key.depth : "");
		String full = threads ? name + " · " + key.thread : name;
		List<Stretch> stretches = new ArrayList<>(Stretch.joined(this.bands.getOrDefault(key, List.of()), this.step));
		stretches.addAll(Stretch.joined(this.ends.getOrDefault(key, List.of()), this.step));
		return new WaterfallLane(full, full, 0, stretches);
	}

	private void addTransactions() {
		Map<TransactionEvent, Integer> queries = new IdentityHashMap<>();
		this.request.queries()
			.forEach((query) -> this.transactions.find(query).ifPresent((one) -> queries.merge(one, 1, Integer::sum)));
		for (TransactionEvent event : this.request.events(TransactionEvent.class)) {
			long end = event.startNanos() + event.durationNanos();
			addBand(new Key(event.thread(), event.depth()),
					new Stretch(Stretch.Kind.TRANSACTION, event.startNanos(), end, TransactionText.label(event),
							TransactionText.note(event, queries.getOrDefault(event, 0)), 1, event.durationNanos(), 0));
		}
	}

	// Of each thread those in a row, and those of one transaction that no manager knows.
	private void addQueriesWithoutTransaction() {
		Map<String, List<Query>> rows = new LinkedHashMap<>();
		for (Query query : this.request.queries()) {
			List<Query> row = rows.computeIfAbsent(query.thread(), (thread) -> new ArrayList<>());
			boolean managed = this.transactions.find(query).isPresent();
			if (!row.isEmpty() && (managed || !Objects.equals(row.get(0).transaction(), query.transaction()))) {
				addRow(row);
				row.clear();
			}
			if (!managed) {
				row.add(query);
			}
		}
		rows.values().stream().filter((row) -> !row.isEmpty()).forEach(this::addRow);
	}

	private void addRow(List<Query> row) {
		Query first = row.get(0);
		Query last = row.get(row.size() - 1);
		boolean auto = first.transaction() == null;
		addBand(new Key(first.thread(), 0),
				new Stretch(auto ? Stretch.Kind.AUTO : Stretch.Kind.TRANSACTION, first.startNanos(),
						last.startNanos() + last.durationNanos(),
						auto ? "outside a transaction (auto-commit)" : "transaction without a manager",
						TransactionText.queries(row.size()), 1, row.stream().mapToLong(Query::durationNanos).sum(), 0));
	}

	private void addEnds() {
		for (ConnectionEvent event : this.request.events(ConnectionEvent.class)) {
			Stretch.Kind kind = kindOf(event);
			if (kind != null) {
				Key key = new Key(event.thread(), depthAt(event));
				this.bands.computeIfAbsent(key, (any) -> new ArrayList<>());
				this.ends.computeIfAbsent(key, (any) -> new ArrayList<>())
					.add(new Stretch(kind, event.startNanos(), event.startNanos() + event.durationNanos(), null,
							kind.name().toLowerCase(Locale.ROOT), 1, event.durationNanos(), 0));
			}
		}
	}

	private static Stretch.@Nullable Kind kindOf(ConnectionEvent event) {
		return switch (event.kind()) {
			case COMMIT -> Stretch.Kind.COMMIT;
			case ROLLBACK, ROLLBACK_TO_SAVEPOINT -> Stretch.Kind.ROLLBACK;
			default -> null;
		};
	}

	private int depthAt(ConnectionEvent event) {
		return this.transactions.findAt(event.thread(), event.startNanos()).map(TransactionEvent::depth).orElse(0);
	}

	private void addBand(Key key, Stretch band) {
		this.bands.computeIfAbsent(key, (any) -> new ArrayList<>()).add(band);
	}

	private record Key(String thread, int depth) {

	}

}
