package io.github.springdebugtoolbar.hibernate.shop;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.recording.AssociationLoad;
import io.github.springdebugtoolbar.recording.AssociationLoad.Kind;
import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.EntityLoads;
import io.github.springdebugtoolbar.recording.EntityUpdates;
import io.github.springdebugtoolbar.recording.Flush;
import io.github.springdebugtoolbar.recording.MappedAttribute;
import io.github.springdebugtoolbar.recording.MappedEntity;
import io.github.springdebugtoolbar.recording.PersistenceUnit;
import io.github.springdebugtoolbar.recording.PersistenceUnitUse;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.Recording;
import io.github.springdebugtoolbar.recording.RepositoryCall;
import io.github.springdebugtoolbar.recording.RepositoryMethod;
import jakarta.persistence.EntityManager;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What Hibernate's events become in a recording.
 */
@ShopTest
class HibernateTapIntegrationTests {

	private static final int PURCHASES = ShopData.PURCHASES;

	private final Recorder recorder;

	private final Purchases purchases;

	private final EntityManager entityManager;

	private final TransactionTemplate transaction;

	HibernateTapIntegrationTests(@Autowired Recorder recorder, @Autowired Purchases purchases,
			@Autowired EntityManager entityManager, @Autowired TransactionTemplate transaction) {
		this.recorder = recorder;
		this.purchases = purchases;
		this.entityManager = entityManager;
		this.transaction = transaction;
	}

	@Test
	void lazyCollectionsAreNamed() {
		RecordedRequest request = record(
				() -> this.purchases.findAll().forEach((purchase) -> Hibernate.initialize(purchase.getLines())));
		assertThat(request.events(AssociationLoad.class)).hasSize(PURCHASES)
			.allSatisfy((load) -> assertThat(load.queries()).hasSize(1))
			.extracting(AssociationLoad::kind, AssociationLoad::entity, AssociationLoad::owner,
					AssociationLoad::attribute)
			.containsOnly(tuple(Kind.COLLECTION, Line.class.getName(), Purchase.class.getName(), "lines"));
	}

	@Test
	void changedAttributesAreTold() {
		assertThat(rename((customer) -> String.join("n", "An", "")).events(EntityUpdates.class)).singleElement()
			.satisfies((updates) -> {
				assertThat(updates.entity()).isEqualTo(Customer.class.getName());
				assertThat(updates.attributes()).containsExactly("name");
				assertThat(updates.same()).isTrue();
				assertThat(updates.count()).isEqualTo(2 * PURCHASES);
			});
		assertThat(rename((customer) -> "Ann " + customer.getId()).events(EntityUpdates.class)).singleElement()
			.satisfies((updates) -> assertThat(updates.same()).isFalse());
	}

	@Test
	void lazyProxiesKnowTheirOwner() {
		RecordedRequest request = record(() -> this.purchases.findAll().forEach((purchase) -> {
			purchase.getPayer().getName();
			purchase.getCustomer().getName();
		}));
		assertThat(toOnes(request)).containsOnly("customer", "payer").hasSize(2 * PURCHASES);
	}

	@Test
	void lazyProxiesThatAreUsedAfterOthersOfTheirEntityKnowTheirOwner() {
		RecordedRequest request = record(() -> {
			List<Purchase> all = this.purchases.findAll();
			all.forEach((purchase) -> purchase.getPayer().getName());
			all.forEach((purchase) -> purchase.getCustomer().getName());
		});
		assertThat(toOnes(request)).filteredOn("payer"::equals).hasSize(PURCHASES);
		assertThat(toOnes(request)).filteredOn("customer"::equals).hasSize(PURCHASES);
	}

	@Test
	void lazyProxiesOfTwoEntitiesInTurnKnowTheirOwner() {
		RecordedRequest request = record(() -> {
			List<Line> lines = this.entityManager.createQuery("from Line", Line.class).getResultList();
			lines.stream()
				.flatMap((line) -> Stream.of(line.getPurchase(), line.getArticle()))
				.forEach(Hibernate::initialize);
		});
		assertThat(toOnes(request)).filteredOn("purchase"::equals).hasSize(PURCHASES);
		assertThat(toOnes(request)).filteredOn("article"::equals).hasSize(2 * PURCHASES);
	}

	@Test
	void lazyProxiesOfReadOnlyEntitiesKnowTheirOwner() {
		this.transaction.setReadOnly(true);
		RecordedRequest request = record(
				() -> this.purchases.findAll().forEach((purchase) -> purchase.getCustomer().getName()));
		assertThat(toOnes(request)).containsOnly("customer").hasSize(PURCHASES);
		this.transaction.setReadOnly(false);
	}

	@Test
	void eagerSelectsKnowTheQueryThatNeededThem() {
		RecordedRequest request = record(
				() -> this.entityManager.createQuery("select c from Customer c", Customer.class).getResultList());
		assertThat(request.events(AssociationLoad.class))
			.extracting(AssociationLoad::kind, AssociationLoad::entity, AssociationLoad::ownerQuery)
			.hasSize(2 * PURCHASES)
			.containsOnly(tuple(Kind.EAGER, Region.class.getName(), 1));
		assertThat(request.events(EntityLoads.class)).contains(new EntityLoads(Customer.class.getName(), 1,
				2 * PURCHASES, startOf(request, Customer.class), Thread.currentThread().getName()));
	}

