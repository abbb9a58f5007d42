package io.github.springdebugtoolbar.hibernate.shop;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.nplusone.NPlusOneDetector;
import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.Recording;
import jakarta.persistence.EntityManager;
import org.hibernate.Hibernate;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link NPlusOneDetector} with what Hibernate and JDBC really do.
 */
@ShopTest
class NPlusOneIntegrationTests {

	private static final int PURCHASES = ShopData.PURCHASES;

	private final NPlusOneDetector detector = new NPlusOneDetector();

	private final Recorder recorder;

	private final Purchases purchases;

	private final Horses horses;

	private final EntityManager entityManager;

	private final JdbcTemplate jdbcTemplate;

	private final TransactionTemplate transaction;

	NPlusOneIntegrationTests(@Autowired Recorder recorder, @Autowired Purchases purchases, @Autowired Horses horses,
			@Autowired EntityManager entityManager, @Autowired JdbcTemplate jdbcTemplate,
			@Autowired TransactionTemplate transaction) {
		this.recorder = recorder;
		this.purchases = purchases;
		this.horses = horses;
		this.entityManager = entityManager;
		this.jdbcTemplate = jdbcTemplate;
		this.transaction = transaction;
	}

	@Test
	void lazyCollectionOfAnInheritedMethod() {
		Finding finding = findOne(() -> this.purchases.findAll().forEach(this::readLines));
		assertThat(finding.title()).isEqualTo("6 queries load `Purchase.lines` one by one");
		assertThat(finding.severity()).isEqualTo(Severity.WARNING);
		assertThat(finding.onBadge()).isTrue();
		assertThat(finding.subject()).isEqualTo("Purchase.lines");
		assertThat(finding.queries()).containsExactly(2, 3, 4, 5, 6, 7);
		assertThat(finding.forecast()).extracting(Forecast::queries).isEqualTo(0);
		assertThat(finding.places()).extracting((place) -> place.name())
			.containsExactly(getClass().getName() + ".readLines", Purchases.class.getName() + ".findAll");
		assertThat(finding.cures()).extracting(Cure::name).containsExactly("@EntityGraph", "@BatchSize");
		assertThat(changeOf(finding)).isEqualTo(Change.add(Purchases.class.getName(),
				"@Override\n@EntityGraph(attributePaths = \"lines\")\nList<Purchase> findAll();"));
	}

	@Test
	void lazyToOneOfADerivedMethod() {
		Finding finding = findOne(() -> this.purchases.findByNumberStartingWith("p").forEach(this::readCustomer));
		assertThat(finding.title()).isEqualTo("6 queries load `Purchase.customer` one by one");
		assertThat(changeOf(finding)).isEqualTo(Change.annotate(Purchases.class.getName(), "findByNumberStartingWith",
				List.of("String"), "@EntityGraph(attributePaths = \"customer\")"));
	}

	@Test
	void lazyToOneOfAnAnnotatedMethod() {
		Finding finding = findOne(() -> this.purchases.search("%").forEach(this::readCustomer));
		assertThat(changeOf(finding)).isEqualTo(Change.replace(Purchases.class.getName(), "search",
				"select p from Purchase p where p.number like :number order by p.number",
				"select p from Purchase p left join fetch p.customer where p.number like :number order by p.number"));
	}

	@Test
	void graphThatIsThereIsKept() {
		Finding finding = findOne(() -> this.purchases.findWithLinesByNumberNotNull().forEach(this::readCustomer));
		assertThat(changeOf(finding).after()).isEqualTo("@EntityGraph(attributePaths = { \"lines\", \"customer\" })");
	}

	@Test
	void pathBeginsAtWhatTheRepositoryIsFor() {
		Finding finding = findOne(() -> this.purchases.findWithLinesByNumberNotNull()
			.forEach((purchase) -> purchase.getLines().forEach((line) -> line.getArticle().getName())));
		assertThat(finding.subject()).isEqualTo("Line.article");
		assertThat(changeOf(finding).after())
			.isEqualTo("@EntityGraph(attributePaths = { \"lines\", \"lines.article\" })");
	}

	@Test
	void pathThatIsNotClearIsNotWritten() {
		Finding finding = findOne(() -> this.purchases.findWithCustomersByNumberNotNull()
			.forEach((purchase) -> purchase.getCustomer().getMails().size()));
		assertThat(finding.subject()).isEqualTo("Customer.mails");
		assertThat(finding.cures()).extracting(Cure::name).containsExactly("@BatchSize");
	}

	@Test
	void lazyCollectionOfAPageIsFetchedInBatches() {
		Finding finding = findOne(
				() -> this.purchases.findByIdNotNullOrderById(PageRequest.of(0, 5)).forEach(this::readLines));
		assertThat(finding.cures()).extracting(Cure::name).containsExactly("@BatchSize");
		assertThat(changeOf(finding))
			.isEqualTo(Change.annotate(Purchase.class.getName(), "lines", "@BatchSize(size = 50)"));
		assertThat(finding.forecast()).extracting(Forecast::queries).isEqualTo(1);
	}

