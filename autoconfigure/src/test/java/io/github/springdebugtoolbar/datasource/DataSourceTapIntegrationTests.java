package io.github.springdebugtoolbar.datasource;

import java.io.Closeable;
import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.github.springdebugtoolbar.autoconfigure.DataSourceRecordingAutoConfiguration;
import io.github.springdebugtoolbar.autoconfigure.RecordingAutoConfiguration;
import io.github.springdebugtoolbar.recording.ConnectionEvent;
import io.github.springdebugtoolbar.recording.ConnectionEvent.Kind;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.SecretNames;
import org.apache.commons.dbcp2.BasicDataSource;
import org.h2.Driver;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.metadata.DataSourcePoolMetadataProvider;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.context.support.SimpleThreadScope;
import org.springframework.core.OverridingClassLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link DataSourceTap} in an application with data sources of all kinds.
 */
class DataSourceTapIntegrationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(RecordingAutoConfiguration.class, DataSourceRecordingAutoConfiguration.class))
		.withPropertyValues("debug-toolbar.enabled=true", "spring.datasource.generate-unique-name=true");

	@ParameterizedTest
	@ValueSource(strings = { "org.apache.commons.dbcp2.BasicDataSource", "org.apache.tomcat.jdbc.pool.DataSource",
			"org.springframework.jdbc.datasource.SimpleDriverDataSource",
			"org.springframework.jdbc.datasource.DriverManagerDataSource", "org.h2.jdbcx.JdbcDataSource" })
	void everyKindOfDataSourceIsTapped(Class<? extends DataSource> type) {
		this.runner.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
			.withPropertyValues("spring.datasource.type=" + type.getName())
			.run((context) -> {
				DataSource dataSource = context.getBean(DataSource.class);
				RecordedRequest request = record(context.getBean(Recorder.class), dataSource, "select 1");
				assertThat(request.queries()).extracting(Query::dataSource).containsExactly("dataSource");
				assertThat(request.events(ConnectionEvent.class)).extracting(ConnectionEvent::kind)
					.containsExactly(Kind.ACQUIRE, Kind.HOLD);
				assertThat(dataSource.unwrap(type)).isExactlyInstanceOf(type);
			});
	}

	// Pitfall 3.
	@ParameterizedTest
	@ValueSource(strings = { "org.apache.commons.dbcp2.BasicDataSource", "org.apache.tomcat.jdbc.pool.DataSource" })
	void poolBehindAProxyIsMeasured(Class<? extends DataSource> type) {
		this.runner.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
			.withPropertyValues("spring.datasource.type=" + type.getName())
			.run((context) -> {
				DataSource dataSource = context.getBean(DataSource.class);
				assertThat(context.getBeanProvider(DataSourcePoolMetadataProvider.class)
					.stream()
					.map((provider) -> provider.getDataSourcePoolMetadata(dataSource))
					.filter(Objects::nonNull)).singleElement()
					.satisfies((metadata) -> assertThat(metadata.getMax()).isPositive());
			});
	}

	// Pitfall 4.
	@Test
	void anotherDataSourceCanBeDerivedFromAProxy() {
		this.runner.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
			.withPropertyValues("spring.datasource.type=" + BasicDataSource.class.getName())
			.run((context) -> {
				DataSource dataSource = context.getBean(DataSource.class);
				DataSource derived = DataSourceBuilder.derivedFrom(dataSource)
					.username("other")
					.password("secret")
					.build();
				assertThat(derived).isExactlyInstanceOf(BasicDataSource.class);
				assertThat(((BasicDataSource) derived).getUrl())
					.isEqualTo(dataSource.unwrap(BasicDataSource.class).getUrl());
			});
	}

	// Pitfall 5: the targets are tapped, the router is not.
	@Test
	void routerIsLeftAloneAndItsTargetsAreTapped() {
		this.runner.withUserConfiguration(Routing.class).run((context) -> {
			AbstractRoutingDataSource router = context.getBean(AbstractRoutingDataSource.class);
			assertThat(context.getBean("router")).isSameAs(router);
			Map<String, String> names = Map.of("bean", "beanTarget", "pool", "router.pool", "plain", "router.plain",
					"unknown", "beanTarget");
			names.forEach((key, name) -> {
				Routing.key = key;
				assertThat(queries(context.getBean(Recorder.class), router)).extracting(Query::dataSource)
					.containsExactly(name);
			});
		});
	}

	// Pitfall 6: Boot 4.1 puts such a wrapper before the pool.
	@Test
	void lazyConnectionsAreRecordedOnce() {
		this.runner.withUserConfiguration(Wrapped.class).run((context) -> {
			for (String name : List.of("lazy", "transactionAware", "lazyAroundPlain")) {
				DataSource dataSource = context.getBean(name, DataSource.class);
				assertThat(dataSource.getClass().getSimpleName()).endsWith("DataSourceProxy");
				assertThat(record(context.getBean(Recorder.class), dataSource, "select 1").queries()).hasSize(1);
			}
		});
	}

	@Test
	void lazyConnectionThatIsNotUsedIsNotTaken() {
		this.runner.withUserConfiguration(Wrapped.class).run((context) -> {
			context.getBean("lazy", DataSource.class).getConnection().close();
			RecordedRequest request = Taps.record(context.getBean(Recorder.class),
					() -> context.getBean("lazy", DataSource.class).getConnection().close());
			assertThat(request.events()).isEmpty();
		});
	}

	// Pitfall 7: scoped beans.
	@Test
	void scopedDataSourceIsTappedOnceUnderItsOwnName() {
		this.runner
			.withInitializer((context) -> context.getBeanFactory().registerScope("refresh", new SimpleThreadScope()))
			.withUserConfiguration(Scoped.class)
			.run((context) -> {
				assertThat(Scoped.created.get()).isZero();
				DataSource dataSource = context.getBean("scoped", DataSource.class);
				assertThat(dataSource).isInstanceOf(HikariDataSource.class);
				assertThat(record(context.getBean(Recorder.class), dataSource, "select 1").queries())
					.extracting(Query::dataSource)
					.containsExactly("scoped");
				assertThat(ScopedProxyUtils.isScopedTarget("scopedTarget.scoped")).isTrue();
			});
	}

	// Pitfall 7: whatever nests.
	@Test
	void nestedDataSourcesRecordOnce() {
		this.runner.withUserConfiguration(Nested.class).run((context) -> {
			RecordedRequest request = record(context.getBean(Recorder.class),
					context.getBean("outer", DataSource.class), "select 1");
			assertThat(request.queries()).extracting(Query::dataSource).containsExactly("inner");
			assertThat(request.events(ConnectionEvent.class)).extracting(ConnectionEvent::kind)
				.containsExactly(Kind.ACQUIRE, Kind.HOLD);
			assertThat(record(context.getBean(Recorder.class), context.getBean("hiding", DataSource.class), "select 1")
				.queries()).hasSize(1);
		});
	}

	// Pitfall 8: a cached test context's pool must not be closed by a wrapper.
	@Test
	void dataSourceIsClosedAsBefore() {
		Closing[] closing = new Closing[1];
		this.runner.withBean("closing", Closing.class, () -> {
			closing[0] = new Closing();
			return closing[0];
		}).run((context) -> {
			DataSource dataSource = context.getBean("closing", DataSource.class);
			assertThat(dataSource).isInstanceOf(Closeable.class);
			record(context.getBean(Recorder.class), dataSource, "select 1");
			assertThat(closing[0].closed).isZero();
		});
		assertThat(closing[0].closed).isEqualTo(1);
	}

	// Pitfall 10: a connection must not get lost, whatever it answers when it is tapped.
	@Test
	void connectionThatDoesNotTellWhatItWrapsIsTapped() {
		this.runner.withBean("strange", DataSource.class, StrangeDataSource::new)
			.run((context) -> assertThat(
					queries(context.getBean(Recorder.class), context.getBean("strange", DataSource.class)))
				.hasSize(1));
	}

	// Pitfall 11: no extra round trips.
	@Test
	void nothingIsAskedOfTheConnection() {
		this.runner.withBean("strict", DataSource.class, StrictDataSource::new).run((context) -> {
			List<Query> queries = record(context.getBean(Recorder.class), context.getBean("strict", DataSource.class),
					"select 1")
				.queries();
			assertThat(queries).hasSize(1);
			assertThat(StrictDataSource.asked).doesNotContainKeys("getTransactionIsolation", "isValid", "getMetaData",
					"getCatalog", "getSchema", "getWarnings", "getHoldability", "isReadOnly", "getClientInfo");
		});
	}

	@Test
	void failureOfTheDataSourceReachesTheCallerAsItIs() {
		SQLException failure = new SQLException("down");
		this.runner.withBean("failing", DataSource.class, () -> new StrangeDataSource() {

			@Override
			public Connection getConnection() throws SQLException {
				throw failure;
			}

		}).run((context) -> {
			RecordedRequest request = Taps.record(context.getBean(Recorder.class),
					() -> assertThatExceptionOfType(SQLException.class)
						.isThrownBy(() -> context.getBean("failing", DataSource.class).getConnection())
						.isSameAs(failure));
			assertThat(request.events(ConnectionEvent.class)).extracting(ConnectionEvent::kind)
				.containsExactly(Kind.ACQUIRE_FAILED);
		});
	}

	@Test
	void faultOfTheToolbarDoesNotReachTheApplication() {
		this.runner.withAllowBeanDefinitionOverriding(true)
			.withBean("debugToolbarSecretNames", SecretNames.class, () -> {
				throw new IllegalStateException("no names");
			}, (definition) -> definition.setLazyInit(true))
			.withBean("h2", DataSource.class, DataSourceTapIntegrationTests::plain)
			.run((context) -> assertThat(context.getBean("h2")).isExactlyInstanceOf(JdbcDataSource.class));
	}

	@Test
	void embeddedDatabaseStaysOne() {
		this.runner.withBean("embedded", EmbeddedDatabase.class,
				() -> new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2).generateUniqueName(true).build())
			.run((context) -> {
				EmbeddedDatabase database = context.getBean(EmbeddedDatabase.class);
				assertThat(record(context.getBean(Recorder.class), database, "select 1").queries()).hasSize(1);
			});
	}

	// Pitfall 15: DevTools may bring the classes of a proxy twice.
	@Test
	void tappedDataSourceIsRecognizedByName() {
		Taps taps = new Taps();
		DataSource once = taps.tap(plain(), "one");
		assertThat(new Taps().tap(once, "one")).isSameAs(once);
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
		taps.tap(pool, "pool");
		DataSource target = pool.getDataSource();
		new Taps().tap(pool, "pool");
		assertThat(pool.getDataSource()).isSameAs(target);
	}

	@Test
	void tappedDataSourceOfAnotherClassLoaderIsRecognized() throws Exception {
		ClassLoader restarted = new OverridingClassLoader(getClass().getClassLoader()) {

			@Override
			protected boolean isEligibleForOverriding(String className) {
				return className.equals(TappedDataSource.class.getName());
			}

		};
		Class<?> marker = restarted.loadClass(TappedDataSource.class.getName());
		assertThat(marker).isNotSameAs(TappedDataSource.class);
		JdbcDataSource plain = plain();
		DataSource once = (DataSource) Proxy.newProxyInstance(restarted, new Class<?>[] { DataSource.class, marker },
				(proxy, method, arguments) -> method.invoke(plain, arguments));
		assertThat(new Taps().tap(once, "one")).isSameAs(once);
	}

	// Pitfall 2: what Spring Cloud does when properties change.
	@ParameterizedTest
	@CsvSource({ "com.zaxxer.hikari.HikariDataSource, MinimumIdle", "org.apache.commons.dbcp2.BasicDataSource, MinIdle",
			"org.apache.tomcat.jdbc.pool.DataSource, MinIdle" })
	void poolCanBeBoundAgain(Class<? extends DataSource> type, String property) {
		this.runner.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
			.withPropertyValues("spring.datasource.type=" + type.getName(), "pool." + property + "=3")
			.run((context) -> {
				DataSource dataSource = context.getBean(DataSource.class);
				Binder.get(context.getEnvironment()).bind("pool", Bindable.ofInstance(dataSource));
				Object again = context.getAutowireCapableBeanFactory().initializeBean(dataSource, "dataSource");
				assertThat(again).isSameAs(dataSource);
				assertThat(dataSource.unwrap(type)).extracting(property.replace("Min", "min")).isEqualTo(3);
			});
	}

	// Pitfall 16: several data sources.
	@Test
	void severalDataSourcesHaveTheirOwnNames() {
		this.runner.withUserConfiguration(Several.class).run((context) -> {
			RecordedRequest request = Taps.record(context.getBean(Recorder.class), () -> {
				new JdbcTemplate(context.getBean("orders", DataSource.class)).queryForList("select 1");
				new JdbcTemplate(context.getBean("stock", DataSource.class)).queryForList("select 1");
			});
			assertThat(request.queries()).extracting(Query::dataSource).containsExactly("orders", "stock");
			assertThat(request.queries()).extracting(Query::connection).doesNotHaveDuplicates();
		});
	}

	private static List<Query> queries(Recorder recorder, DataSource dataSource) {
		try {
			return record(recorder, dataSource, "select 1").queries();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static RecordedRequest record(Recorder recorder, DataSource dataSource, String sql) throws Exception {
		return Taps.record(recorder, () -> {
			try (Connection connection = dataSource.getConnection();
					PreparedStatement statement = connection.prepareStatement(sql);
					ResultSet rows = statement.executeQuery()) {
				assertThat(rows.next()).isTrue();
			}
		});
	}

	private static JdbcDataSource plain() {
		JdbcDataSource dataSource = new JdbcDataSource();
		dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID());
		return dataSource;
	}

	private static HikariDataSource pool() {
		HikariDataSource dataSource = new HikariDataSource();
		dataSource.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
		return dataSource;
	}

	@Configuration(proxyBeanMethods = false)
	static class Routing {

		static String key = "";

		@Bean
		@Primary
		HikariDataSource beanTarget() {
			return pool();
		}

		@Bean
		AbstractRoutingDataSource router(HikariDataSource beanTarget) {
			AbstractRoutingDataSource router = new AbstractRoutingDataSource() {

				@Override
				protected Object determineCurrentLookupKey() {
					return key;
				}

			};
			router.setTargetDataSources(new HashMap<>(Map.of("bean", beanTarget, "pool", pool(), "plain", plain())));
			router.setDefaultTargetDataSource(beanTarget);
			return router;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Wrapped {

		@Bean
		HikariDataSource target() {
			return pool();
		}

		@Bean
		LazyConnectionDataSourceProxy lazy(HikariDataSource target) {
			return new LazyConnectionDataSourceProxy(target);
		}

		@Bean
		TransactionAwareDataSourceProxy transactionAware() {
			return new TransactionAwareDataSourceProxy(new LazyConnectionDataSourceProxy(pool()));
		}

		@Bean
		LazyConnectionDataSourceProxy lazyAroundPlain() {
			return new LazyConnectionDataSourceProxy(plain());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Scoped {

		static final AtomicInteger created = new AtomicInteger();

		@Bean(destroyMethod = "")
		@Scope(scopeName = "refresh", proxyMode = ScopedProxyMode.TARGET_CLASS)
		HikariDataSource scoped() {
			created.incrementAndGet();
			return pool();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Nested {

		@Bean
		@Primary
		HikariDataSource inner() {
			return pool();
		}

		@Bean
		DataSource outer(HikariDataSource inner) {
			return new Forwarding(inner);
		}

		@Bean
		DataSource hiding(HikariDataSource inner) {
			return new Forwarding(inner) {

				@Override
				public Connection getConnection() throws SQLException {
					return Hiding.hide(inner.getConnection());
				}

			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Several {

		@Bean
		@Primary
		HikariDataSource orders() {
			return pool();
		}

		@Bean
		DataSource stock() {
			return new SimpleDriverDataSource(new Driver(), "jdbc:h2:mem:" + UUID.randomUUID());
		}

	}

	static class Forwarding implements DataSource {

		private final DataSource target;

		Forwarding(DataSource target) {
			this.target = target;
		}

		@Override
		public Connection getConnection() throws SQLException {
			return this.target.getConnection();
		}

		@Override
		public Connection getConnection(String username, String password) throws SQLException {
			return this.target.getConnection(username, password);
		}

		@Override
		public PrintWriter getLogWriter() throws SQLException {
			return this.target.getLogWriter();
		}

		@Override
		public void setLogWriter(PrintWriter out) {
		}

		@Override
		public void setLoginTimeout(int seconds) {
		}

		@Override
		public int getLoginTimeout() {
			return 0;
		}

		@Override
		public Logger getParentLogger() {
			return Logger.getGlobal();
		}

		@Override
		public <T> T unwrap(Class<T> type) throws SQLException {
			throw new SQLException("hidden");
		}

		@Override
		public boolean isWrapperFor(Class<?> type) {
			return false;
		}

	}

	static class Closing extends Forwarding implements Closeable {

		private int closed;

		Closing() {
			super(plain());
		}

		@Override
		public void close() {
			this.closed++;
		}

	}

	static class StrangeDataSource extends Forwarding {

		StrangeDataSource() {
			super(plain());
		}

		@Override
		public Connection getConnection() throws SQLException {
			return Hiding.failing(super.getConnection());
		}

	}

	static class StrictDataSource extends Forwarding {

		static final Map<String, Integer> asked = new HashMap<>();

		StrictDataSource() {
			super(plain());
		}

		@Override
		public Connection getConnection() throws SQLException {
			return Hiding.counting(super.getConnection(), asked);
		}

	}

}
