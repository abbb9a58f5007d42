package io.github.springdebugtoolbar.detection.database;

import java.util.List;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.RecordedSql;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.Use;
import io.github.springdebugtoolbar.recording.EntityUpdates;
import io.github.springdebugtoolbar.recording.Flush;
import io.github.springdebugtoolbar.recording.MappedEntity;
import io.github.springdebugtoolbar.recording.MappedValue;
import io.github.springdebugtoolbar.recording.RepositoryMethod;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WriteLoopDetector}.
 */
class WriteLoopDetectorTests {

	private static final String SQL = "insert into review (rating) values (?)";

	private final WriteLoopDetector detector = new WriteLoopDetector(10);

	@Test
	void firesFromTenOn() {
		assertThat(this.detector.detect(RecordedSql.record((sql) -> sql.repeat(9, SQL, 1)))).isEmpty();
		assertThat(this.detector.detect(RecordedSql.record((sql) -> sql.repeat(10, SQL, 1)))).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.title()).isEqualTo("10 rows of `review` are inserted one by one");
				assertThat(finding.severity()).isEqualTo(Severity.WARNING);
				assertThat(finding.cures()).extracting((cure) -> cure.name()).containsExactly("batchUpdate");
			});
	}

	@Test
	void isCriticalFromAHundredOn() {
		assertThat(this.detector.detect(RecordedSql.record((sql) -> sql.repeat(100, SQL, 1)))).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
				assertThat(finding.forecast()).isNotNull()
					.satisfies((forecast) -> assertThat(forecast.queries()).isEqualTo(2));
			});
	}

	@Test
	void changesThatTheCommitWritesAreThoseOfTheTransaction() {
		assertThat(this.detector.detect(RecordedSql.record((sql) -> sql.transaction("shop.Import.run", false, 0, 1_000)
			.repeat(10, SQL, 1)
			.event(new Flush(Flush.Kind.FULL, 10, 0, List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 0, 20,
					Thread.currentThread().getName())))))
			.flatExtracting(Finding::places)
			.extracting((place) -> place.text())
			.containsExactly("Import.run", RecordedSql.PLACE.place());
	}

	@Test
	void batchesAndBulkStatementsAreTheCure() {
		assertThat(this.detector.detect(RecordedSql.record((sql) -> {
			for (int i = 0; i < 10; i++) {
				sql.batch(SQL, 50, 1);
			}
			sql.rows(500).repeat(10, "update review set rating = ? where product_id = 1", 1);
		}))).isEmpty();
	}

	@Test
	void identityCannotBeBatched() {
		assertThat(inserts(MappedEntity.Id.IDENTITY).cures().get(0).changes()).contains(
				Change.replace("shop.Review", "id", "GenerationType.IDENTITY", "GenerationType.SEQUENCE"),
				Change.property("spring.jpa.properties.hibernate.jdbc.batch_size", "50"));
		assertThat(inserts(MappedEntity.Id.GENERATED).cures().get(0).changes()).containsExactly(
				Change.property("spring.jpa.properties.hibernate.jdbc.batch_size", "50"),
				Change.property("spring.jpa.properties.hibernate.order_inserts", "true"));
	}

	@Test
	void bulkUpdateIsWrittenOut() {
		Cure cure = updates(10, new EntityUpdates("shop.Review", List.of("rating"), true, 10, 0, "main"));
		assertThat(cure.why()).doesNotContain("not seen");
		assertThat(cure.changes()).containsExactly(Change.add("shop.ReviewRepository", """
				@Modifying(clearAutomatically = true)
				@Query("update Review e set e.rating = :newRating where e.rating < :rating")
				int updateRating(int newRating, int rating);"""));
		assertThat(updates(10, new EntityUpdates("shop.Review", List.of("text"), true, 10, 0, "main")).changes())
			.contains(Change.use("shop.OrderController", "list",
					new Use(Use.Kind.SET, "findByRatingLessThan", List.of("text")), "updateText(text, rating);"));
	}

	@Test
	void bulkUpdateSaysWhatIsNotSeen() {
		assertThat(updates(20, new EntityUpdates("shop.Review", List.of("text"), true, 10, 0, "main")))
			.satisfies((cure) -> {
				assertThat(cure.why()).contains("10 of the 20 that were loaded are written");
				assertThat(cure.changes()).hasSize(1);
			});
		assertThat(updates(10, new EntityUpdates("shop.Review", List.of("text"), false, 10, 0, "main")).why())
			.contains("a value of its own");
		assertThat(updates(10, new EntityUpdates("shop.Other", List.of("text"), false, 10, 0, "main")).why())
			.contains("Which attribute has changed is not seen");
	}

	private Cure updates(int loaded, EntityUpdates updates) {
		MappedEntity review = new MappedEntity("shop.Review", "", "review", "id", MappedEntity.Id.GENERATED, false, 1,
				List.of(), List.of(new MappedValue("rating", "int", "", false, false),
						new MappedValue("text", "String", "", false, false)));
		RepositoryMethod method = new RepositoryMethod("shop.ReviewRepository", "shop.ReviewRepository",
				"findByRatingLessThan", List.of("int"), "List<Review>", "shop.Review", RepositoryMethod.Kind.DERIVED,
				null, false, List.of(), false, List.of("rating"));
		return this.detector.detect(RecordedSql.record((sql) -> sql.mapping(review)
			.rows(loaded)
			.run("select id from review where rating < ?", 1)
			.by(method)
			.loading("shop.Review", loaded)
			.rows(1)
			.event(updates)
			.repeat(10, "update review set rating = ? where id = ?", 1))).get(0).cures().get(0);
	}

	private Finding inserts(MappedEntity.Id id) {
		MappedEntity review = new MappedEntity("shop.Review", "", "review", "id", id, false, 1, List.of());
		return this.detector.detect(RecordedSql.record((sql) -> sql.mapping(review).repeat(10, SQL, 1))).get(0);
	}

}
