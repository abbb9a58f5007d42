package io.github.springdebugtoolbar.hibernate.enhanced;

import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.hibernate.Watched;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lazy attributes of entities with woven code.
 */
@SpringBootTest(classes = EnhancedApplication.class, webEnvironment = WebEnvironment.NONE,
		properties = { "debug-toolbar.enabled=true", "spring.datasource.url=jdbc:h2:mem:enhanced;DB_CLOSE_DELAY=-1",
				"spring.jpa.hibernate.ddl-auto=create",
				"spring.jpa.properties.hibernate.enhancer.enableLazyInitialization=true" })
class EnhancedIntegrationTests {

	private final Watched watched;

	private final Reading reading;

	EnhancedIntegrationTests(@Autowired BeanFactory application, @Autowired Reading reading) {
		this.watched = new Watched(application);
		this.reading = reading;
	}

	@BeforeEach
	void fill() {
		assertThat(this.reading.isWoven()).isTrue();
		this.reading.fill();
	}

	@Test
	void lazyText() {
		assertFound(this.reading::readTexts, "6 queries load `Essay.text` one by one", "readText", "Read it with them");
	}

	@Test
	void lazyToOne() {
		assertFound(this.reading::readWriters, "6 queries load `Essay.writer` one by one", "readWriter", "@BatchSize");
	}

	@Test
	void inverseOneToOneIsLazy() {
		assertFound(this.reading::readCovers, "6 queries load `Essay.cover` one by one", "readCover", "@MapsId");
	}

	@Test
	void lazyCollection() {
		assertFound(this.reading::readRemarks, "6 queries load `Essay.remarks` one by one", "readRemarks",
				"@BatchSize");
	}

	@Test
	void whatIsFetchedAtOnceIsNone() {
		assertSilent(this.reading::readJoinedWriters, 1);
		assertSilent(this.reading::readJoinedCovers, 1);
	}

	@Test
	void oneTextIsNone() {
		assertSilent(this.reading::readOneText, 2);
	}

	private void assertFound(Runnable work, String title, String method, String cure) {
		InspectedRequest request = this.watched.inspect(work);
		assertThat(request.request().queryCount()).isEqualTo(7);
		assertThat(Watched.findings(request)).singleElement().satisfies((finding) -> {
			assertThat(finding.title()).isEqualTo(title);
			assertThat(finding.queries()).containsExactly(2, 3, 4, 5, 6, 7);
			assertThat(finding.places().get(0).text()).contains("Reading." + method);
			assertThat(finding.cures()).extracting(Cure::name).containsExactly(cure);
		});
	}

	private void assertSilent(Runnable work, int queries) {
		InspectedRequest request = this.watched.inspect(work);
		assertThat(Watched.findings(request)).extracting(Finding::title).isEmpty();
		assertThat(request.request().queryCount()).isEqualTo(queries);
	}

}
