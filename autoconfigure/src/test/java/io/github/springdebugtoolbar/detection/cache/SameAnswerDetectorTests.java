package io.github.springdebugtoolbar.detection.cache;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.RecordedSql;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.recording.AssociationLoad;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.RepositoryMethod.Kind;
import io.github.springdebugtoolbar.recording.ResultReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SameAnswerDetector} and its memory.
 */
class SameAnswerDetectorTests {

	private static final String SQL = "select name, sum(amount) from orders group by name";

	private static final Frame SERVICE = new Frame("shop.Reports", "load", "Reports.java", 41);

	private static final Frame WRITER = new Frame("shop.Orders", "lambda$place$0", "Orders.java", 12);

	private final SameAnswerDetector detector = new SameAnswerDetector(20_000_000, () -> true);

	@Test
	void firesOnTheThirdRequestWithTheSameAnswer() {
		assertThat(visit(1, ask(8))).isEmpty();
		assertThat(visit(2, ask(8))).isEmpty();
		assertThat(visit(3, ask(8))).singleElement().satisfies((finding) -> {
			assertThat(finding.title())
				.isEqualTo("`select name, sum(amount) from orders group by name` was answered the same in 3 requests");
			assertThat(finding.severity()).isEqualTo(Severity.INFO);
			assertThat(finding.queries()).containsExactly(1);
			assertThat(finding.facts().get(0).now()).isEqualTo("24 ms");
			assertThat(finding.explanation()).contains("no write to `orders` was seen");
		});
	}

	@Test
	void twoRequestsAreNoHabitHoweverLongTheyTake() {
		visit(1, ask(500));
		assertThat(visit(2, ask(500))).isEmpty();
	}

	@Test
	void requestThatAsksTwiceCountsOnce() {
		visit(1, ask(80).andThen(ask(80)));
		assertThat(visit(2, ask(80))).isEmpty();
		assertThat(visit(3, ask(80))).hasSize(1);
	}

	@Test
	void answerBeforeAWriteOfItsOwnRequestDoesNotCount() {
		visit(1, ask(8).andThen((sql) -> sql.run("update orders set amount = 1", 1)));
		visit(2, ask(8));
		assertThat(visit(3, ask(8))).isEmpty();
		assertThat(visit(4, ask(8))).hasSize(1);
	}

	@Test
	void requestThatIsInspectedAgainCountsOnce() {
		visit(1, ask(8));
		Evidence second = at(2, ask(8));
		assertThat(this.detector.detect(second)).isEmpty();
		assertThat(this.detector.detect(second)).isEmpty();
		assertThat(visit(2, ask(8).andThen((sql) -> sql.run("select 1 from other", 1)))).isEmpty();
		assertThat(visit(3, ask(8))).hasSize(1);
	}

	@Test
	void whatIsAddedToARequestLaterCounts() {
		visit(1, ask(8));
		visit(2, ask(8));
		visit(2, ask(8).andThen((sql) -> sql.run("update orders set amount = 1", 1)));
		assertThat(visit(3, ask(8))).isEmpty();
	}

	@Test
	void otherAnswerStartsAnew() {
		visit(1, ask(8));
		visit(2, ask(8));
		assertThat(visit(3, answered(2, 8))).isEmpty();
		assertThat(visit(4, answered(2, 8))).isEmpty();
		assertThat(visit(5, answered(2, 8))).hasSize(1);
	}

	@Test
	void otherValuesAreAnotherQuestion() {
		IntStream.rangeClosed(1, 5)
			.forEach((number) -> assertThat(
					visit(number, (sql) -> sql.reading(hash(1)).run("select a from b where c = ?", 9, number)))
				.isEmpty());
	}

	@Test
	void writeToATableStartsAnew() {
		visit(1, ask(8));
		visit(2, ask(8));
		visit(3, (sql) -> sql.at(WRITER).run("insert into Orders (name) values (?)", 1, "x"));
		assertThat(visit(4, ask(8))).isEmpty();
		assertThat(visit(5, ask(8))).isEmpty();
		assertThat(visit(6, ask(8))).singleElement()
			.satisfies((finding) -> assertThat(finding.cures().get(0).changes()).containsExactly(
					Change.annotate("shop.Reports", "load", "@Cacheable(\"Reports.load\")"), Change.annotate(
							"shop.Orders", "place", "@CacheEvict(cacheNames = \"Reports.load\", allEntries = true)")));
	}

	@Test
	void writeToAnotherTableChangesNothing() {
		visit(1, ask(8));
		visit(2, (sql) -> sql.run("delete from review", 1));
		visit(3, ask(8));
		assertThat(visit(4, ask(8))).hasSize(1);
	}

	@Test
	void writeOfAnUnknownTableStartsAnew() {
		visit(1, ask(8));
		visit(2, ask(8));
		visit(3, (sql) -> sql.run("call renumber()", 1));
		assertThat(visit(4, ask(8))).isEmpty();
	}

	@Test
	void whatTheSameRequestWritesIsNotCached() {
		for (int i = 1; i <= 5; i++) {
			assertThat(visit(i, ask(8).andThen((sql) -> sql.run("update orders set seen = true", 1)))).isEmpty();
		}
	}

	@Test
	void twentyMillisecondsTogetherAreWorthIt() {
		for (int i = 1; i <= 30; i++) {
			assertThat(visit(i, ask(1))).isEmpty();
		}
		assertThat(visit(31, ask(1))).isEmpty();
	}

