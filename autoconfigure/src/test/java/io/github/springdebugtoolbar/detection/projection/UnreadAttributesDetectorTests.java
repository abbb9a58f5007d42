package io.github.springdebugtoolbar.detection.projection;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.RecordedSql;
import io.github.springdebugtoolbar.recording.AssociationLoad;
import io.github.springdebugtoolbar.recording.RecordedEvent;
import io.github.springdebugtoolbar.recording.RepositoryMethod.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UnreadAttributesDetector}.
 */
class UnreadAttributesDetectorTests {

	private final UnreadAttributesDetector detector = new UnreadAttributesDetector();

	@Test
	void namesEntityNumberAndWhatIsRead() {
		assertThat(detect(500, CustomerReads.reads("email"))).singleElement().satisfies((finding) -> {
			assertThat(finding.title()).isEqualTo("500 `Customer` are loaded with 20 attributes each, `email` is read");
			assertThat(finding.subject()).isEqualTo("Customer");
			assertThat(finding.queries()).containsExactly(1);
			assertThat(finding.places().get(0).text()).isEqualTo(RecordedSql.PLACE.place());
			assertThat(finding.explanation()).contains("Never read: `id`, `notes`, `address.city` and 15 more.");
		});
	}

	@Test
	void longTextsComeFirst() {
		Finding finding = detect(500, CustomerReads.reads("email"), CustomerReads.notes(3_000)).get(0);
		assertThat(finding.explanation()).contains("Never read: `notes` (3,000 characters) and others.");
		assertThat(finding.facts()).anySatisfy((fact) -> {
			assertThat(fact.now()).isEqualTo("about 1,590,000");
			assertThat(fact.after()).isEqualTo("about 5,000");
		});
	}

	@Test
	void longestTextComesFirst() {
		Finding finding = detect(500, CustomerReads.reads("email"),
				CustomerReads.texts(Map.of("address.street", 400, "notes", 3_000, "detail3", 900)))
			.get(0);
		assertThat(finding.explanation()).contains(
				"Never read: `notes` (3,000 characters), `detail3` (900 characters), `address.street` (400 characters)");
	}

	@Test
	void timeOfFetchingIsSharedByWhatIsRead() {
		Finding finding = detect(500, CustomerReads.reads("email"), CustomerReads.notes(3_000)).get(0);
		assertThat(finding.forecast()).satisfies((forecast) -> {
			assertThat(forecast.queries()).isEqualTo(1);
			assertThat(forecast.nanos()).isBetween(2_000_000L, 2_100_000L);
			assertThat(forecast.rows()).isEqualTo(500);
		});
	}

	@Test
	void embeddedValuesAreReadWithTheirOwner() {
		assertThat(detect(500, CustomerReads.reads("address"), CustomerReads.readsOfAddress(500))).singleElement()
			.extracting(Finding::title)
			.asString()
			.endsWith("`address.city` is read");
		assertThat(detect(500, CustomerReads.reads("address"))).singleElement()
			.extracting(Finding::title)
			.asString()
			.endsWith("`address.city`, `address.street` are read");
	}

	@Test
	void fewEntitiesAreHealthy() {
		assertThat(detect(99, CustomerReads.reads("email"), CustomerReads.notes(3_000))).isEmpty();
	}

	@Test
	void fewAttributesMoreAreHealthy() {
		String[] most = Stream
			.concat(Stream.of("id", "email", "address"),
					Stream.iterate(1, (n) -> n + 1).limit(6).map((n) -> "detail" + n))
			.toArray(String[]::new);
		assertThat(detect(500, CustomerReads.reads(most))).isEmpty();
		assertThat(detect(500, CustomerReads.reads(most), CustomerReads.notes(3_000))).hasSize(1);
	}

	@Test
	void nothingIsSaidOfWhatIsNotWatched() {
		assertThat(detect(500)).isEmpty();
	}

	@Test
	void entitiesThatAreChangedAreHealthy() {
		assertThat(this.detector.detect(RecordedSql.record((sql) -> CustomerReads.load(sql, 500)
			.event(CustomerReads.reads("email"))
			.rows(1)
			.run("update customer set email = ? where id = ?", 1, "a", 1)))).isEmpty();
	}

	@Test
	void entitiesThatAreLockedAreHealthy() {
		assertThat(this.detector
			.detect(RecordedSql.record((sql) -> CustomerReads.load(sql.event(CustomerReads.reads("email")), 1)
				.rows(500)
				.run(CustomerReads.SELECT + " for update", 1)
				.loading("shop.Customer", 500))))
			.isEmpty();
	}

	@Test
	void whatHibernateFollowedWasNotAskedFor() {
		assertThat(this.detector.detect(RecordedSql.record((sql) -> CustomerReads.load(sql, 500)
			.association(AssociationLoad.Kind.COLLECTION, "shop.Customer")
			.event(CustomerReads.reads("email"))))).isEmpty();
	}

	@Test
	void derivedMethodIsWrittenOut() {
		List<Cure> cures = cures("findTop500ByCityOrderByName", Kind.DERIVED, null, "email");
		assertThat(cures).extracting(Cure::name).containsExactly("Record", "Interface");
		assertThat(cures.get(0).changes()).containsExactly(
				Change.add("shop.CustomerRepository", "record CustomerEmail(String email) {\n}"),
				Change.add("shop.CustomerRepository",
						"List<CustomerEmail> findTop500CustomerEmailByCityOrderByName(String string);"),
				Change.replace("shop.OrderController", "list", "findTop500ByCityOrderByName(",
						"findTop500CustomerEmailByCityOrderByName("));
		assertThat(cures.get(0).why()).endsWith("Callers read `email()` instead of `getEmail()`.");
		assertThat(cures.get(1).changes().get(0).after())
			.isEqualTo("interface CustomerEmail {\n\tString getEmail();\n}");
	}

	@Test
	void queryOfWholeEntitiesIsWrittenOut() {
		List<Cure> cures = cures("findRich", Kind.ANNOTATED, "select c from Customer c where c.detail1 > 3", "id",
				"email");
		assertThat(cures).extracting(Cure::name).containsExactly("Interface");
		assertThat(cures.get(0).changes().get(1).after()).isEqualTo("""
				@Query(\"""
						select c.id as id, c.email as email
						from Customer c where c.detail1 > 3
						\""")
				List<CustomerIdAndEmail> findCustomerIdAndEmailBy(String string);""");
	}

	@Test
	void associationsNeedAQuery() {
		assertThat(detect(500, CustomerReads.reads("email", "country"))).isEmpty();
		assertThat(detect(500, CustomerReads.reads("email", "country"), CustomerReads.notes(3_000))).singleElement()
			.satisfies((finding) -> assertThat(finding.cures()).extracting(Cure::name).containsExactly("Query"));
	}

	private List<Finding> detect(int count, RecordedEvent... events) {
		return this.detector.detect(record(count, events));
	}

	private static Evidence record(int count, RecordedEvent... events) {
		return RecordedSql.record((sql) -> {
			CustomerReads.load(sql, count);
			List.of(events).forEach(sql::event);
		});
	}

	private List<Cure> cures(String method, Kind kind, @Nullable String query, String... read) {
		return this.detector.detect(RecordedSql.record((sql) -> CustomerReads.load(sql, 500)
			.by(CustomerReads.method(method, kind, query))
			.event(CustomerReads.reads(read)))).get(0).cures();
	}

}