	@Test
	void severalCollectionsAreFetchedInBatches() {
		List<Finding> findings = find(() -> this.purchases.findAll().forEach((purchase) -> {
			readLines(purchase);
			Hibernate.initialize(purchase.getLabels());
		}));
		assertThat(findings).extracting(Finding::subject).containsExactly("Purchase.lines", "Purchase.labels");
		assertThat(findings).flatExtracting(Finding::cures).extracting(Cure::name).containsOnly("@BatchSize");
	}

	@Test
	void fetchOfAStatelessSession() {
		Finding finding = findOne(() -> withStatelessSession(
				(session) -> session.createSelectionQuery("select p from Purchase p", Purchase.class)
					.getResultList()
					.forEach((purchase) -> session.fetch(purchase.getLines()))));
		assertThat(finding.queries()).containsExactly(2, 3, 4, 5, 6, 7);
		assertThat(finding.forecast()).extracting(Forecast::queries).isEqualTo(1);
	}

	@Test
	void statelessSessionThatFetchesAtOnceIsNone() {
		assertSilent(() -> withStatelessSession(
				(session) -> session.createSelectionQuery("select p from Purchase p join fetch p.lines", Purchase.class)
					.getResultList()
					.forEach((purchase) -> session.fetch(purchase.getLines()))));
	}

	private void withStatelessSession(Consumer<StatelessSession> work) {
		try (StatelessSession session = this.entityManager.getEntityManagerFactory()
			.unwrap(SessionFactory.class)
			.openStatelessSession()) {
			work.accept(session);
		}
	}

	@Test
	void nestedAssociationsHaveACardEach() {
		List<Finding> findings = find(() -> this.purchases.findAll()
			.forEach((purchase) -> purchase.getLines().forEach((line) -> line.getArticle().getName())));
		assertThat(findings).extracting(Finding::subject).containsExactly("Purchase.lines", "Line.article");
		assertThat(findings).extracting((finding) -> finding.queries().size()).containsExactly(6, 12);
		assertThat(changeOf(findings.get(1)).after()).contains("@EntityGraph(attributePaths = \"lines.article\")");
	}

	@Test
	void eagerAssociation() {
		Finding finding = findOne(() -> list("select c from Customer c", Customer.class));
		assertThat(finding.title()).isEqualTo("12 queries load `Customer.region` one by one");
		assertThat(finding.cures()).extracting(Cure::name).containsExactly("@BatchSize");
		assertThat(changeOf(finding)).isEqualTo(Change.annotate(Region.class.getName(), "", "@BatchSize(size = 50)"));
	}

	@Test
	void elementCollection() {
		Finding finding = findOne(() -> list("select c from Customer c join fetch c.region", Customer.class)
			.forEach((customer) -> Hibernate.initialize(customer.getMails())));
		assertThat(finding.subject()).isEqualTo("Customer.mails");
	}

	@Test
	void inverseOneToOne() {
		Finding finding = findOne(() -> list("select p from Person p", Person.class));
		assertThat(finding.title()).isEqualTo("6 queries load `Person.passport` one by one");
		assertThat(finding.cures()).extracting(Cure::name).containsExactly("@MapsId");
		assertThat(changeOf(finding)).isEqualTo(Change.annotate(Passport.class.getName(), "person", "@MapsId"));
	}

	// The first query's entities come with those that it leads to.
	@Test
	void eagerAssociationsInBothDirections() {
		Finding finding = findOne(this.horses::findAll);
		assertThat(finding.title()).isEqualTo("6 queries load `Horse.stable` one by one");
		assertThat(finding.explanation()).startsWith("12 `Horse` have `stable` fetched at once");
		assertThat(finding.places()).extracting((place) -> place.name()).contains(Horses.class.getName() + ".findAll");
		assertThat(changeOf(finding)).isEqualTo(Change.annotate(Horses.class.getName(), "findAll", List.of(),
				"@EntityGraph(attributePaths = \"stable\")"));
	}

	@Test
	void findByIdInALoop() {
		Finding finding = findOne(
				() -> List.of("a0", "a1", "a2").forEach((sku) -> this.entityManager.find(Article.class, sku)));
		assertThat(finding.title()).isEqualTo("3 queries load `Article` by its id, one by one");
		assertThat(finding.severity()).isEqualTo(Severity.INFO);
		assertThat(finding.onBadge()).isFalse();
	}

	@Test
	void repositoryInALoop() {
		List<Long> ids = this.purchases.findAll().stream().map(Purchase::getId).toList();
		Finding finding = findOne(() -> ids.forEach(this.purchases::findById));
		assertThat(finding.cures()).extracting(Cure::name).containsExactly("findAllById");
		assertThat(changeOf(finding).after()).isEqualTo("List<Purchase> all = purchases.findAllById(ids);");
	}