	@Test
	void slowFirstTimeDoesNotCount() {
		visit(1, ask(80));
		visit(2, ask(1));
		assertThat(visit(3, ask(1))).isEmpty();
	}

	@Test
	void whatOneRequestAsksTwiceIsPassedOnFirst() {
		for (int i = 1; i <= 4; i++) {
			assertThat(visit(i, ask(8).andThen(ask(8)))).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "select a from orders where day = current_date", "select now(), a from orders",
			"select a from orders order by random()", "select a from orders for update",
			"select nextval('seq'), a from orders", "select next value for seq, a from orders",
			"select a from orders where owner = current_user", "select a, shop_price(a) from orders",
			"select a from orders where day > 'now'", "select a from orders where owner = @me",
			"select a from orders where owner = user", "select a, uuid() from orders" })
	void unstableAnswersAreNotCached(String sql) {
		for (int i = 1; i <= 4; i++) {
			assertThat(visit(i, (request) -> request.reading(hash(1)).run(sql, 9))).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "select a from orders for update", "select a from orders where b = ? for no key update",
			"select a from orders o for update of o nowait", "select a from orders for share skip locked",
			"select a from orders lock in share mode", "select a from orders with (updlock, rowlock) where b = ?" })
	void whatLocksRowsIsNotCached(String sql) {
		for (int i = 1; i <= 4; i++) {
			assertThat(visit(i, (request) -> request.reading(hash(1)).run(sql, 9))).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "select o.now, o.random from orders o", "select u.name from user u",
			"select count(*) from orders", "select coalesce(max(a), 0) from orders where b in (?, ?)" })
	void namesThatLookUnstableAreNot(String sql) {
		visit(1, (request) -> request.reading(hash(1)).run(sql, 9));
		visit(2, (request) -> request.reading(hash(1)).run(sql, 9));
		assertThat(visit(3, (request) -> request.reading(hash(1)).run(sql, 9))).hasSize(1);
	}

	@Test
	void answerThatCannotBeComparedIsNotCached() {
		for (int i = 1; i <= 4; i++) {
			assertThat(visit(i, (sql) -> sql.reading(ResultReading.UNKNOWN).run(SQL, 9))).isEmpty();
		}
	}

	@Test
	void repositoryMethodIsAnnotatedWhereItIsDeclared() {
		Consumer<RecordedSql> call = ask(8).andThen((sql) -> sql.by(RecordedSql.method("findTotals", Kind.ANNOTATED)));
		visit(1, call);
		visit(2, call);
		assertThat(visit(3, call).get(0).cures().get(0).changes()).containsExactly(
				Change.annotate("shop.OrderRepository", "findTotals", "@Cacheable(\"OrderRepository.findTotals\")"));
	}

	@Test
	void cachingIsSwitchedOnWhereItIsNot() {
		SameAnswerDetector without = new SameAnswerDetector(20_000_000, () -> false);
		without.detect(at(1, ask(8)));
		without.detect(at(2, ask(8)));
		assertThat(without.detect(at(3, ask(8))).get(0).cures().get(0).changes())
			.contains(Change.code("java", "@EnableCaching // on a class with @Configuration"));
	}

	@Test
	void entityByItsIdGoesIntoTheSecondLevelCache() {
		Consumer<RecordedSql> load = (sql) -> sql.reading(hash(1))
			.at(SERVICE)
			.run("select c.id, c.name from country c where c.id = ?", 8, 1L)
			.association(AssociationLoad.Kind.BY_ID, "shop.Country");
		visit(1, load);
		visit(2, load);
		assertThat(visit(3, load).get(0).cures()).singleElement().satisfies((cure) -> {
			assertThat(cure.name()).isEqualTo("Second-level cache");
			assertThat(cure.changes().get(0)).isEqualTo(Change.annotate("shop.Country", "",
					"@Cacheable\n@Cache(usage = CacheConcurrencyStrategy.NONSTRICT_READ_WRITE)"));
		});
	}

	@Test
	void handlerOfARequestIsNotAnnotated() {
		Consumer<RecordedSql> ask = (sql) -> sql.reading(hash(1)).at(RecordedSql.PLACE).run(SQL, 8);
		visit(1, ask);
		visit(2, ask);
		assertThat(visit(3, ask).get(0).cures().get(0).changes()).extracting(Change::kind)
			.containsExactly(Change.Kind.CODE);
	}

	@Test
	void memoryIsBounded() {
		visit(1, ask(8));
		visit(2, ask(8));
		visit(3, (sql) -> sql.reading(hash(1)).repeat(AnswerMemory.QUESTIONS, "select a from b where c = ?", 1));
		assertThat(visit(4, ask(8))).isEmpty();
	}

	private static Consumer<RecordedSql> ask(long millis) {
		return answered(1, millis);
	}

	private static Consumer<RecordedSql> answered(long hash, long millis) {
		return (sql) -> sql.reading(hash(hash)).at(SERVICE, RecordedSql.PLACE).run(SQL, millis);
	}

	private static ResultReading hash(long hash) {
		return new ResultReading(List.of(), hash);
	}

	private List<Finding> visit(int request, Consumer<RecordedSql> work) {
		return this.detector.detect(at(request, work));
	}

	private static Evidence at(int request, Consumer<RecordedSql> work) {
		return RecordedSql.record((sql) -> work.accept(sql.request(request)));
	}

}
