package io.github.springdebugtoolbar.attribute.garden;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.springdebugtoolbar.recording.AttributeReads;
import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.Recording;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which attributes of real entities are seen to be read, however they are mapped.
 */
@SpringBootTest(classes = GardenApplication.class, webEnvironment = WebEnvironment.NONE,
		properties = { "debug-toolbar.enabled=true", "debug-toolbar.attribute-reads.enabled=true",
				"spring.datasource.url=jdbc:h2:mem:garden;DB_CLOSE_DELAY=-1", "spring.jpa.hibernate.ddl-auto=create" })
class AttributeReadsIntegrationTests {

	private static final int TREES = 3;

	private final Recorder recorder;

	private final EntityManager entityManager;

	private final TransactionTemplate transaction;

	AttributeReadsIntegrationTests(@Autowired Recorder recorder, @Autowired EntityManager entityManager,
			@Autowired TransactionTemplate transaction) {
		this.recorder = recorder;
		this.entityManager = entityManager;
		this.transaction = transaction;
	}

	@BeforeEach
	void fill() {
		this.transaction.executeWithoutResult((status) -> {
			if (findAll(Plant.class).isEmpty()) {
				plant();
			}
		});
	}

	@Test
	void gettersAreSeen() {
		RecordedRequest request = record(() -> findAll(Plant.class).forEach(Plant::getLatin));
		assertThat(reads(request, Plant.class)).isEqualTo(Map.of("latin", 1, "origin", 1));
		assertThat(reads(request, Tree.class)).isEqualTo(Map.of("latin", TREES, "origin", TREES));
	}

	@Test
	void nothingIsReadByLoadingAndFlushing() {
		RecordedRequest request = record(() -> {
			findAll(Bed.class).forEach((bed) -> bed.setWidth(bed.getDepth() + 7));
			findAll(Seed.class);
		});
		assertThat(reads(request, Bed.class)).containsOnlyKeys("depth");
		assertThat(find(request, Seed.class).isUnread()).isTrue();
	}

	@Test
	void derivedMethodsAndFieldsOfSuperclassesAreSeen() {
		RecordedRequest request = record(() -> findAll(Tree.class).forEach((tree) -> {
			tree.getLabel();
			tree.getTitle();
			tree.getName();
		}));
		assertThat(reads(request, Tree.class)).isEqualTo(Map.of("latin", TREES, "name", 3 * TREES, "origin", TREES));
	}

	@Test
	void callbackOfAnEntityIsTheApplication() {
		assertThat(reads(record(() -> findAll(Tree.class)), Tree.class)).isEqualTo(Map.of("origin", TREES));
	}

	@Test
	void recordsThatAreEmbeddedAreSeen() {
		RecordedRequest request = record(() -> findAll(Tree.class).forEach((tree) -> tree.getPrice().amount()));
		assertThat(reads(request, Tree.class)).containsEntry("price", TREES);
		assertThat(reads(request, Price.class)).isEqualTo(Map.of("amount", TREES));
	}

	@Test
	void recordsThatAreIdsAreSeen() {
		RecordedRequest request = record(() -> findAll(Leaf.class).forEach((leaf) -> leaf.getId().branch()));
		assertThat(reads(request, Leaf.class)).isEqualTo(Map.of("id", 1));
		assertThat(reads(request, LeafId.class)).isEqualTo(Map.of("branch", 1));
	}

	@Test
	void proxiesAreSeen() {
		RecordedRequest request = record(() -> findAll(Leaf.class).forEach((leaf) -> leaf.getTree().getHeight()));
		assertThat(reads(request, Leaf.class)).isEqualTo(Map.of("tree", 1));
		assertThat(reads(request, Tree.class)).isEqualTo(Map.of("height", 1, "origin", 1));
	}