	@Test
	void queriesOfInverseOneToOnesAreMarked() {
		RecordedRequest request = record(
				() -> this.entityManager.createQuery("select p from Person p", Person.class).getResultList());
		assertThat(request.queries()).extracting((query) -> query.callSite().byUniqueKey())
			.hasSize(1 + PURCHASES)
			.startsWith(false, true)
			.containsOnlyOnce(false);
		assertThat(request.events(EntityLoads.class)).extracting(EntityLoads::entity, EntityLoads::query)
			.contains(tuple(Person.class.getName(), 1));
	}

	@Test
	void elementCollectionsAreTold() {
		RecordedRequest request = record(
				() -> this.entityManager.createQuery("select c from Customer c join fetch c.region", Customer.class)
					.getResultList()
					.forEach((customer) -> Hibernate.initialize(customer.getMails())));
		assertThat(request.events(AssociationLoad.class))
			.extracting(AssociationLoad::kind, AssociationLoad::entity, AssociationLoad::attribute)
			.hasSize(2 * PURCHASES)
			.containsOnly(tuple(Kind.ELEMENT_COLLECTION, "", "mails"));
	}

	@Test
	void findByIdAndReferencesAreTold() {
		RecordedRequest request = record(() -> {
			this.entityManager.find(Article.class, "a0");
			this.entityManager.find(Article.class, "a0");
			this.entityManager.getReference(Article.class, "a1").getName();
		});
		assertThat(request.events(AssociationLoad.class)).extracting(AssociationLoad::kind, AssociationLoad::owner)
			.containsExactly(tuple(Kind.BY_ID, ""), tuple(Kind.LAZY_TO_ONE, ""));
	}

	@Test
	void mergeIsTold() {
		RecordedRequest request = record(() -> this.entityManager.merge(new Article("a2")));
		assertThat(request.events(AssociationLoad.class)).extracting(AssociationLoad::kind).containsExactly(Kind.MERGE);
	}

	@Test
	void batchFetchIsOneLoad() {
		RecordedRequest request = record(() -> this.entityManager.createQuery("select s from Shelf s", Shelf.class)
			.getResultList()
			.forEach((shelf) -> Hibernate.initialize(shelf.getBoxes())));
		assertThat(request.events(AssociationLoad.class)).hasSize(2);
	}

	@Test
	void loadThatFailsLeavesNothingBehind(@Autowired JdbcTemplate jdbcTemplate) {
		jdbcTemplate.execute("alter table customer_mails rename to hidden");
		Recording recording = this.recorder.start();
		try (CurrentRecording.Scope scope = CurrentRecording.attach(recording)) {
			assertThatException().isThrownBy(() -> this.transaction.executeWithoutResult((status) -> loadMails()));
			this.purchases.findAll();
		}
		jdbcTemplate.execute("alter table hidden rename to customer_mails");
		RecordedRequest request = recording.snapshot();
		assertThat(request.events(AssociationLoad.class)).extracting(AssociationLoad::kind).containsExactly(Kind.BY_ID);
		assertThat(request.events(RepositoryCall.class)).singleElement()
			.extracting(RepositoryCall::queries)
			.isEqualTo(List.of(request.queries().size()));
		assertThat(request.events(EntityLoads.class)).last()
			.returns(PURCHASES, EntityLoads::count)
			.returns(request.queries().size(), EntityLoads::query);
	}

	private void loadMails() {
		Hibernate.initialize(this.entityManager.find(Customer.class, 1L).getMails());
	}

	@Test
	void flushesAreMeasured() {
		RecordedRequest request = record(() -> {
			this.purchases.findAll().get(0).setNumber("p changed");
			this.purchases.findByNumberStartingWith("x");
		});
		assertThat(request.events(Flush.class)).extracting(Flush::kind, Flush::entities, Flush::queries)
			.containsExactly(tuple(Flush.Kind.BEFORE_QUERY, PURCHASES, List.of(2)),
					tuple(Flush.Kind.FULL, PURCHASES, List.of()));
		assertThat(request.events(Flush.class)).allSatisfy((flush) -> assertThat(flush.durationNanos()).isPositive());
	}

	@Test
	void repositoryMethodsAreTold() {
		RecordedRequest request = record(() -> {
			this.purchases.findTop5ByOrderByNumber();
			this.purchases.search("%");
			this.purchases.findByNumberNotNullOrderByNumber(PageRequest.of(1, 2));
			this.purchases.findAll();
		});
		List<RepositoryCall> calls = request.events(RepositoryCall.class);
		assertThat(calls).extracting(RepositoryCall::pageSize, RepositoryCall::offset, RepositoryCall::queries)
			.containsExactly(tuple(5, 0L, List.of(1)), tuple(0, 0L, List.of(2)), tuple(2, 2L, List.of(3)),
					tuple(0, 0L, List.of(4)));
		assertThat(calls).extracting((call) -> call.method().place())
			.containsExactly("Purchases.findTop5ByOrderByNumber", "Purchases.search",
					"Purchases.findByNumberNotNullOrderByNumber", "Purchases.findAll");
		assertThat(calls).extracting((call) -> call.method().kind())
			.containsExactly(RepositoryMethod.Kind.DERIVED, RepositoryMethod.Kind.ANNOTATED,
					RepositoryMethod.Kind.DERIVED, RepositoryMethod.Kind.BASE);
	}

