package io.github.springdebugtoolbar.detection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import io.github.springdebugtoolbar.plan.Plan;
import io.github.springdebugtoolbar.recording.AssociationLoad;
import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.CallSite;
import io.github.springdebugtoolbar.recording.ConnectionEvent;
import io.github.springdebugtoolbar.recording.EntityLoads;
import io.github.springdebugtoolbar.recording.Flush;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.recording.MappedEntity;
import io.github.springdebugtoolbar.recording.NamedValue;
import io.github.springdebugtoolbar.recording.PersistenceUnit;
import io.github.springdebugtoolbar.recording.PersistenceUnitUse;
import io.github.springdebugtoolbar.recording.PhaseEvent;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RecordedEvent;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.RepositoryCall;
import io.github.springdebugtoolbar.recording.RepositoryMethod;
import io.github.springdebugtoolbar.recording.ResultReading;
import io.github.springdebugtoolbar.recording.TransactionEvent;
import io.github.springdebugtoolbar.sql.Statements;
import org.jspecify.annotations.Nullable;

/**
 * A request told query by query, for tests of detectors. One query follows the other
 * without a gap.
 */
public final class RecordedSql {

	/** The place of a query unless told otherwise. */
	public static final Frame PLACE = new Frame("shop.OrderController", "list", "OrderController.java", 34);

	private static final long MILLI = 1_000_000;

	private final Statements statements = new Statements(100_000);

	private final List<Query> queries = new ArrayList<>();

	private final List<RecordedEvent> events = new ArrayList<>();

	private final Map<Integer, Plan> plans = new HashMap<>();

	private List<Frame> frames = List.of(PLACE);

	private @Nullable Frame template;

	private @Nullable String transaction;

	private long rows = 1;

	private long now;

	private long fetchNanos;

	private long responseBytes = 100_000;

	private List<NamedValue> headers = List.of();

	private String id = "a-1";

	private Instant startedAt = Instant.EPOCH;

	private ResultReading reading = ResultReading.UNKNOWN;

	private boolean byHibernate;

	/**
	 * Records a request.
	 * @param work tells it
	 * @return the evidence
	 */
	public static Evidence record(Consumer<RecordedSql> work) {
		RecordedSql sql = new RecordedSql();
		work.accept(sql);
		return new Evidence(sql.request(), sql.plans);
	}

	/**
	 * A method of a repository of orders.
	 * @param name its name
	 * @param kind where its statement comes from
	 * @param parameterTypes types of its parameters
	 * @return the method
	 */
	public static RepositoryMethod method(String name, RepositoryMethod.Kind kind, String... parameterTypes) {
		String repository = "shop.OrderRepository";
		return new RepositoryMethod(repository,
				(kind != RepositoryMethod.Kind.BASE) ? repository
						: "org.springframework.data.repository.CrudRepository",
				name, List.of(parameterTypes), "List<Order>", "shop.Order", kind, null, false, List.of(), false);
	}

	public RecordedSql at(Frame... stack) {
		this.frames = List.of(stack);
		this.template = null;
		return this;
	}

	public RecordedSql inTemplate(String file, int line) {
		this.frames = List.of();
		this.template = Frame.ofTemplate(file, line, "order");
		return this;
	}

	public RecordedSql inTransaction(@Nullable String name) {
		this.transaction = name;
		return this;
	}

	public RecordedSql rows(long count) {
		this.rows = count;
		return this;
	}

	public RecordedSql fetching(long millis) {
		this.fetchNanos = millis * MILLI;
		return this;
	}

	public RecordedSql pause(long millis) {
		this.now += millis * MILLI;
		return this;
	}

	public RecordedSql answering(long bytes) {
		this.responseBytes = bytes;
		return this;
	}

	public RecordedSql header(String name, String value) {
		this.headers = List.of(new NamedValue(name, value, false));
		return this;
	}

	public RecordedSql request(int number) {
		this.id = "a-" + number;
		this.startedAt = Instant.EPOCH.plusSeconds(number);
		return this;
	}

