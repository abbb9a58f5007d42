package io.github.springdebugtoolbar.detection.nplusone;

import java.util.List;
import java.util.stream.IntStream;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.Place;
import io.github.springdebugtoolbar.detection.RecordedSql;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.recording.AssociationLoad;
import io.github.springdebugtoolbar.recording.MappedAttribute;
import io.github.springdebugtoolbar.recording.MappedEntity;
import io.github.springdebugtoolbar.recording.MappedValue;
import io.github.springdebugtoolbar.recording.RepositoryMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link NPlusOneDetector}.
 */
class NPlusOneDetectorTests {

	private static final String ARTICLE = "shop.Article";

	private static final String USER = "shop.User";

	private static final String TAGS = "select tag from article_tags where article_id = ?";

	private final NPlusOneDetector detector = new NPlusOneDetector();

	@Test
	void collectionOfAnEmbeddableIsChangedThere() {
		assertThat(this.detector.detect(RecordedSql.record((sql) -> loadTags(
				sql.mapping(article()).rows(5).run("select id from article", 1).loading(ARTICLE, 5), 1))))
			.flatExtracting(Finding::cures)
			.flatExtracting((cure) -> cure.changes())
			.contains(Change.annotate("shop.Contents", "tags", "@BatchSize(size = 50)"));
	}

	@Test
	void sameRowAgainAndAgainIsNotOneOfEach() {
		assertThat(this.detector.detect(RecordedSql.record(
				(sql) -> sql.rows(5).run("select id from article", 1).run(TAGS, 1, 7).run(TAGS, 1, 7).run(TAGS, 1, 7))))
			.isEmpty();
	}

	@Test
	void collectionThatIsFetchedAtOnceIsNotCalledLazy() {
		assertThat(this.detector.detect(RecordedSql.record((sql) -> loadTags(
				sql.mapping(article()).rows(5).run("select id from article", 1).loading(ARTICLE, 5), 1))))
			.extracting(Finding::explanation)
			.containsExactly("5 `Article` have `contents.tags` fetched at once, but the query does not join it, "
					+ "so each gets a query of its own.");
	}

	@Test
	void graphLeavesWhatIsFetchedAtOnceAsItIs() {
		RepositoryMethod method = new RepositoryMethod("shop.Articles", "shop.Articles", "findAll", List.of(),
				"List<Article>", ARTICLE, RepositoryMethod.Kind.DERIVED, null, false, List.of(), false);
		assertThat(this.detector.detect(RecordedSql.record((sql) -> {
			sql.mapping(article()).rows(5).run("select id from article", 1).by(method).loading(ARTICLE, 5);
			IntStream.range(0, 5)
				.forEach((number) -> sql.run("select name from users where id = ?", 1, number)
					.event(new AssociationLoad(AssociationLoad.Kind.LAZY_TO_ONE, USER, ARTICLE, "author", 0,
							List.of(number + 2), 0, 1, "main")));
		}))).flatExtracting(Finding::cures)
			.flatExtracting((cure) -> cure.changes())
			.contains(Change.annotate("shop.Articles", "findAll", List.of(),
					"@EntityGraph(attributePaths = \"author\", type = EntityGraph.EntityGraphType.LOAD)"));
	}

