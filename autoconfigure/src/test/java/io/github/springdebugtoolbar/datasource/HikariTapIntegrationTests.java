package io.github.springdebugtoolbar.datasource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import io.github.springdebugtoolbar.autoconfigure.DataSourceRecordingAutoConfiguration;
import io.github.springdebugtoolbar.autoconfigure.RecordingAutoConfiguration;
import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.ConnectionEvent;
import io.github.springdebugtoolbar.recording.ConnectionEvent.Kind;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.Recorder;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

import org.springframework.boot.actuate.autoconfigure.metrics.MetricsAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.metrics.jdbc.DataSourcePoolMetricsAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.boot.jdbc.metadata.HikariDataSourcePoolMetadata;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link HikariTap} in an application: whatever works with the pool works as
 * before.
 */
class HikariTapIntegrationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
				DataSourceTransactionManagerAutoConfiguration.class, RecordingAutoConfiguration.class,
				DataSourceRecordingAutoConfiguration.class))
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
			assertThat(queries.get(1).parameters().get(0))
				.extracting(BoundParameter::key, BoundParameter::name, BoundParameter::type, BoundParameter::value)
				.containsExactly(tuple("1", "id", "BIGINT", 1L), tuple("2", "name", "VARCHAR", "Ada"));
		});
	}

	// Pitfall 1: injection by class.
	@Test
	void beanStaysTheSameInstance() {
		this.runner.withUserConfiguration(InjectedByClass.class).run((context) -> {
			HikariDataSource dataSource = context.getBean(HikariDataSource.class);
			assertThat(dataSource.getClass()).isEqualTo(HikariDataSource.class);
			assertThat(context.getBean(DataSource.class)).isSameAs(dataSource);
			assertThat(context).hasBean("usesPool");
			assertTapped(dataSource);
		});
	}

	// Pitfall 1, a pool that starts in its constructor.
	@Test
	void runningPoolStaysTheSameInstance() {
		this.runner.withUserConfiguration(RunningPool.class).run((context) -> {
			HikariDataSource dataSource = context.getBean(HikariDataSource.class);
			assertThat(dataSource.getClass()).isEqualTo(HikariDataSource.class);
			JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
			List<Query> queries = Taps
				.record(context.getBean(Recorder.class), () -> jdbc.queryForList("select * from kept"))
				.queries();
			assertThat(queries).extracting(Query::dataSource).containsExactly("runningPool");
		});
	}

	// Pitfall 2: what is read from and bound to the pool's configuration.
	@Test
	void configurationIsUntouched() {
		this.runner.withPropertyValues("spring.datasource.username=sa", "spring.datasource.hikari.pool-name=named")
			.run((context) -> {
				HikariDataSource dataSource = context.getBean(HikariDataSource.class);
				String url = dataSource.getJdbcUrl();
				assertThat(url).startsWith("jdbc:h2:mem:");
				assertTapped(dataSource);
				dataSource.getHikariConfigMXBean().setMaximumPoolSize(3);
				assertThat(dataSource.getPoolName()).isEqualTo("named");
				assertThat(dataSource.getJdbcUrl()).isEqualTo(url);
				assertThat(dataSource.getUsername()).isEqualTo("sa");
				context.getBean(JdbcTemplate.class).queryForList("select 1");
				HikariConfig copy = new HikariConfig();
				dataSource.copyStateTo(copy);
				copy.setPoolName("copy");
				copy.setJdbcUrl("jdbc:h2:mem:elsewhere");
				try (HikariDataSource other = new HikariDataSource(copy);
						Connection connection = other.getConnection()) {
					assertThat(connection.getMetaData().getURL()).isEqualTo("jdbc:h2:mem:elsewhere");
				}
			});
	}

	@Test
	void settingsMadeBeforeThePoolStartsCount() {
		this.runner.run((context) -> {
			HikariDataSource dataSource = context.getBean(HikariDataSource.class);
			dataSource.setJdbcUrl("jdbc:h2:mem:changed");
			try (Connection connection = dataSource.getConnection()) {
				assertThat(connection.getMetaData().getURL()).isEqualTo("jdbc:h2:mem:changed");
				assertThat(connection.isWrapperFor(TappedConnection.class)).isTrue();
			}
		});
	}

	@Test
	void credentialsMayChangeAtRunTime() throws Exception {
		Taps taps = new Taps();
		HikariDataSource dataSource = pool();
		dataSource.setUsername("sa");
		dataSource.setPassword("");
		taps.tap(dataSource, "pool");
		try (dataSource) {
			try (Connection connection = dataSource.getConnection();
					Statement statement = connection.createStatement()) {
				statement.execute("create user other password 'secret' admin");
			}
			dataSource.getHikariConfigMXBean().setUsername("other");
			dataSource.getHikariConfigMXBean().setPassword("secret");
			dataSource.getHikariPoolMXBean().softEvictConnections();
			try (Connection connection = dataSource.getConnection()) {
				assertThat(connection.getMetaData().getUserName()).isEqualToIgnoringCase("other");
			}
		}
	}

	// Pitfall 3: pool metrics.
	@Test
	void metersOfThePoolGoOn() {
		this.runner
			.withConfiguration(
					AutoConfigurations.of(MetricsAutoConfiguration.class, DataSourcePoolMetricsAutoConfiguration.class))
			.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
			.run((context) -> {
				MeterRegistry meters = context.getBean(MeterRegistry.class);
				DataSource dataSource = context.getBean(DataSource.class);
				dataSource.getConnection().close();
				RecordedRequest request = Taps.record(context.getBean(Recorder.class),
						() -> dataSource.getConnection().close());
				assertThat(meters.get("hikaricp.connections.acquire").timer().count()).isPositive();
				assertThat(meters.get("hikaricp.connections.usage").timer().count()).isPositive();
				assertThat(meters.get("hikaricp.connections.max").gauge().value()).isEqualTo(10);
				assertThat(meters.get("jdbc.connections.max").gauge().value()).isEqualTo(10);
				assertThat(kinds(request)).containsExactly(Kind.ACQUIRE, Kind.HOLD);
			});
	}

	@Test
	void metersOfAPoolThatRunsAlreadyGoOn() {
		this.runner.withUserConfiguration(RunningPool.class)
			.withConfiguration(
					AutoConfigurations.of(MetricsAutoConfiguration.class, DataSourcePoolMetricsAutoConfiguration.class))
			.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
			.run((context) -> {
				DataSource dataSource = context.getBean(DataSource.class);
				RecordedRequest request = Taps.record(context.getBean(Recorder.class),
						() -> dataSource.getConnection().close());
				MeterRegistry meters = context.getBean(MeterRegistry.class);
				assertThat(meters.get("hikaricp.connections.usage").timer().count()).isPositive();
				assertThat(meters.get("jdbc.connections.active").gauge().value()).isZero();
				assertThat(kinds(request)).containsExactly(Kind.ACQUIRE, Kind.HOLD);
			});
	}

	@Test
	void poolCanBeUnwrappedAndDescribed() {
		this.runner.run((context) -> {
			HikariDataSource dataSource = context.getBean(HikariDataSource.class);
			assertTapped(dataSource);
			assertThat(DataSourceUnwrapper.unwrap(dataSource, HikariDataSource.class)).isSameAs(dataSource);
			assertThat(dataSource.unwrap(HikariDataSource.class)).isSameAs(dataSource);
			assertThat(dataSource.unwrap(DriverDataSource.class)).isNotNull();
			assertThat(new HikariDataSourcePoolMetadata(dataSource).getMax()).isEqualTo(10);
			assertThat(new HikariDataSourcePoolMetadata(dataSource).getActive()).isZero();
		});
	}

	// Pitfall 4: Flyway and Liquibase with a user of their own.
	@Test
	void anotherDataSourceCanBeDerived() {
		this.runner.run((context) -> {
			HikariDataSource dataSource = context.getBean(HikariDataSource.class);
			dataSource.getConnection().close();
			HikariDataSource derived = DataSourceBuilder.derivedFrom(dataSource)
				.type(HikariDataSource.class)
				.username("other")
				.build();
			assertThat(derived.getJdbcUrl()).isEqualTo(dataSource.getJdbcUrl());
			assertThat(derived.getDataSource()).isNull();
		});
	}

	// Pitfall 8: closing.
	@Test
	void contextClosesThePoolOnce() {
		HikariDataSource[] pool = new HikariDataSource[1];
		this.runner.run((context) -> {
			pool[0] = context.getBean(HikariDataSource.class);
			pool[0].getConnection().close();
			assertThat(pool[0].isClosed()).isFalse();
		});
		assertThat(pool[0].isClosed()).isTrue();
	}

	// Pitfall 9: too late or circular.
	@Test
	void nothingIsCreatedBeforeADataSource() {
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(RecordingAutoConfiguration.class, DataSourceRecordingAutoConfiguration.class))
			.withPropertyValues("debug-toolbar.enabled=true", "spring.main.lazy-initialization=true")
			.withInitializer((context) -> context.addBeanFactoryPostProcessor((factory) -> {
				for (String name : factory.getBeanDefinitionNames()) {
					factory.getBeanDefinition(name).setLazyInit(true);
				}
			}))
			.run((context) -> {
				assertThat(context.getBeanFactory().containsSingleton("debugToolbarDataSourceTap")).isTrue();
				assertThat(context.getBeanFactory().containsSingleton("debugToolbarRecorder")).isFalse();
			});
	}

	// Pitfall 17: a slice does not load the starter, and the toolbar is off in tests
	// anyway.
	@Test
	void offMeansUntouched() {
		this.runner.withPropertyValues("debug-toolbar.enabled=false").run((context) -> {
			assertThat(context).doesNotHaveBean(DataSourceTap.class);
			HikariDataSource dataSource = context.getBean(HikariDataSource.class);
			try (Connection connection = dataSource.getConnection()) {
				assertThat(connection.isWrapperFor(TappedConnection.class)).isFalse();
			}
		});
	}

	@Test
	void waitAndHoldAreRecordedWithTheirConnection() {
		this.runner.run((context) -> {
			DataSource dataSource = context.getBean(DataSource.class);
			dataSource.getConnection().close();
			RecordedRequest request = Taps.record(context.getBean(Recorder.class), () -> {
				try (Connection connection = dataSource.getConnection();
						Statement statement = connection.createStatement()) {
					statement.execute("select 1");
				}
			});
			String connection = request.queries().get(0).connection();
			assertThat(connection).startsWith("dataSource-");
			assertThat(request.events(ConnectionEvent.class))
				.extracting(ConnectionEvent::kind, ConnectionEvent::connection, ConnectionEvent::dataSource)
				.containsExactly(tuple(Kind.ACQUIRE, connection, "dataSource"),
						tuple(Kind.HOLD, connection, "dataSource"));
			assertThat(request.events(ConnectionEvent.class).get(0).detail()).matches("1/\\d+");
			assertThat(request.events(ConnectionEvent.class).get(1).durationNanos())
				.isGreaterThan(request.queries().get(0).executeNanos());
		});
	}

	@Test
	void poolThatStartsWithTheFirstRequestIsWatchedToo() {
		this.runner.run((context) -> {
			JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
			assertThat(context.getBean(HikariDataSource.class).isRunning()).isFalse();
			RecordedRequest request = Taps.record(context.getBean(Recorder.class), () -> jdbc.queryForList("select 1"));
			assertThat(request.queries()).hasSize(1);
			assertThat(kinds(request)).containsExactly(Kind.ACQUIRE, Kind.HOLD);
		});
	}

	@Test
	void connectionThatIsNeverUsedIsHeldToo() {
		this.runner.run((context) -> {
			DataSource dataSource = context.getBean(DataSource.class);
			RecordedRequest first = Taps.record(context.getBean(Recorder.class),
					() -> dataSource.getConnection().close());
			RecordedRequest second = Taps.record(context.getBean(Recorder.class),
					() -> dataSource.getConnection().close());
			assertThat(kinds(first)).containsExactly(Kind.ACQUIRE, Kind.HOLD);
			assertThat(kinds(second)).containsExactly(Kind.ACQUIRE, Kind.HOLD);
		});
	}

	@Test
	void connectionThatIsWaitedForInVainIsRecorded() {
		this.runner
			.withPropertyValues("spring.datasource.hikari.maximum-pool-size=1",
					"spring.datasource.hikari.connection-timeout=250")
			.run((context) -> {
				DataSource dataSource = context.getBean(DataSource.class);
				try (Connection held = dataSource.getConnection(); Statement statement = held.createStatement()) {
					RecordedRequest request = Taps.record(context.getBean(Recorder.class),
							() -> assertThatExceptionOfType(SQLException.class).isThrownBy(dataSource::getConnection));
					assertThat(kinds(request)).containsExactly(Kind.ACQUIRE_FAILED);
					assertThat(request.events().get(0).durationNanos()).isGreaterThan(200_000_000L);
				}
			});
	}

	@Test
	void ownCallsOfThePoolAreLeftOut() {
		this.runner
			.withPropertyValues("spring.datasource.hikari.connection-init-sql=select 1",
					"spring.datasource.hikari.connection-test-query=select 2",
					"spring.datasource.hikari.isolate-internal-queries=true",
					"spring.datasource.hikari.transaction-isolation=TRANSACTION_READ_COMMITTED")
			.run((context) -> {
				RecordedRequest request = Taps.record(context.getBean(Recorder.class), () -> {
					try (Connection connection = context.getBean(DataSource.class).getConnection()) {
						connection.setAutoCommit(false);
						connection.setReadOnly(true);
						connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
					}
				});
				assertThat(request.queries()).isEmpty();
				assertThat(kinds(request)).containsExactly(Kind.ACQUIRE, Kind.HOLD, Kind.AUTO_COMMIT, Kind.READ_ONLY,
						Kind.ISOLATION);
				assertThat(context.getBean(Recorder.class).unattributed().queries()).isEmpty();
			});
	}

	@Test
	void ownCallsOfAPoolWithOtherDefaultsAreLeftOut() {
		this.runner
			.withPropertyValues("spring.datasource.hikari.connection-test-query=select 2",
					"spring.datasource.hikari.isolate-internal-queries=true",
					"spring.datasource.hikari.auto-commit=false", "spring.datasource.hikari.read-only=true")
			.run((context) -> {
				RecordedRequest request = Taps.record(context.getBean(Recorder.class), () -> {
					for (int i = 0; i < 2; i++) {
						try (Connection connection = context.getBean(DataSource.class).getConnection()) {
							connection.setAutoCommit(true);
							connection.setReadOnly(false);
						}
					}
				});
				assertThat(request.events(ConnectionEvent.class)).extracting(ConnectionEvent::kind)
					.containsExactlyInAnyOrder(Kind.ACQUIRE, Kind.HOLD, Kind.AUTO_COMMIT, Kind.READ_ONLY, Kind.ACQUIRE,
							Kind.HOLD, Kind.AUTO_COMMIT, Kind.READ_ONLY);
				assertThat(request.events(ConnectionEvent.class)).extracting(ConnectionEvent::detail)
					.contains("true", "false");
			});
	}

	@Test
	void transactionsAreNamed() {
		this.runner.run((context) -> {
			JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
			TransactionTemplate transaction = new TransactionTemplate(
					context.getBean(PlatformTransactionManager.class));
			jdbc.queryForList("select 0");
			RecordedRequest request = Taps.record(context.getBean(Recorder.class), () -> {
				jdbc.queryForList("select 1");
				transaction.executeWithoutResult((status) -> {
					jdbc.queryForList("select 2");
					Object savepoint = status.createSavepoint();
					jdbc.queryForList("select 3");
					status.rollbackToSavepoint(savepoint);
					status.releaseSavepoint(savepoint);
				});
				transaction.executeWithoutResult((status) -> {
					jdbc.queryForList("select 4");
					status.setRollbackOnly();
				});
			});
			List<Query> queries = request.queries();
			assertThat(queries.get(0).transaction()).isNull();
			assertThat(queries.get(1).transaction()).isNotNull().isEqualTo(queries.get(2).transaction());
			assertThat(queries.get(3).transaction()).isNotNull().isNotEqualTo(queries.get(2).transaction());
			assertThat(kinds(request)).filteredOn((kind) -> kind != Kind.ACQUIRE && kind != Kind.HOLD)
				.containsExactly(Kind.AUTO_COMMIT, Kind.SAVEPOINT, Kind.ROLLBACK_TO_SAVEPOINT, Kind.RELEASE_SAVEPOINT,
						Kind.COMMIT, Kind.AUTO_COMMIT, Kind.AUTO_COMMIT, Kind.ROLLBACK, Kind.AUTO_COMMIT);
		});
	}

	@Test
	void poolWithItsOwnDataSourceIsTapped() throws Exception {
		JdbcDataSource h2 = new JdbcDataSource();
		h2.setURL("jdbc:h2:mem:" + UUID.randomUUID());
		HikariDataSource dataSource = new HikariDataSource();
		dataSource.setDataSource(h2);
		new Taps().tap(dataSource, "pool");
		try (dataSource) {
			assertTapped(dataSource);
			assertThat(dataSource.unwrap(JdbcDataSource.class)).isSameAs(h2);
		}
	}

	@Test
	void poolOfADataSourceClassIsTapped() throws Exception {
		HikariDataSource dataSource = new HikariDataSource();
		dataSource.setDataSourceClassName(JdbcDataSource.class.getName());
		dataSource.addDataSourceProperty("url", "jdbc:h2:mem:" + UUID.randomUUID());
		new Taps().tap(dataSource, "pool");
		try (dataSource) {
			assertTapped(dataSource);
		}
	}

	@Test
	void unusableConfigurationFailsAsBefore() {
		HikariDataSource bare = new HikariDataSource();
		assertThat(new Taps().tap(bare, "pool")).isSameAs(bare);
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(bare::getConnection)
			.withMessageContaining("jdbcUrl is required");
		Throwable untapped = catchThrowable(wrongUrl()::getConnection);
		HikariDataSource wrong = wrongUrl();
		assertThat(new Taps().tap(wrong, "pool")).isSameAs(wrong);
		assertThat(catchThrowable(wrong::getConnection)).hasSameClassAs(untapped).hasMessage(untapped.getMessage());
	}

	@Test
	void databaseThatComesLaterIsTapped() throws Exception {
		HikariDataSource dataSource = new HikariDataSource();
		dataSource.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";IFEXISTS=TRUE");
		dataSource.setUsername("sa");
		new Taps().tap(dataSource, "pool");
		try (dataSource) {
			assertThatExceptionOfType(SQLException.class).isThrownBy(dataSource::getConnection);
			dataSource.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
			assertTapped(dataSource);
		}
	}

	private static void assertTapped(DataSource dataSource) throws SQLException {
		try (Connection connection = dataSource.getConnection()) {
			assertThat(connection.isWrapperFor(TappedConnection.class)).isTrue();
		}
	}

	private static List<Kind> kinds(RecordedRequest request) {
		return request.events(ConnectionEvent.class).stream().map(ConnectionEvent::kind).toList();
	}

	private static HikariDataSource pool() {
		HikariDataSource dataSource = new HikariDataSource();
		dataSource.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
		return dataSource;
	}

	private static HikariDataSource wrongUrl() {
		HikariDataSource dataSource = new HikariDataSource();
		dataSource.setJdbcUrl("jdbc:nothing:here");
		return dataSource;
	}

	@Configuration(proxyBeanMethods = false)
	static class InjectedByClass {

		@Bean
		String usesPool(HikariDataSource dataSource) {
			return dataSource.getJdbcUrl();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class RunningPool {

		@Bean
		HikariDataSource runningPool() throws SQLException {
			HikariConfig config = new HikariConfig();
			config.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
			HikariDataSource dataSource = new HikariDataSource(config);
			try (Connection connection = dataSource.getConnection();
					Statement statement = connection.createStatement()) {
				statement.execute("create table kept (id int)");
			}
			return dataSource;
		}

	}

}
