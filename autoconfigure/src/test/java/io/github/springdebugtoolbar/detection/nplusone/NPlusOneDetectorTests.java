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
			.contains(Change.annotate("shop.Articles", "findAll",
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