	public RecordedSql reading(ResultReading how) {
		this.reading = how;
		return this;
	}

	public RecordedSql byHibernate() {
		this.byHibernate = true;
		return this;
	}

	public RecordedSql run(String sql, long millis, Object... values) {
		return add(sql, 0, millis, values);
	}

	public RecordedSql repeat(int times, String sql, long millis) {
		IntStream.range(0, times).forEach((value) -> run(sql, millis, value));
		return this;
	}

	public RecordedSql batch(String sql, int size, long millis) {
		return add(sql, size, millis);
	}

	public RecordedSql plan(Plan plan) {
		this.plans.put(this.queries.size(), plan);
		return this;
	}

	public RecordedSql by(RepositoryMethod method) {
		return page(method, 0, 0);
	}

	public RecordedSql page(RepositoryMethod method, int pageSize, long offset) {
		return event(new RepositoryCall(method, pageSize, offset, List.of(this.queries.size()), this.now, 0, "main"));
	}

	public RecordedSql loading(String entity, int count) {
		return event(new EntityLoads(entity, this.queries.size(), count, this.now, "main"));
	}

	public RecordedSql association(AssociationLoad.Kind kind, String entity) {
		return event(
				new AssociationLoad(kind, entity, "", "", 0, List.of(this.queries.size()), this.now, MILLI, "main"));
	}

	public RecordedSql flush(Flush.Kind kind, int entities, long millis) {
		event(new Flush(kind, entities, 0, List.of(), this.now, millis * MILLI, "main"));
		return pause(millis);
	}

	public RecordedSql mapping(MappedEntity... entities) {
		Map<String, MappedEntity> byName = new HashMap<>();
		List.of(entities).forEach((entity) -> byName.put(entity.name(), entity));
		return event(
				new PersistenceUnitUse(new PersistenceUnit("default", 0, false, false, false, 1, byName), 0, "main"));
	}

	public RecordedSql connection(ConnectionEvent.Kind kind, String detail, long startMillis, long millis) {
		return event(
				new ConnectionEvent(kind, "dataSource", "#1", detail, startMillis * MILLI, millis * MILLI, "main"));
	}

	public RecordedSql transaction(String name, boolean readOnly, long startMillis, long millis) {
		return event(new TransactionEvent(name, "transactionManager", false, null, readOnly, 0,
				TransactionEvent.Outcome.COMMITTED, null, startMillis * MILLI, 0, 0, millis * MILLI, List.of(),
				"main"));
	}

	public RecordedSql phase(PhaseEvent.Kind kind, String name, long startMillis, long millis) {
		return event(new PhaseEvent(kind, name, startMillis * MILLI, millis * MILLI, "main"));
	}

	public RecordedSql event(RecordedEvent event) {
		this.events.add(event);
		return this;
	}

	private RecordedSql add(String sql, int batchSize, long millis, Object... values) {
		List<BoundParameter> parameters = IntStream.range(0, values.length)
			.mapToObj((index) -> new BoundParameter("" + (index + 1), "", "BIGINT", values[index], -1, false, false))
			.toList();
		this.queries.add(new Query(this.queries.size() + 1, "dataSource", this.statements.find(sql),
				List.of(parameters), List.of(values).hashCode(), batchSize, this.now, millis * MILLI, -1,
				this.fetchNanos, this.rows, "#1", this.transaction, "main", null,
				new CallSite(this.template, this.frames, false, false, this.byHibernate), this.reading));
		this.now += millis * MILLI + this.fetchNanos;
		return this;
	}

	private RecordedRequest request() {
		HttpExchange exchange = new HttpExchange(HttpExchange.Kind.PAGE, "GET", "/orders", "/orders",
				"shop.OrderController#list", PLACE, 200, "text/html", this.responseBytes, List.of(), List.of(),
				this.headers, List.of(), List.of(), null);
		return new RecordedRequest(this.id, this.startedAt, Duration.ofNanos(this.now), exchange, this.queries,
				this.events, List.of(), 0);
	}

}
