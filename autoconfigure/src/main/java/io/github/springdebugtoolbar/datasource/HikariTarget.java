package io.github.springdebugtoolbar.datasource;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.logging.Logger;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.util.DriverDataSource;
import com.zaxxer.hikari.util.PropertyElf;
import com.zaxxer.hikari.util.UtilityElf;
import org.jspecify.annotations.Nullable;

/**
 * What a Hikari pool gets its connections from: the very data source that it would have
 * made from its configuration, or was given, with the connections tapped.
 */
final class HikariTarget implements DataSource, TappedDataSource {

	private final HikariConfig config;

	private final ConnectionTap tap;

	private final @Nullable DataSource given;

	private volatile List<@Nullable Object> madeFrom;

	private volatile DataSource target;

	private volatile @Nullable PoolStart start;

	HikariTarget(HikariConfig config, ConnectionTap tap, @Nullable DataSource given) {
		this.config = config;
		this.tap = tap;
		this.given = given;
		this.madeFrom = settings();
		this.target = (given != null) ? given : create();
	}

	// Whether the configuration says where to connect to.
	static boolean isConfigured(HikariConfig config) {
		return config.getDataSource() != null || config.getDataSourceClassName() != null || config.getJdbcUrl() != null
				|| config.getDataSourceJNDI() != null;
	}

	// Whether the configuration named something else than a ready data source.
	boolean isMade() {
		return this.given == null;
	}

	// When and where the pool began to start, known once.
	@Nullable PoolStart takeStart() {
		PoolStart taken = this.start;
		this.start = null;
		return taken;
	}

	// A connection as the pool would make it, beside the pool and untapped.
	Connection open() throws SQLException {
		String username = this.config.getUsername();
		Connection connection = (username != null) ? this.target.getConnection(username, this.config.getPassword())
				: this.target.getConnection();
		try {
			setUp(connection);
			return connection;
		}
		catch (SQLException | RuntimeException ex) {
			connection.close();
			throw ex;
		}
	}

	@Override
	public Connection getConnection() throws SQLException {
		return this.tap.tap(this.target.getConnection());
	}

	@Override
	public Connection getConnection(String username, String password) throws SQLException {
		return this.tap.tap(this.target.getConnection(username, password));
	}

	/** The first that a starting pool calls: its configuration is final now. */
	@Override
	public void setLoginTimeout(int seconds) throws SQLException {
		this.start = new PoolStart(Thread.currentThread(), System.nanoTime());
		List<@Nullable Object> settings = settings();
		if (this.given == null && !settings.equals(this.madeFrom)) {
			this.madeFrom = settings;
			this.target = create();
		}
		this.target.setLoginTimeout(seconds);
	}

	@Override
	public int getLoginTimeout() throws SQLException {
		return this.target.getLoginTimeout();
	}

	@Override
	public PrintWriter getLogWriter() throws SQLException {
		return this.target.getLogWriter();
	}

	@Override
	public void setLogWriter(PrintWriter writer) throws SQLException {
		this.target.setLogWriter(writer);
	}

	@Override
	public Logger getParentLogger() throws SQLFeatureNotSupportedException {
		return this.target.getParentLogger();
	}

	@Override
	public <T> T unwrap(Class<T> type) throws SQLException {
		return type.isInstance(this.target) ? type.cast(this.target) : this.target.unwrap(type);
	}

	@Override
	public boolean isWrapperFor(Class<?> type) throws SQLException {
		return type.isInstance(this.target) || this.target.isWrapperFor(type);
	}

	// As HikariCP's PoolBase does it.
	private void setUp(Connection connection) throws SQLException {
		if (this.config.getCatalog() != null) {
			connection.setCatalog(this.config.getCatalog());
		}
		if (this.config.getSchema() != null) {
			connection.setSchema(this.config.getSchema());
		}
		if (this.config.getConnectionInitSql() != null) {
			try (Statement statement = connection.createStatement()) {
				statement.execute(this.config.getConnectionInitSql());
			}
		}
	}

	private List<@Nullable Object> settings() {
		Properties properties = new Properties();
		properties.putAll(this.config.getDataSourceProperties());
		return Arrays.asList(this.config.getDataSourceClassName(), this.config.getJdbcUrl(),
				this.config.getDriverClassName(), this.config.getDataSourceJNDI(), this.config.getUsername(),
				this.config.getPassword(), properties);
	}

	// As HikariCP's PoolBase does it.
	private DataSource create() {
		if (this.config.getDataSourceClassName() != null) {
			DataSource created = UtilityElf.createInstance(this.config.getDataSourceClassName(), DataSource.class);
			PropertyElf.setTargetFromProperties(created, this.config.getDataSourceProperties());
			return created;
		}
		return (this.config.getJdbcUrl() != null)
				? new DriverDataSource(this.config.getJdbcUrl(), this.config.getDriverClassName(),
						this.config.getDataSourceProperties(), this.config.getUsername(), this.config.getPassword())
				: lookUp(this.config.getDataSourceJNDI());
	}

	private static DataSource lookUp(String name) {
		try {
			return (DataSource) new InitialContext().lookup(name);
		}
		catch (NamingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * When a pool started.
	 *
	 * @param thread thread that asked for the first connection
	 * @param nanoTime reading of {@link System#nanoTime()}
	 */
	record PoolStart(Thread thread, long nanoTime) {

	}

}