	@Test
	void fieldsThatOtherClassesReadAreSeen() {
		RecordedRequest request = record(() -> {
			findAll(Leaf.class).forEach((leaf) -> assertThat(leaf.color).isEqualTo("green"));
			findAll(Tree.class).forEach(Plant.Card::of);
		});
		assertThat(reads(request, Leaf.class)).isEqualTo(Map.of("color", 1));
		assertThat(reads(request, Tree.class)).isEqualTo(Map.of("care", TREES, "latin", TREES, "origin", TREES));
	}

	@Test
	void gettersWithoutAFieldAreSeen() {
		RecordedRequest request = record(() -> findAll(Bed.class).forEach(Bed::getCaption));
		assertThat(reads(request, Bed.class)).containsOnlyKeys("caption");
	}

	@Test
	void setThatHibernateFillsIsNoRead() {
		RecordedRequest request = record(
				() -> findAll(Bed.class).forEach((bed) -> assertThat(bed.getSeeds().size()).isEqualTo(2)));
		assertThat(reads(request, Bed.class)).containsOnlyKeys("seeds");
		assertThat(find(request, Seed.class).isUnread()).isTrue();
	}

	@Test
	void elementsOfACollectionOfHibernateAreSeen() {
		RecordedRequest request = record(() -> findAll(Bed.class)
			.forEach((bed) -> bed.getSeeds().stream().map(Seed::getSort).forEach((sort) -> sort.length())));
		assertThat(reads(request, Seed.class)).isEqualTo(Map.of("sort", 2));
	}

	@Test
	void attributesThatAreNotWatchedCountAsRead() {
		AttributeReads reads = find(record(() -> findAll(Seed.class)), Seed.class);
		assertThat(reads.isRead("sort")).isFalse();
		assertThat(reads.isRead("unknown")).isTrue();
	}

	@Test
	void threadsOfTheRequestCountTogether() {
		RecordedRequest request = record(() -> {
			List<Seed> seeds = findAll(Seed.class);
			seeds.get(0).getSort();
			Runnable task = () -> seeds.get(1).getSort();
			Thread thread = new Thread(CurrentRecording.propagate(task));
			thread.start();
			join(thread);
		});
		assertThat(reads(request, Seed.class)).isEqualTo(Map.of("sort", 2));
	}

	@Test
	void classesStayWhatTheyAre() {
		this.transaction.executeWithoutResult((status) -> assertThat(findAll(Tree.class))
			.allSatisfy((tree) -> assertThat(tree.getClass()).isSameAs(Tree.class)));
		assertThat(Tree.class.getDeclaredMethods()).extracting("name")
			.containsExactlyInAnyOrder("getHeight", "getTitle");
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private <T> List<T> findAll(Class<T> type) {
		return this.entityManager.createQuery("select e from " + type.getSimpleName() + " e", type).getResultList();
	}

	private void plant() {
		this.entityManager.persist(new Plant("rose", "rosa"));
		for (int i = 0; i < TREES; i++) {
			this.entityManager.persist(new Tree("oak " + i, i));
		}
		this.entityManager.persist(new Leaf(new LeafId(1, 2), findAll(Tree.class).get(0)));
		Bed bed = new Bed();
		bed.setCaption("south");
		bed.getSeeds().addAll(List.of(new Seed(1, "a"), new Seed(2, "b")));
		this.entityManager.persist(bed);
	}

	private static AttributeReads find(RecordedRequest request, Class<?> type) {
		return request.events(AttributeReads.class)
			.stream()
			.filter((reads) -> reads.className().equals(type.getName()))
			.findFirst()
			.orElseThrow();
	}

	private static Map<String, Integer> reads(RecordedRequest request, Class<?> type) {
		return find(request, type).reads()
			.entrySet()
			.stream()
			.filter((read) -> read.getValue() > 0)
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private RecordedRequest record(Runnable task) {
		Recording recording = this.recorder.start();
		try (CurrentRecording.Scope scope = CurrentRecording.attach(recording)) {
			this.transaction.executeWithoutResult((status) -> task.run());
		}
		return recording.snapshot();
	}

}
