package io.github.springdebugtoolbar.datasource;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.github.springdebugtoolbar.recording.FaultLog;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.SecretNames;
import io.github.springdebugtoolbar.sql.Statements;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.scope.ScopedObject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.util.ClassUtils;

/**
 * Taps every data source of the application. A Hikari pool is tapped from below and stays
 * the same instance; what only stands before other data sources is left alone and these
 * are tapped; everything else gets a proxy, of its class if possible. A data source that
 * cannot be tapped works on untapped.
 */
public final class DataSourceTap implements BeanPostProcessor, PriorityOrdered {

	private static final boolean HIKARI = ClassUtils.isPresent("com.zaxxer.hikari.HikariDataSource",
			DataSourceTap.class.getClassLoader());

	private static final boolean SPRING_JDBC = ClassUtils.isPresent(
			"org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource",
			DataSourceTap.class.getClassLoader());

	/**
	 * Open a connection each time. Those of databases inside of the application are left
	 * out: there, opening costs next to nothing.
	 */
	private static final Set<String> UNPOOLED = Set.of("org.springframework.jdbc.datasource.DriverManagerDataSource",
			"org.springframework.jdbc.datasource.SimpleDriverDataSource", "org.postgresql.ds.PGSimpleDataSource",
			"org.mariadb.jdbc.MariaDbDataSource", "com.mysql.cj.jdbc.MysqlDataSource",
			"com.microsoft.sqlserver.jdbc.SQLServerDataSource", "oracle.jdbc.pool.OracleDataSource");

	private static final String SHARED = "org.springframework.jdbc.datasource.SingleConnectionDataSource";

	private static final String SCOPED_TARGET = "scopedTarget.";

	private final ObjectProvider<Recorder> recorder;

	private final ObjectProvider<SecretNames> secretNames;

	private final Supplier<Statements> statements;

	private final Supplier<CaptureLimits> limits;

	private final Predicate<String> excluded;

	private final FaultLog faults = new FaultLog();

	private final List<HikariTap> pools = new CopyOnWriteArrayList<>();

	private final UntappedConnections connections = new UntappedConnections();

	private @Nullable JdbcRecorder jdbcRecorder;

	/**
	 * Creates the post-processor. Nothing is asked for before there is a data source.
	 * @param recorder knows where an event belongs
	 * @param secretNames tells which values are masked
	 * @param statements gives what knows statements, and keeps what is longer
	 * @param limits gives how much is kept
	 * @param excluded whether the data source of that name is to be left alone
	 */
	public DataSourceTap(ObjectProvider<Recorder> recorder, ObjectProvider<SecretNames> secretNames,
			Supplier<Statements> statements, Supplier<CaptureLimits> limits, Predicate<String> excluded) {
		this.recorder = recorder;
		this.secretNames = secretNames;
		this.statements = statements;
		this.limits = limits;
		this.excluded = excluded;
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE + 10;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		return (bean instanceof DataSource dataSource) ? tap(dataSource, nameOf(beanName)) : bean;
	}

	/**
	 * Whether the data sources of a class are tapped. Told by name: DevTools may have
	 * loaded our classes with another class loader.
	 * @param type class of a data source
	 * @return {@code true} if it is a proxy of ours
	 */
	public static boolean isTapped(Class<?> type) {
		return ClassUtils.getAllInterfacesForClassAsSet(type)
			.stream()
			.anyMatch((candidate) -> candidate.getName().equals(TappedDataSource.class.getName()));
	}

	/**
	 * Connections to the tapped data sources that are not recorded.
	 * @return the connections, of each data source that was tapped by then
	 */
	public UntappedConnections connections() {
		return this.connections;
	}

	/**
	 * Watches the pools that run by now; those that start later are watched then.
	 */
	void watchPools() {
		for (HikariTap pool : this.pools) {
			try {
				pool.watch();
			}
			catch (Exception | LinkageError ex) {
				this.faults.report("watching a pool", ex);
			}
		}
	}

	private DataSource tap(DataSource dataSource, String name) {
		try {
			return (isLeftAlone(dataSource, name) || tapInPlace(dataSource, name)) ? dataSource
					: proxy(dataSource, name);
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("tapping the data source " + name, ex);
			return dataSource;
		}
	}

	private boolean isLeftAlone(DataSource dataSource, String name) {
		return isTapped(dataSource.getClass()) || dataSource instanceof ScopedObject || this.excluded.test(name);
	}

	private boolean tapInPlace(DataSource dataSource, String name) {
		if (HIKARI && HikariTap.isHikari(dataSource)) {
			return tapBelow(dataSource, name);
		}
		return SPRING_JDBC && new SpringDataSources(this::tap).tapTargets(dataSource, name);
	}

	private boolean tapBelow(DataSource dataSource, String name) {
		try {
			HikariTap pool = HikariTap.of(dataSource, new ConnectionTap(name, jdbcRecorder(), true));
			this.pools.add(pool);
			boolean installed = pool.install();
			this.connections.put(name, pool::open);
			return installed;
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("tapping below the pool " + name, ex);
			return false;
		}
	}

	// Gives the application's own connection, whose transaction is not ours to roll back.
	private static boolean isShared(Class<?> type) {
		return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
			.anyMatch((one) -> one.getName().equals(SHARED));
	}

	private DataSource proxy(DataSource dataSource, String name) {
		String detail = UNPOOLED.contains(dataSource.getClass().getName()) ? "unpooled" : "";
		ConnectionTap tap = new ConnectionTap(name, jdbcRecorder(), false, detail);
		if (!isShared(dataSource.getClass())) {
			this.connections.put(name, dataSource::getConnection);
		}
		return DataSourceProxies.create(dataSource, new DataSourceHandler(dataSource, tap));
	}

	private synchronized JdbcRecorder jdbcRecorder() {
		if (this.jdbcRecorder == null) {
			this.jdbcRecorder = new JdbcRecorder(this.recorder.getObject(), this.statements.get(),
					this.secretNames.getObject(), this.limits.get());
		}
		return this.jdbcRecorder;
	}

	private static String nameOf(String beanName) {
		return beanName.startsWith(SCOPED_TARGET) ? beanName.substring(SCOPED_TARGET.length()) : beanName;
	}

}
