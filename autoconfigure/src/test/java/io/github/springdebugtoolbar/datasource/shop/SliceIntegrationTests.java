package io.github.springdebugtoolbar.datasource.shop;

import java.util.stream.Stream;

import io.github.springdebugtoolbar.autoconfigure.DataSourceRecordingAutoConfiguration;
import io.github.springdebugtoolbar.autoconfigure.RecordingAutoConfiguration;
import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.Recording;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for slices of an application that has the toolbar on its class path. Pitfall 17.
 */
class SliceIntegrationTests {

	private static void assertUnharmed(ApplicationContext context) {
		assertThat(Stream.of(context.getBeanDefinitionNames())
			.filter((name) -> name.toLowerCase().contains("debugtoolbar") || name.contains("debug-toolbar"))).isEmpty();
		assertThat(context.getBean(JdbcTemplate.class).queryForObject("select 1", Integer.class)).isEqualTo(1);
	}

	@Nested
	@JdbcTest
	class OfJdbc {

		@Test
		void hasNothingOfOurs(@Autowired ApplicationContext context) {
			assertUnharmed(context);
		}

	}

	@Nested
	@JdbcTest(properties = "debug-toolbar.enabled=true")
	class OfJdbcSwitchedOn {

		@Test
		void hasNothingOfOurs(@Autowired ApplicationContext context) {
			assertUnharmed(context);
		}

	}

	@Nested
	@DataJpaTest
	class OfJpa {

		@Test
		void hasNothingOfOurs(@Autowired ApplicationContext context, @Autowired Products products) {
			assertUnharmed(context);
			products.saveAndFlush(new Product("pen"));
			assertThat(products.findByNameStartingWith("p")).hasSize(1);
		}

	}

	@Nested
	@DataJpaTest(properties = "debug-toolbar.enabled=true")
	@ImportAutoConfiguration({ RecordingAutoConfiguration.class, DataSourceRecordingAutoConfiguration.class })
	class OfJpaThatAsksForTheToolbar {

		@Test
		void recordsTheDatabaseOfTheTest(@Autowired Recorder recorder, @Autowired Products products) {
			Recording recording = recorder.start();
			try (CurrentRecording.Scope scope = CurrentRecording.attach(recording)) {
				products.saveAndFlush(new Product("pen"));
				assertThat(products.findByNameStartingWith("p")).hasSize(1);
			}
			RecordedRequest request = recording.snapshot();
			assertThat(request.queries()).extracting((query) -> query.statement().sql())
				.satisfiesExactly((sql) -> assertThat(sql).startsWith("insert"),
						(sql) -> assertThat(sql).startsWith("select"));
		}

	}

}
