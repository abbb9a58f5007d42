package io.github.springdebugtoolbar.recording;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CompactForm} of queries and of events.
 */
class CompactFormTests {

	private static final SqlStatement STATEMENT = statement("select 1");

	private static final CallSite SITE = new CallSite(null, List.of(), true);

	private static final BoundParameter ID = new BoundParameter("1", "id", "BIGINT", 7_000L, -1, false, false);

	private static final ParameterBinder KEPT = new Kept();

	static List<Query> queries() {
		QueryError error = new QueryError("42000", 1, "no such table");
		List<BoundParameter> two = List.of(ID, parameter("text", 4, false));
		return List.of(query(1, STATEMENT, List.of(List.of(ID)), 0, null, SITE, ResultReading.UNKNOWN),
				query(2, STATEMENT, List.of(List.of(ID)), 0, null, SITE, new ResultReading(List.of(), 0L)),
				query(3, STATEMENT, List.of(), 0, null, SITE, new ResultReading(List.of(), -5L)),
				query(4, STATEMENT, List.of(two), 0, null, SITE, ResultReading.UNKNOWN),
				query(5, STATEMENT, List.of(two, List.of(ID)), 300, null, SITE, ResultReading.UNKNOWN),
				query(6, STATEMENT, List.of(List.of(), List.of()), 2, null, SITE, ResultReading.UNKNOWN),
				query(7, STATEMENT, List.of(List.of(parameter("begin", 9_000, true))), 0, null, SITE,
						ResultReading.UNKNOWN),
				query(8, STATEMENT, List.of(List.of(parameter("0x00ff", 2, false))), 0, null, SITE,
						ResultReading.UNKNOWN),
				query(9, STATEMENT, List.of(List.of(parameter(null, -1, false))), 0, null, SITE, ResultReading.UNKNOWN),
				query(10, STATEMENT, List.of(List.of(parameter(BigDecimal.ONE, -1, false))), 0, null, SITE,
						ResultReading.UNKNOWN),
				query(11, STATEMENT, List.of(List.of(kept())), 0, null, SITE, ResultReading.UNKNOWN),
				query(12, STATEMENT, List.of(List.of(ID)), 0, error, SITE, ResultReading.UNKNOWN),
				query(13, statement("select 2"), List.of(List.of(ID)), 0, null, CallSite.UNKNOWN,
						new ResultReading(List.of(new ResultColumn("a", true, false)), 3L)));
	}

	static List<RecordedEvent> events() {
		return List.of(new EntityLoads("Item", 1, 1_000, 5, "main"), load(List.of(2), 0, "Item"),
				new EntityLoads("Product", 2, 1, 6, "main"), load(List.of(3_000), 1, "Item"),
				load(List.of(4, 5), 1, "Item"), new EntityLoads("Product", 3, 1, 7, "other"),
				load(List.of(6), 1, "Order"), new Flush(Flush.Kind.FULL, 1, 2, List.of(3), 4, 5, "main"));
	}

	@Test
	void makesQueriesThatAreEqual() {
		assertThat(new CompactForm<>(queries(), QueryMold::of).get()).isEqualTo(queries());
	}

	@Test
	void makesEventsThatAreEqualInTheirOrder() {
		assertThat(new CompactForm<>(events(), EventMolds::of).get()).isEqualTo(events());
	}

	@ParameterizedTest
	@MethodSource("queries")
	void makesManyQueriesOfAKind(Query query) {
		List<Query> many = IntStream.range(0, 100)
			.mapToObj((i) -> List.of(query, queries().get(i % 13)))
			.flatMap(List::stream)
			.toList();
		assertThat(new CompactForm<>(many, QueryMold::of).get()).isEqualTo(many);
	}

	@Test
	void makesMoreKindsThanAreTried() {
		List<Query> many = IntStream.range(0, 200)
			.mapToObj((i) -> query(i, statement("select " + i % 70), List.of(List.of(ID)), 0, null, SITE,
					ResultReading.UNKNOWN))
			.toList();
		assertThat(new CompactForm<>(many, QueryMold::of).get()).isEqualTo(many);
	}

	@Test
	void tellsQueriesApartThatDifferInOneThing() {
		List<Query> different = List.of(ran("a", "c", "t", "main"), ran("b", "c", "t", "main"),
				ran("a", "d", "t", "main"), ran("a", "c", null, "main"), ran("a", "c", "t", "other"));
		assertThat(new CompactForm<>(different, QueryMold::of).get()).isEqualTo(different);
	}

	@Test
	void tellsParametersApartThatDifferInOneThing() {
		List<Query> different = List.of(ID, new BoundParameter("2", "id", "BIGINT", 7L, -1, false, false),
				new BoundParameter("1", "other", "BIGINT", 7L, -1, false, false),
				new BoundParameter("1", "id", "INTEGER", 7L, -1, false, false),
				new BoundParameter("1", "id", "BIGINT", null, -1, false, true),
				new BoundParameter("1", "id", "BIGINT", 7L, -1, false, false, (statement, index, value) -> {
				}, null))
			.stream()
			.map((parameter) -> query(1, STATEMENT, List.of(List.of(parameter)), 0, null, SITE, ResultReading.UNKNOWN))
			.toList();
		assertThat(new CompactForm<>(different, QueryMold::of).get()).isEqualTo(different);
	}

	private static Query ran(String dataSource, String connection, @Nullable String transaction, String thread) {
		return new Query(1, dataSource, STATEMENT, List.of(), 0, 0, 1, 2, 3, 4, 5, connection, transaction, thread,
				null, SITE);
	}

	private static Query query(int number, SqlStatement statement, List<List<BoundParameter>> parameters, int batchSize,
			@Nullable QueryError error, CallSite site, ResultReading reading) {
		return new Query(number, "dataSource", statement, parameters, number + 10, batchSize, number + 20, number + 30,
				-1, number + 40, number + 50, "dataSource-1", null, "main", error, site, reading);
	}

	private static BoundParameter parameter(@Nullable Object value, long length, boolean cut) {
		return new BoundParameter("2", "name", "VARCHAR", value, length, cut, false);
	}

	private static BoundParameter kept() {
		return new BoundParameter("1", "name", "VARBINARY", "0xff", 4, false, false, KEPT, null);
	}

	private static AssociationLoad load(List<Integer> queries, int ownerQuery, String owner) {
		return new AssociationLoad(AssociationLoad.Kind.LAZY_TO_ONE, "Product", owner, "product", ownerQuery, queries,
				10, 20, "main");
	}

	private static SqlStatement statement(String sql) {
		return new SqlStatement(sql, sql, StatementKind.SELECT, List.of(), sql.length());
	}

	private static final class Kept implements ParameterBinder {

		@Override
		public void bind(java.sql.PreparedStatement statement, int index, @Nullable Object value) {
		}

		@Override
		public int size() {
			return 1;
		}

	}

}
