package io.github.springdebugtoolbar.hibernate.shop;

import java.util.List;
import java.util.Map;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.RequestInspector;
import io.github.springdebugtoolbar.detection.chunk.ChunkDetectors;
import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.Recording;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages that Hibernate cuts out in memory, asked for with and without a repository.
 */
@ShopTest
class InMemoryPagingIntegrationTests {

	private static final String WITH_LINES = "select p from Purchase p join fetch p.lines order by p.id";

	private final RequestInspector inspector = new RequestInspector(ChunkDetectors.create(1_000));

	private final Recorder recorder;

	private final Purchases purchases;

	private final EntityManager entityManager;

	private final TransactionTemplate transaction;

	InMemoryPagingIntegrationTests(@Autowired Recorder recorder, @Autowired Purchases purchases,
			@Autowired EntityManager entityManager, @Autowired TransactionTemplate transaction) {
		this.recorder = recorder;
		this.purchases = purchases;
		this.entityManager = entityManager;
		this.transaction = transaction;
	}

	@Test
	void limitOfAQueryIsTold() {
		assertThat(find(() -> page(WITH_LINES))).singleElement().satisfies((finding) -> {
			assertThat(finding.code()).isEqualTo("in-memory-paging");
			assertThat(finding.title()).isEqualTo("A page is cut out in memory, the query has no limit");
			assertThat(finding.subject()).isEqualTo(getClass().getName() + ".page");
			assertThat(finding.queries()).containsExactly(1);
			assertThat(finding.facts().get(0).now()).isEqualTo("12");
			assertThat(finding.cures().get(0).changes())
				.containsExactly(Change.annotate(Purchase.class.getName(), "lines", "@BatchSize(size = 50)"));
			assertThat(finding.cures().get(1).changes().get(0).after()).contains("select e.id from Purchase e");
		});
	}

	@Test
	void limitWithoutACollectionIsFine() {
		assertThat(find(() -> page("select p from Purchase p order by p.id"))).isEmpty();
	}

	@Test
	void pageOfARepositoryIsToldOnce() {
		assertThat(find(() -> this.purchases.findByNumberNotNullOrderByNumber(PageRequest.of(0, 2)))).singleElement()
			.satisfies((finding) -> assertThat(finding.title())
				.isEqualTo("A page of 2 is cut out in memory, the query has no limit"));
	}

	private void page(String query) {
		assertThat(this.entityManager.createQuery(query, Purchase.class).setMaxResults(2).getResultList()).hasSize(2);
	}

	private List<Finding> find(Runnable work) {
		Recording recording = this.recorder.start();
		try (CurrentRecording.Scope scope = CurrentRecording.attach(recording)) {
			this.transaction.executeWithoutResult((status) -> work.run());
		}
		return this.inspector.inspect(new Evidence(recording.snapshot(), Map.of())).findings();
	}

}
