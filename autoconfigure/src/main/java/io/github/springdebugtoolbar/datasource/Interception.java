package io.github.springdebugtoolbar.datasource;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Set;

import net.ttddyy.dsproxy.ConnectionIdManager;
import net.ttddyy.dsproxy.ConnectionInfo;
import net.ttddyy.dsproxy.StatementType;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ConnectionProxyLogic;
import net.ttddyy.dsproxy.proxy.NanoTimeStopwatchFactory;
import net.ttddyy.dsproxy.proxy.ProxyConfig;
import net.ttddyy.dsproxy.proxy.StatementProxyLogic;
import net.ttddyy.dsproxy.proxy.jdk.JdkJdbcProxyFactory;
import org.jspecify.annotations.Nullable;

/**
 * How datasource-proxy intercepts the connections of one data source: it tells statements
 * from other calls, their executions from their other methods, and takes the time. Its
 * own proxies are replaced by ours, since they hand out the driver's objects by way of
 * {@code getStatement()} and meta-data, and since its result sets cost ten times more.
 */
final class Interception extends JdkJdbcProxyFactory {

	private static final ConnectionIdManager NO_IDS = new ForgetfulIds();

	private final String dataSource;

	private final ProxyConfig connections;

	Interception(String dataSource) {
		this.dataSource = dataSource;
		this.connections = configuration().build();
	}

	ConnectionProxyLogic connection(Connection connection, ConnectionInfo info) {
		return new ConnectionProxyLogic(connection, info, this.connections);
	}

	StatementProxyLogic statement(Statement statement, @Nullable String sql, ConnectionInfo info, Connection proxy,
			QueryExecutionListener listener) {
		return StatementProxyLogic.Builder.create()
			.statement(statement, typeOf(statement, sql))
			.query(sql)
			.connectionInfo(info)
			.proxyConnection(proxy)
			.proxyConfig(configuration().queryListener(listener).build())
			.build();
	}

	ConnectionInfo info(String connection) {
		ConnectionInfo info = new ConnectionInfo();
		info.setConnectionId(connection);
		info.setDataSourceName(this.dataSource);
		return info;
	}

	@Override
	public Statement createStatement(Statement statement, ConnectionInfo info, Connection proxy, ProxyConfig config) {
		return ConnectionHandler.of(proxy).tapStatement(statement, null);
	}

	@Override
	public PreparedStatement createPreparedStatement(PreparedStatement statement, String sql, ConnectionInfo info,
			Connection proxy, ProxyConfig config, boolean generatesKeys) {
		return (PreparedStatement) ConnectionHandler.of(proxy).tapStatement(statement, sql);
	}

	@Override
	public CallableStatement createCallableStatement(CallableStatement statement, String sql, ConnectionInfo info,
			Connection proxy, ProxyConfig config) {
		return (CallableStatement) ConnectionHandler.of(proxy).tapStatement(statement, sql);
	}

	private ProxyConfig.Builder configuration() {
		return ProxyConfig.Builder.create()
			.dataSourceName(this.dataSource)
			.jdbcProxyFactory(this)
			.connectionIdManager(NO_IDS)
			.stopwatchFactory(new NanoTimeStopwatchFactory());
	}

	private static StatementType typeOf(Statement statement, @Nullable String sql) {
		if (sql == null) {
			return StatementType.STATEMENT;
		}
		return (statement instanceof CallableStatement) ? StatementType.CALLABLE : StatementType.PREPARED;
	}

	/**
	 * Connections are named by their handlers; the default would remember closed ones.
	 */
	private static final class ForgetfulIds implements ConnectionIdManager {

		@Override
		public String getId(Connection connection) {
			return "";
		}

		@Override
		public void addClosedId(String closedId) {
		}

		@Override
		public Set<String> getOpenConnectionIds() {
			return Set.of();
		}

	}

}
