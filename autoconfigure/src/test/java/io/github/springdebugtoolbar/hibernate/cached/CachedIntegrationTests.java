package io.github.springdebugtoolbar.hibernate.cached;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;

import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.hibernate.Watched;
import jakarta.persistence.EntityManager;
import org.hibernate.Cache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is in the second-level cache costs no query, and what is not is loaded one by one.
 */
@SpringBootTest(classes = CachedApplication.class, webEnvironment = WebEnvironment.NONE,
		properties = { "debug-toolbar.enabled=true", "spring.datasource.url=jdbc:h2:mem:cached;DB_CLOSE_DELAY=-1",
				"spring.jpa.hibernate.ddl-auto=create",
				"spring.jpa.properties.hibernate.cache.use_second_level_cache=true",
				"spring.jpa.properties.hibernate.cache.region.factory_class="
						+ "io.github.springdebugtoolbar.hibernate.cached.MapRegionFactory" })
class CachedIntegrationTests {

	private static final int SONGS = 6;

	private final Watched watched;

	private final EntityManager entityManager;

	private final TransactionTemplate transaction;

	private final Cache cache;

	CachedIntegrationTests(@Autowired BeanFactory application, @Autowired EntityManager entityManager,
			@Autowired TransactionTemplate transaction) {
		this.watched = new Watched(application);
		this.entityManager = entityManager;
		this.transaction = transaction;
		this.cache = entityManager.getEntityManagerFactory().getCache().unwrap(Cache.class);
	}

	@BeforeEach
	void fill() {
		this.transaction.executeWithoutResult((status) -> {
			if (songs().isEmpty()) {
				LongStream.rangeClosed(1, SONGS).forEach(this::add);
			}
		});
		this.cache.evictAllRegions();
	}

	@Test
	void missesAreLoadedOneByOne() {
		InspectedRequest request = inspect(this::readSinger);
		assertThat(request.request().queryCount()).isEqualTo(1 + SONGS);
		assertThat(Watched.findings(request)).extracting(Finding::title)
			.containsExactly("6 queries load `Song.singer` one by one");
	}

	@Test
	void missesOfACollectionAreLoadedOneByOne() {
		InspectedRequest request = inspect(this::readGenres);
		assertThat(request.request().queryCount()).isEqualTo(1 + SONGS);
		assertThat(Watched.findings(request)).extracting(Finding::title)
			.containsExactly("6 queries load `Song.genres` one by one");
	}

	@Test
	void hitsAreNone() {
		inspect(this::readAll);
		InspectedRequest request = inspect(this::readAll);
		assertThat(request.request().queryCount()).isOne();
		assertThat(Watched.findings(request)).isEmpty();
	}

	@Test
	void findingByIdInTheCacheIsNone() {
		inspect(this::readSinger);
		InspectedRequest request = this.watched
			.inspect(() -> this.transaction.executeWithoutResult((status) -> LongStream.rangeClosed(1, SONGS)
				.forEach((id) -> this.entityManager.find(Singer.class, id))));
		assertThat(request.request().queryCount()).isZero();
		assertThat(Watched.findings(request)).extracting(Finding::code).doesNotContain("n-plus-one");
	}

	@Test
	void onlyMissesAreCounted() {
		inspect(this::readSinger);
		LongStream.rangeClosed(1, 4).forEach((id) -> this.cache.evict(Singer.class, id));
		assertThat(Watched.findings(inspect(this::readSinger))).extracting(Finding::title)
			.containsExactly("4 queries load `Song.singer` one by one");
	}

	@Test
	void fewMissesAreNone() {
		inspect(this::readSinger);
		LongStream.rangeClosed(1, 2).forEach((id) -> this.cache.evict(Singer.class, id));
		InspectedRequest request = inspect(this::readSinger);
		assertThat(request.request().queryCount()).isEqualTo(3);
		assertThat(Watched.findings(request)).isEmpty();
	}

	private InspectedRequest inspect(Consumer<Song> reading) {
		return this.watched.inspect(() -> this.transaction.executeWithoutResult((status) -> songs().forEach(reading)));
	}

	private void readAll(Song song) {
		readSinger(song);
		readGenres(song);
	}

	private void readSinger(Song song) {
		song.getSinger().getName();
	}

	private void readGenres(Song song) {
		song.getGenres().size();
	}

	private List<Song> songs() {
		return this.entityManager.createQuery("select s from Song s", Song.class).getResultList();
	}

	private void add(long id) {
		Singer singer = new Singer(id);
		this.entityManager.persist(singer);
		this.entityManager.persist(new Song(id, singer));
	}

}