	@Test
	void repositoryMethodsAreRead() {
		RecordedRequest request = record(() -> {
			this.purchases.search("%");
			this.purchases.findByNumberNotNullOrderByNumber(PageRequest.of(1, 2));
			this.purchases.findAll();
		});
		List<RepositoryMethod> methods = request.events(RepositoryCall.class)
			.stream()
			.map(RepositoryCall::method)
			.toList();
		assertThat(methods.get(0))
			.returns("select p from Purchase p where p.number like :number order by p.number", RepositoryMethod::query)
			.returns(List.of("String"), RepositoryMethod::parameterTypes)
			.returns(Purchase.class.getName(), RepositoryMethod::entity);
		assertThat(methods.get(1)).returns("Slice<Purchase>", RepositoryMethod::returnType)
			.returns(List.of("lines"), RepositoryMethod::entityGraph)
			.returns(true, RepositoryMethod::paged);
		assertThat(methods.get(2)).returns("List<Purchase>", RepositoryMethod::returnType)
			.returns(false, RepositoryMethod::isDeclaredHere);
	}

	@Test
	void mappingIsToldOnce() {
		RecordedRequest request = record(() -> this.purchases.findAll());
		PersistenceUnit unit = request.events(PersistenceUnitUse.class).get(0).unit();
		assertThat(request.events(PersistenceUnitUse.class)).hasSize(1);
		assertThat(unit).returns(10, PersistenceUnit::batchSize)
			.returns(true, PersistenceUnit::orderInserts)
			.returns(false, PersistenceUnit::orderUpdates);
		assertThat(unit.entities().values()).extracting(MappedEntity::name, MappedEntity::id)
			.contains(tuple(Purchase.class.getName(), MappedEntity.Id.IDENTITY),
					tuple(Line.class.getName(), MappedEntity.Id.GENERATED),
					tuple(Article.class.getName(), MappedEntity.Id.ASSIGNED));
		assertThat(unit.findByTable("PURCHASE").orElseThrow()).returns(true, MappedEntity::versioned)
			.returns("id", MappedEntity::idAttribute);
	}

	@Test
	void attributesAreTold() {
		PersistenceUnit unit = record(() -> this.purchases.findAll()).events(PersistenceUnitUse.class).get(0).unit();
		assertThat(attribute(unit, Purchase.class, "lines"))
			.isEqualTo(new MappedAttribute("lines", MappedAttribute.Kind.BAG, Line.class.getName(), false, true, 1));
		assertThat(attribute(unit, Customer.class, "region")).isEqualTo(
				new MappedAttribute("region", MappedAttribute.Kind.TO_ONE, Region.class.getName(), true, false, 1));
		assertThat(attribute(unit, Person.class, "passport")).isEqualTo(
				new MappedAttribute("passport", MappedAttribute.Kind.TO_ONE, Passport.class.getName(), true, true, 1));
		assertThat(attribute(unit, Shelf.class, "boxes")).isEqualTo(
				new MappedAttribute("boxes", MappedAttribute.Kind.COLLECTION, Box.class.getName(), false, false, 4));
		assertThat(attribute(unit, Customer.class, "mails").kind()).isEqualTo(MappedAttribute.Kind.ELEMENTS);
	}

	private static MappedAttribute attribute(PersistenceUnit unit, Class<?> type, String name) {
		return unit.findEntity(type.getName()).orElseThrow().findAttribute(name).orElseThrow();
	}

	private static List<String> toOnes(RecordedRequest request) {
		return request.events(AssociationLoad.class)
			.stream()
			.filter((load) -> load.kind() == Kind.LAZY_TO_ONE)
			.map(AssociationLoad::attribute)
			.toList();
	}

	private static long startOf(RecordedRequest request, Class<?> entity) {
		return request.events(EntityLoads.class)
			.stream()
			.filter((loads) -> loads.entity().equals(entity.getName()))
			.findFirst()
			.orElseThrow()
			.startNanos();
	}

	private RecordedRequest rename(Function<Customer, String> name) {
		return record(
				() -> this.entityManager.createQuery("select c from Customer c join fetch c.region", Customer.class)
					.getResultList()
					.forEach((customer) -> customer.rename(name.apply(customer))));
	}

	private RecordedRequest record(Runnable work) {
		Recording recording = this.recorder.start();
		try (CurrentRecording.Scope scope = CurrentRecording.attach(recording)) {
			this.transaction.executeWithoutResult((status) -> work.run());
		}
		return recording.snapshot();
	}

}
