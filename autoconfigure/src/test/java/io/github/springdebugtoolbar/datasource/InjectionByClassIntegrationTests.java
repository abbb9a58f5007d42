package io.github.springdebugtoolbar.datasource;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import io.github.springdebugtoolbar.autoconfigure.DataSourceRecordingAutoConfiguration;
import io.github.springdebugtoolbar.autoconfigure.RecordingAutoConfiguration;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.Recorder;
import org.apache.commons.dbcp2.BasicDataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests for applications that ask for a data source by its class. Pitfall 1.
 */
@ExtendWith(OutputCaptureExtension.class)
class InjectionByClassIntegrationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(RecordingAutoConfiguration.class, DataSourceRecordingAutoConfiguration.class))
		.withPropertyValues("debug-toolbar.enabled=true");

	@Test
	void poolThatIsAskedForByItsClassIsInjectedAndRecorded() {
		this.runner.withUserConfiguration(Dbcp.class).withBean(AsksForDbcp.class).run((context) -> {
			BasicDataSource pool = context.getBean(AsksForDbcp.class).pool();
			assertThat(record(context.getBean(Recorder.class), pool).queries()).extracting(Query::dataSource)
				.containsExactly("pool");
			assertThat(pool.getMaxTotal()).isEqualTo(3);
			assertThat(pool.getNumIdle()).isEqualTo(1);
			pool.setMaxTotal(4);
			assertThat(pool.unwrap(BasicDataSource.class).getMaxTotal()).isEqualTo(4);
		});
	}

	@Test
	void poolIsClosedWithItsContext() {
		BasicDataSource[] pool = new BasicDataSource[1];
		this.runner.withUserConfiguration(Dbcp.class).run((context) -> {
			pool[0] = context.getBean(BasicDataSource.class).unwrap(BasicDataSource.class);
			record(context.getBean(Recorder.class), context.getBean(DataSource.class));
			assertThat(pool[0].isClosed()).isFalse();
		});
		assertThat(pool[0].isClosed()).isTrue();
	}

	@Test
	void classWithStateThatAProxyWouldHideIsNotExtended() {
		this.runner.withUserConfiguration(Own.class).run((context) -> {
			for (String name : new String[] { "finalMethod", "publicField" }) {
				DataSource dataSource = context.getBean(name, DataSource.class);
				assertThat(dataSource).isNotInstanceOf(BasicDataSource.class);
				assertThat(record(context.getBean(Recorder.class), dataSource).queries()).hasSize(1);
			}
		});
	}

	@Test
	void excludedDataSourceIsLeftAlone() {
		this.runner.withUserConfiguration(Final.class)
			.withPropertyValues("debug-toolbar.recording.excluded-data-sources=h2")
			.withBean(AsksForH2.class)
			.run((context) -> {
				assertThat(context.getBean("h2")).isExactlyInstanceOf(JdbcDataSource.class);
				assertThat(record(context.getBean(Recorder.class), context.getBean(DataSource.class)).queries())
					.isEmpty();
			});
	}

	@Test
	void failureOfAFinalClassNamesTheWayOut(CapturedOutput output) {
		for (Class<?> asking : List.of(AsksForH2.class, LooksUpH2.class)) {
			assertThatException().isThrownBy(() -> start(Final.class, asking));
			assertThat(output.getAll()).endsWith("debug-toolbar.recording.excluded-data-sources=h2"
					+ System.lineSeparator() + System.lineSeparator());
		}
	}

	private static void start(Class<?>... sources) {
		new SpringApplicationBuilder(RecordingAutoConfiguration.class, DataSourceRecordingAutoConfiguration.class)
			.sources(sources)
			.web(WebApplicationType.NONE)
			.properties("debug-toolbar.enabled=true", "spring.main.banner-mode=off")
			.run();
	}

	private static RecordedRequest record(Recorder recorder, DataSource dataSource) throws Exception {
		return Taps.record(recorder, () -> new JdbcTemplate(dataSource).queryForList("select 1"));
	}

	private static String url() {
		return "jdbc:h2:mem:" + UUID.randomUUID();
	}

	@Configuration(proxyBeanMethods = false)
	static class Dbcp {

		@Bean
		BasicDataSource pool() {
			BasicDataSource pool = new BasicDataSource();
			pool.setUrl(url());
			pool.setMaxTotal(3);
			return pool;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Final {

		@Bean
		JdbcDataSource h2() {
			JdbcDataSource dataSource = new JdbcDataSource();
			dataSource.setURL(url());
			return dataSource;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Own {

		@Bean
		BasicDataSource finalMethod() {
			BasicDataSource pool = new WithFinalMethod();
			pool.setUrl(url());
			return pool;
		}

		@Bean
		BasicDataSource publicField() {
			BasicDataSource pool = new WithField();
			pool.setUrl(url());
			return pool;
		}

	}

	static class WithFinalMethod extends BasicDataSource {

		private String tenant = "none";

		final String tenant() {
			return this.tenant;
		}

	}

	static class WithField extends BasicDataSource {

		// CHECKSTYLE:OFF
		public String tenant = "none";

		// CHECKSTYLE:ON

	}

	record AsksForDbcp(BasicDataSource pool) {

	}

	record AsksForH2(JdbcDataSource dataSource) {

	}

	static class LooksUpH2 {

		LooksUpH2(DataSource dataSource, BeanFactory beanFactory) {
			beanFactory.getBean(JdbcDataSource.class);
		}

	}

}