	@Test
	void derivedMethodInALoop() {
		Finding finding = findOne(() -> list("select c from Customer c join fetch c.region", Customer.class)
			.forEach((customer) -> this.purchases.findByCustomerId(customer.getId())));
		assertThat(finding.title()).isEqualTo("12 queries are the same select, once for each row of a list");
		assertThat(changeOf(finding)).isEqualTo(
				Change.add(Purchases.class.getName(), "List<Purchase> findByCustomerIdIn(Collection<Long> values);"));
	}

	@Test
	void jdbcInALoop() {
		Finding finding = findOne(() -> ids().forEach(this::readNumber));
		assertThat(finding.queries()).hasSize(PURCHASES);
		assertThat(changeOf(finding))
			.isEqualTo(Change.code("sql", "select id, number from purchase where id in (?, ?, …)"));
	}

	@Test
	void oneOwnerIsNone() {
		assertSilent(() -> this.purchases.findById(ids().get(0)).ifPresent((purchase) -> {
			readLines(purchase);
			purchase.getLines().forEach((line) -> line.getArticle().getName());
			readCustomer(purchase);
		}));
	}

	@Test
	void batchFetchIsNone() {
		assertSilent(() -> list("select s from Shelf s", Shelf.class)
			.forEach((shelf) -> Hibernate.initialize(shelf.getBoxes())));
	}

	@Test
	void fetchJoinIsNone() {
		assertSilent(() -> this.purchases.findWithLinesByNumberNotNull().forEach(this::readLines));
	}

	@Test
	void whatIsManagedAlreadyIsNone() {
		assertSilent(() -> {
			list("select c from Customer c join fetch c.region", Customer.class);
			this.purchases.findAll().forEach(this::readCustomer);
		});
	}

	@Test
	void sameIdAgainIsNone() {
		Long id = ids().get(0);
		assertThat(findWithoutTransaction(() -> List.of(1, 2, 3, 4).forEach((i) -> this.purchases.findById(id))))
			.isEmpty();
		assertSilent(() -> ids().forEach((any) -> readNumber(id)));
	}

	@Test
	void differentPlacesAreNone() {
		assertSilent(() -> {
			Consumer<String> lookUp = (sku) -> this.entityManager.find(Article.class, sku);
			lookUp.accept("a0");
			lookUp.accept("a1");
			lookUp.accept("a2");
			lookUp.accept("a3");
		});
		assertSilent(() -> {
			List<Long> ids = ids();
			readNumber(ids.get(0));
			readNumber(ids.get(1));
			readNumber(ids.get(2));
		});
	}

	@Test
	void pagesInALoopAreNone() {
		assertSilent(() -> {
			ids();
			for (int i = 0; i < 4; i++) {
				this.jdbcTemplate.queryForList("select number from purchase order by id limit 2 offset ?", i);
			}
		});
	}

	@Test
	void listsOfKeysInALoopAreNone() {
		assertSilent(() -> {
			List<Long> ids = ids();
			for (int i = 0; i < 4; i++) {
				this.jdbcTemplate.queryForList("select number from purchase where id in (?, ?)", ids.get(i),
						ids.get(i + 1));
			}
		});
	}

	@Test
	void mergeInALoopIsAnotherProblem() {
		assertSilent(() -> List.of("n0", "n1", "n2").forEach((sku) -> this.entityManager.merge(new Article(sku))));
	}

	private void readLines(Purchase purchase) {
		Hibernate.initialize(purchase.getLines());
	}

	private void readCustomer(Purchase purchase) {
		purchase.getCustomer().getName();
	}

	private List<Long> ids() {
		return this.jdbcTemplate.queryForList("select id from purchase", Long.class);
	}

	private void readNumber(Long id) {
		this.jdbcTemplate.queryForList("select number from purchase where id = ?", id);
	}

	private <T> List<T> list(String query, Class<T> type) {
		return this.entityManager.createQuery(query, type).getResultList();
	}

	private static Change changeOf(Finding finding) {
		return finding.cures().get(0).changes().get(0);
	}

	private Finding findOne(Runnable work) {
		List<Finding> findings = find(work);
		assertThat(findings).hasSize(1);
		return findings.get(0);
	}

	private void assertSilent(Runnable work) {
		assertThat(find(work)).isEmpty();
	}

	private List<Finding> find(Runnable work) {
		return findWithoutTransaction(() -> this.transaction.executeWithoutResult((status) -> {
			work.run();
			status.setRollbackOnly();
		}));
	}

	private List<Finding> findWithoutTransaction(Runnable work) {
		Recording recording = this.recorder.start();
		try (CurrentRecording.Scope scope = CurrentRecording.attach(recording)) {
			work.run();
		}
		return this.detector.detect(new Evidence(recording.snapshot(), Map.of()));
	}

}
