package io.github.springdebugtoolbar.datasource;

import java.sql.Connection;
import java.util.List;

import com.zaxxer.hikari.HikariDataSource;
import io.github.springdebugtoolbar.autoconfigure.DataSourceRecordingAutoConfiguration;
import io.github.springdebugtoolbar.autoconfigure.RecordingAutoConfiguration;
import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.Recorder;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link HikariTap} in an application.
 */
class HikariTapIntegrationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
				RecordingAutoConfiguration.class, DataSourceRecordingAutoConfiguration.class))
		.withPropertyValues("debug-toolbar.enabled=true", "spring.datasource.generate-unique-name=true",
				"spring.datasource.type=com.zaxxer.hikari.HikariDataSource");

	@Test
	void recordsEachStatementOnce() {
		this.runner.run((context) -> {
			JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
			List<Query> queries = Taps.record(context.getBean(Recorder.class), () -> {
				jdbc.execute("create table customer (id bigint primary key, name varchar(50))");
				jdbc.update("insert into customer (id, name) values (?, ?)", 1L, "Ada");
				jdbc.queryForList("select * from customer where name = ?", "Ada");
			}).queries();
			assertThat(queries).extracting((query) -> query.statement().sql())
				.containsExactly("create table customer (id bigint primary key, name varchar(50))",
						"insert into customer (id, name) values (?, ?)", "select * from customer where name = ?");
			assertThat(queries).extracting(Query::rows).containsExactly(-1L, 1L, 1L);
			assertThat(queries).extracting(Query::dataSource).containsOnly("dataSource");
			assertThat(queries.get(1).parameters()).hasSize(1);
			assertThat(queries.get(1).parameters().get(0))
				.extracting(BoundParameter::key, BoundParameter::name, BoundParameter::type, BoundParameter::value)
				.containsExactly(tuple("1", "id", "BIGINT", 1L), tuple("2", "name", "VARCHAR", "Ada"));
			assertThat(queries.get(2).firstRowNanos()).isPositive();
			assertThat(queries.get(2).executeNanos()).isPositive();
		});
	}

	@Test
	void beanStaysTheSameInstance() {
		this.runner.run((context) -> {
			HikariDataSource dataSource = context.getBean(HikariDataSource.class);
			assertThat(dataSource.getClass()).isEqualTo(HikariDataSource.class);
			try (Connection connection = dataSource.getConnection()) {
				assertThat(connection.isWrapperFor(TappedConnection.class)).isTrue();
			}
		});
	}

}
