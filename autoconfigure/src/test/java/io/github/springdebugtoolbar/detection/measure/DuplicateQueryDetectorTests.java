package io.github.springdebugtoolbar.detection.measure;

import java.util.List;
import java.util.function.Consumer;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.RecordedSql;
import io.github.springdebugtoolbar.detection.RequestInspector;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.Use;
import io.github.springdebugtoolbar.recording.AssociationLoad;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.RepositoryCall;
import io.github.springdebugtoolbar.recording.RepositoryMethod;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DuplicateQueryDetector}.
 */
class DuplicateQueryDetectorTests {

	private static final String SQL = "select count(*) from orders";

	private static final Frame SERVICE = new Frame("shop.OrderService", "total", "OrderService.java", 41);

	private final DuplicateQueryDetector detector = new DuplicateQueryDetector();

	@Test
	void firesOnTheSecondExecution() {
		assertThat(this.detector.detect(RecordedSql.record((sql) -> sql.run(SQL, 5)))).isEmpty();
		assertThat(this.detector.detect(RecordedSql.record((sql) -> sql.run(SQL, 5).run(SQL, 4)))).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.title()).isEqualTo("`select count(*) from orders` runs twice with the same values");
				assertThat(finding.severity()).isEqualTo(Severity.INFO);
				assertThat(finding.queries()).containsExactly(2);
				assertThat(finding.cost().nanos()).isEqualTo(4_000_000);
				assertThat(finding.explanation()).isEqualTo("The same line runs it again.");
			});
	}

	@Test
	void whatACauseExplainsIsNoDuplicate() {
		Evidence evidence = RecordedSql.record((sql) -> sql.run(SQL, 5).run(SQL, 4));
		Detector cause = (known) -> List
			.of(Finding.of("cause", Severity.INFO, "A fact").queries(known.queries()).build());
		assertThat(new RequestInspector(List.of(cause, this.detector)).inspect(evidence).findings())
			.extracting(Finding::code)
			.containsExactly("cause");
	}

	@Test
	void otherValuesAreNoDuplicate() {
		assertThat(this.detector.detect(RecordedSql.record((sql) -> sql.repeat(5, "select a from b where c = ?", 1))))
			.isEmpty();
	}

	@Test
	void answerMayHaveChangedAfterAWriteToTheTable() {
		assertThat(this.detector.detect(
				RecordedSql.record((sql) -> sql.run(SQL, 1).run("insert into orders (a) values (1)", 1).run(SQL, 1))))
			.isEmpty();
		assertThat(this.detector.detect(
				RecordedSql.record((sql) -> sql.run(SQL, 1).run("insert into review (a) values (1)", 1).run(SQL, 1))))
			.hasSize(1);
	}

	@Test
	void sequencesAndLocksAreRepeatedOnPurpose() {
		String lock = "select id from orders where id = 1 for update";
		assertThat(this.detector.detect(RecordedSql.record((sql) -> sql.run("select next value for order_seq", 1)
			.run("select next value for order_seq", 1)
			.run("select order_seq.nextval from dual", 1)
			.run("select order_seq.nextval from dual", 1)
			.run(lock, 1)
			.run(lock, 1)))).isEmpty();
	}

	@Test
	void severalValuesOfOneStatementAreOneFinding() {
		String byId = "select name from customer where id = ?";
		assertThat(this.detector
			.detect(RecordedSql.record((sql) -> sql.run(byId, 1, 1).run(byId, 1, 2).run(byId, 1, 1).run(byId, 1, 2))))
			.extracting(Finding::title)
			.containsExactly("2 of 4 executions of `" + byId + "` repeat earlier ones");
	}

	@Test
	void templateIsTold() {
		assertThat(this.detector
			.detect(RecordedSql.record((sql) -> sql.run(SQL, 1).inTemplate("layout.html", 9).run(SQL, 1))))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.explanation()).startsWith("The template");
				assertThat(finding.places().get(0).text()).isEqualTo("layout.html:9");
			});
	}

	@Test
	void everyFindingHasAChange() {
		assertThat(changes((sql) -> sql.at(SERVICE).run(SQL, 1).run(SQL, 1)))
			.containsExactly(Change.code("java", "var result = total(…); // once"));
		assertThat(changes((sql) -> sql.at().run(SQL, 1).run(SQL, 1)))
			.containsExactly(Change.code("java", "var result = …; // once"));
		assertThat(changes((sql) -> sql.at(SERVICE).run(SQL, 1).inTemplate("layout.html", 9).run(SQL, 1)))
			.containsExactly(Change.code("java", "model.addAttribute(\"total\", total(…));"));
		assertThat(changes((sql) -> sql.at()
			.run(SQL, 1)
			.association(AssociationLoad.Kind.BY_ID, "shop.Customer")
			.run(SQL, 1)
			.association(AssociationLoad.Kind.BY_ID, "shop.Customer"))).hasSize(1);
	}

	@Test
	void callWithoutParametersIsAsItStandsInTheCode() {
		RepositoryMethod method = RecordedSql.method("countOpen", RepositoryMethod.Kind.ANNOTATED);
		assertThat(changes((sql) -> sql.run(SQL, 1).by(method).run(SQL, 1).by(method))).contains(
				Change.use("shop.OrderController", "list", new Use(Use.Kind.AGAIN, "countOpen", List.of("List<Order>")),
						"var result = this.orderRepository.countOpen(); // once"));
		assertThat(changes((sql) -> sql.run(SQL, 1).by(method).at(SERVICE).run(SQL, 1).by(method)))
			.contains(Change.code("java", "var result = this.orderRepository.countOpen(); // once"));
	}

	@Test
	void missingTransactionIsTold() {
		String byId = "select name from customer where id = ?";
		assertThat(this.detector.detect(RecordedSql.record((sql) -> sql.at(SERVICE, RecordedSql.PLACE)
			.inTransaction("1/1")
			.run(byId, 1, 7)
			.association(AssociationLoad.Kind.BY_ID, "shop.Customer")
			.inTransaction("1/2")
			.run(byId, 1, 7)
			.association(AssociationLoad.Kind.BY_ID, "shop.Customer")))).flatExtracting(Finding::cures)
			.flatExtracting((cure) -> cure.changes())
			.containsExactly(Change.annotate("shop.OrderService", "total", "@Transactional(readOnly = true)"));
	}

	@Test
	void entityThatIsLoadedAgainWithAnotherNeedsATransactionThatMayWrite() {
		String byId = "select name from customer where id = ?";
		assertThat(this.detector.detect(RecordedSql.record((sql) -> sql.at(SERVICE, RecordedSql.PLACE)
			.inTransaction("1/1")
			.run(byId, 1, 7)
			.association(AssociationLoad.Kind.BY_ID, "shop.Customer")
			.inTransaction("1/2")
			.run(byId, 1, 7)
			.association(AssociationLoad.Kind.EAGER, "shop.Customer")
			.run("update orders set total = 1", 1)))).flatExtracting(Finding::cures)
			.flatExtracting((cure) -> cure.changes())
			.containsExactly(Change.annotate("shop.OrderService", "total", "@Transactional"));
	}

	@Test
	void repositoryMethodCanBeCached() {
		RepositoryMethod method = RecordedSql.method("countOpen", RepositoryMethod.Kind.ANNOTATED);
		assertThat(this.detector.detect(RecordedSql.record((sql) -> sql.run(SQL, 1).by(method).run(SQL, 1).by(method))))
			.flatExtracting(Finding::cures)
			.extracting((cure) -> cure.name())
			.isEqualTo(List.of("Pass it on", "@Cacheable"));
	}

	@Test
	void whatARepeatedCallLoadsBesidesIsNoFindingOfItsOwn() {
		String byId = "select name from owner where id = ?";
		String pets = "select name from pet where owner_id = ?";
		RepositoryMethod method = RecordedSql.method("findById", RepositoryMethod.Kind.BASE);
		assertThat(this.detector.detect(RecordedSql.record((sql) -> sql.run(byId, 1, 7)
			.run(pets, 1, 7)
			.event(call(method, 1, 0))
			.run(byId, 1, 7)
			.run(pets, 1, 7)
			.event(call(method, 3, 2))))).singleElement().satisfies((finding) -> {
				assertThat(finding.title()).startsWith("`" + byId + "` runs twice");
				assertThat(finding.queries()).containsExactly(3, 4);
				assertThat(finding.cost().nanos()).isEqualTo(2_000_000);
			});
	}

	private List<Change> changes(Consumer<RecordedSql> work) {
		return this.detector.detect(RecordedSql.record(work))
			.stream()
			.flatMap((finding) -> finding.cures().stream())
			.flatMap((cure) -> cure.changes().stream())
			.toList();
	}

	private static RepositoryCall call(RepositoryMethod method, int query, long startMillis) {
		return new RepositoryCall(method, 0, 0, List.of(query), startMillis * 1_000_000, 2_000_000, "main");
	}

}
