package io.github.springdebugtoolbar.datasource;

import java.lang.reflect.Method;
import java.sql.CallableStatement;
import java.sql.Statement;
import java.util.List;

import net.ttddyy.dsproxy.ConnectionInfo;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.StatementType;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.NanoTimeStopwatchFactory;
import net.ttddyy.dsproxy.proxy.ProxyConfig;
import net.ttddyy.dsproxy.proxy.StatementProxyLogic;
import org.jspecify.annotations.Nullable;

/**
 * How datasource-proxy executes the statements of one data source: it tells an execution
 * from another call, takes its time and tells its outcome. It gets executions only, since
 * it would keep the arguments of every setter; and all statements share one configuration
 * with this one listener, since a configuration costs more than what it is for.
 */
final class Interception implements QueryExecutionListener {

	private final ThreadLocal<@Nullable StatementHandler> executing = new ThreadLocal<>();

	private final ConnectionInfo info = new ConnectionInfo();

	private final ProxyConfig configuration;

	Interception(String dataSource) {
		this.info.setDataSourceName(dataSource);
		this.configuration = ProxyConfig.Builder.create()
			.dataSourceName(dataSource)
			.queryListener(this)
			.stopwatchFactory(new NanoTimeStopwatchFactory())
			.build();
	}

	/**
	 * Prepares to execute a statement, as often as is wanted.
	 * @param statement the driver's statement
	 * @param sql text of a prepared or callable statement
	 * @return executes it
	 */
	StatementProxyLogic statement(Statement statement, @Nullable String sql) {
		return StatementProxyLogic.Builder.create()
			.statement(statement, typeOf(statement, sql))
			.query(sql)
			.connectionInfo(this.info)
			.proxyConfig(this.configuration)
			.build();
	}

	// A statement may run another one, if the database calls the application.
	@Nullable Object execute(StatementHandler statement, StatementProxyLogic logic, Method method, Object[] arguments)
			throws Throwable {
		StatementHandler outer = this.executing.get();
		this.executing.set(statement);
		try {
			return logic.invoke(statement.target(), method, arguments);
		}
		finally {
			back(outer);
		}
	}

	@Override
	public void beforeQuery(ExecutionInfo info, List<QueryInfo> queries) {
		StatementHandler statement = this.executing.get();
		if (statement != null) {
			statement.begin(info.isBatch(), info.getMethodArgs());
		}
	}

	@Override
	public void afterQuery(ExecutionInfo info, List<QueryInfo> queries) {
		StatementHandler statement = this.executing.get();
		if (statement != null) {
			statement.end(info);
		}
	}

	private void back(@Nullable StatementHandler outer) {
		if (outer != null) {
			this.executing.set(outer);
		}
		else {
			this.executing.remove();
		}
	}

	private static StatementType typeOf(Statement statement, @Nullable String sql) {
		if (sql == null) {
			return StatementType.STATEMENT;
		}
		return (statement instanceof CallableStatement) ? StatementType.CALLABLE : StatementType.PREPARED;
	}

}