	@Test
	void whereOwnersCameFromIsNotGuessed() {
		RepositoryMethod first = RecordedSql.method("findFirst", RepositoryMethod.Kind.DERIVED);
		assertThat(
				this.detector.detect(
						RecordedSql.record(
								(sql) -> loadTags(sql.mapping(article())
									.run("select id from users where id = ?", 1, 1)
									.by(first)
									.loading(USER, 1)
									.run("select id from users where id = ?", 1, 2)
									.by(first)
									.loading(USER, 2)
									.run("select id from articles where user_id = ?", 1, 1)
									.loading(ARTICLE, 5)
									.event(new AssociationLoad(AssociationLoad.Kind.COLLECTION, ARTICLE, USER,
											"articles", 0, List.of(3), 0, 1, "main")),
										3))))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.places()).containsExactly(Place.of(RecordedSql.PLACE));
				assertThat(finding.cures()).extracting(Cure::name).containsExactly("@BatchSize");
			});
	}

	@Test
	void severalAssociationsToOneEntityAreAllNamed() {
		MappedEntity follow = new MappedEntity("shop.Follow", "", "follow", "id", MappedEntity.Id.GENERATED, false, 1,
				List.of(eager("follower"), eager("following")), List.of());
		RepositoryMethod method = new RepositoryMethod("shop.Follows", "shop.Follows", "findByFollower",
				List.of("User"), "List<Follow>", "shop.Follow", RepositoryMethod.Kind.DERIVED, null, false, List.of(),
				false);
		Finding finding = this.detector.detect(RecordedSql.record((sql) -> {
			sql.mapping(follow).rows(5).run("select id from follow", 1).by(method).loading("shop.Follow", 5);
			IntStream.range(0, 6)
				.forEach((number) -> sql.run("select name from users where id = ?", 1, number)
					.event(new AssociationLoad(AssociationLoad.Kind.EAGER, USER, "", "", 1, List.of(number + 2), 0, 1,
							"main")));
		})).get(0);
		assertThat(finding.title()).isEqualTo("6 queries load `Follow.follower` or `following` one by one");
		assertThat(finding.cures().get(0).changes()).containsExactly(Change.annotate("shop.Follows", "findByFollower",
				List.of("User"), "@EntityGraph(attributePaths = { \"follower\", \"following\" })"));
	}

	@Test
	void eagerAssociationThatIsNotKnownHasABatch() {
		Finding finding = this.detector.detect(RecordedSql.record((sql) -> {
			sql.rows(5).run("select id from nowhere", 1);
			IntStream.range(0, 6)
				.forEach((number) -> sql.run("select name from users where id = ?", 1, number)
					.event(new AssociationLoad(AssociationLoad.Kind.EAGER, USER, "", "", 1, List.of(number + 2), 0, 1,
							"main")));
		})).get(0);
		assertThat(finding.explanation()).startsWith("Entities that refer to `User` have it fetched at once");
		assertThat(finding.cures().get(0).changes())
			.containsExactly(Change.annotate(USER, "", "@BatchSize(size = 50)"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"countByBuyer | User | 1 | @Query('select e.buyer.id, count(e) from Order e where e.buyer in :values group by e.buyer.id') List<Object[]> countByBuyerIn(Collection<User> values);",
			"existsByStatusAndBuyer | String,User | 2 | @Query('select e.buyer.id from Order e where e.status = :string and e.buyer in :values') List<Object> existsByStatusAndBuyerIn(String string, Collection<User> values);",
			"findByStatusAndBuyer | String,User | 2 | List<Order> findByStatusAndBuyerIn(String string, Collection<User> values);",
			"findByTotalOrderById | int | 1 | List<Order> findByTotalInOrderById(Collection<Integer> values);",
			"findByTotalGreaterThan | int | 1 | select b, id from orders where a = ? and b in (?, ?, …) limit 1" })
	void lookupOfManyKeysIsWrittenOut(String name, String types, int varying, String expected) {
		MappedEntity order = new MappedEntity("shop.Order", "", "orders", "id", MappedEntity.Id.GENERATED, false, 1,
				List.of(eager("buyer")), List.of(new MappedValue("status", "String", "", false, false)));
		RepositoryMethod method = RecordedSql.method(name, RepositoryMethod.Kind.DERIVED, types.split(","));
		Finding finding = this.detector.detect(RecordedSql.record((sql) -> {
			sql.mapping(order, user()).rows(5).run("select id from nowhere", 1);
			IntStream.range(0, 6)
				.forEach(
						(number) -> (expected.startsWith("select")
								? sql.run("select id from orders where a = ? and b = ? limit 1", 1, 7, number)
								: (varying == 1) ? sql.run("select id from orders where b = ?", 1, number)
										: sql.run("select id from orders where a = ? and b = ?", 1, 7, number))
							.by(method));
		})).get(0);
		assertThat(finding.cures().get(0).changes().get(0).after().replaceAll("\\s+", " ").replace('"', '\''))
			.isEqualTo(expected);
	}

	@Test
	void listIsLongEnough() {
		Finding finding = this.detector.detect(RecordedSql.record((sql) -> {
			sql.rows(20).run("select id from orders", 1).rows(2).run("select name from tag", 1);
			IntStream.range(0, 20).forEach((number) -> sql.run("select a from b where c = ?", 1, number));
		})).get(0);
		assertThat(finding.explanation()).startsWith("A list of 20 rows was read");
	}

	private static MappedAttribute eager(String name) {
		return new MappedAttribute(name, MappedAttribute.Kind.TO_ONE, USER, true, false, 1);
	}

	private static MappedEntity user() {
		return new MappedEntity(USER, "", "users", "id", MappedEntity.Id.GENERATED, false, 1, List.of(), List.of());
	}

	@Test
	void isCriticalFromTwentyOn() {
		assertThat(severity(19)).isEqualTo(Severity.WARNING);
		assertThat(severity(20)).isEqualTo(Severity.CRITICAL);
		assertThat(severity(4)).isEqualTo(Severity.INFO);
	}

	private Severity severity(int count) {
		return this.detector
			.detect(RecordedSql
				.record((sql) -> sql.rows(count).run("select id from article", 1).repeat(count, TAGS, 1)))
			.get(0)
			.severity();
	}

	private static RecordedSql loadTags(RecordedSql sql, int before) {
		IntStream.range(0, 5)
			.forEach((number) -> sql.run(TAGS, 1, number)
				.event(new AssociationLoad(AssociationLoad.Kind.COLLECTION, "shop.Tag", ARTICLE, "contents.tags", 0,
						List.of(number + before + 1), 0, 1, "main")));
		return sql;
	}

	private static MappedEntity article() {
		return new MappedEntity(ARTICLE, "", "article", "id", MappedEntity.Id.GENERATED, false, 1,
				List.of(new MappedAttribute("author", MappedAttribute.Kind.TO_ONE, USER, false, false, 1),
						new MappedAttribute("contents.tags", MappedAttribute.Kind.COLLECTION, "shop.Tag", true, false,
								1)),
				List.of(new MappedValue("contents.title.slug", "String", "shop.Title", false, false),
						new MappedValue("contents.body", "String", "shop.Contents", false, false)));
	}

}
