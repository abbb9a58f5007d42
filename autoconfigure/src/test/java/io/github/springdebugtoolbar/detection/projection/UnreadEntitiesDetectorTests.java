package io.github.springdebugtoolbar.detection.projection;

import java.util.List;
import java.util.stream.IntStream;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.RecordedSql;
import io.github.springdebugtoolbar.recording.AssociationLoad;
import io.github.springdebugtoolbar.recording.RepositoryMethod.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UnreadEntitiesDetector}.
 */
class UnreadEntitiesDetectorTests {

	private final UnreadEntitiesDetector detector = new UnreadEntitiesDetector();

	@Test
	void listOfWhichNothingIsReadIsCounted() {
		List<Finding> findings = this.detector.detect(RecordedSql.record((sql) -> CustomerReads.load(sql, 100)
			.by(CustomerReads.method("findByCity", Kind.DERIVED, null))
			.event(CustomerReads.reads())));
		assertThat(findings).singleElement().satisfies((finding) -> {
			assertThat(finding.title()).isEqualTo("100 `Customer` are loaded and never read");
			assertThat(finding.forecast()).isEqualTo(Forecast.estimated(1, 2_000_000, 1));
			assertThat(finding.cures()).extracting(Cure::name).containsExactly("Count", "Exists");
			assertThat(finding.cures().get(0).changes()).containsExactly(
					Change.add("shop.CustomerRepository", "long countByCity(String string);"),
					Change.replace("shop.OrderController", "list", "findByCity(", "countByCity("));
		});
	}

	@Test
	void entitiesThatAreFetchedByIdAreReferences() {
		assertThat(this.detector.detect(byId(3, "insert into orders (customer_id) values (?)"))).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.title()).isEqualTo("3 `Customer` are loaded and never read");
				assertThat(finding.queries()).hasSize(3);
				assertThat(finding.forecast()).isEqualTo(Forecast.estimated(0, 0, 0));
				assertThat(finding.cures().get(0).changes())
					.containsExactly(Change.replace("shop.OrderController", "list", "findById(", "getReferenceById("));
			});
		assertThat(this.detector.detect(byId(2, "insert into orders (customer_id) values (?)"))).isEmpty();
	}

	@Test
	void entitiesToWhichNothingIsWrittenThatRefersAreNoReferences() {
		assertThat(this.detector.detect(byId(20, "insert into log (text) values (?)"))).isEmpty();
	}

	@Test
	void oneReadIsEnough() {
		assertThat(this.detector
			.detect(RecordedSql.record((sql) -> CustomerReads.load(sql, 100).event(CustomerReads.reads("id")))))
			.isEmpty();
	}

	@Test
	void nothingIsSaidOfWhatIsNotWatched() {
		assertThat(this.detector.detect(RecordedSql.record((sql) -> CustomerReads.load(sql, 500)))).isEmpty();
	}

	@Test
	void whatIsFetchedTogetherWasNotAskedFor() {
		assertThat(this.detector.detect(RecordedSql.record((sql) -> CustomerReads.load(sql, 10)
			.rows(500)
			.run("select o.id, c.id from orders o join customer c on c.id = o.customer_id", 1)
			.loading("shop.Customer", 500)
			.event(CustomerReads.reads())))).isEmpty();
	}

	@Test
	void fewAreHealthy() {
		assertThat(this.detector
			.detect(RecordedSql.record((sql) -> CustomerReads.load(sql, 99).event(CustomerReads.reads())))).isEmpty();
	}

	private static Evidence byId(int count, String write) {
		return RecordedSql.record((sql) -> {
			IntStream.range(0, count)
				.forEach((id) -> CustomerReads.load(sql, 1).association(AssociationLoad.Kind.BY_ID, "shop.Customer"));
			sql.mapping(CustomerReads.order()).run(write, 1, 7).event(CustomerReads.reads());
		});
	}

}
