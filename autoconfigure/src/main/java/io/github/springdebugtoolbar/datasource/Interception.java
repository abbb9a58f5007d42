package io.github.springdebugtoolbar.datasource;

import java.lang.reflect.Method;

import net.ttddyy.dsproxy.ConnectionInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.proxy.NanoTimeStopwatchFactory;
import net.ttddyy.dsproxy.proxy.ProxyConfig;
import net.ttddyy.dsproxy.proxy.ProxyLogicSupport;
import net.ttddyy.dsproxy.proxy.StatementMethodNames;
import org.jspecify.annotations.Nullable;

/**
 * How datasource-proxy executes the statements of one data source: it takes the time and
 * tells the outcome. It gets executions only, and by its method listener: its query
 * listener wants five collections for each statement, to be filled with what is recorded
 * already. All statements share one configuration, which costs more than what it is for.
 * Safe for use by multiple threads.
 */
final class Interception extends ProxyLogicSupport implements MethodExecutionListener {

	private final ConnectionInfo info = new ConnectionInfo();

	private final ProxyConfig configuration;

	Interception(String dataSource) {
		this.info.setDataSourceName(dataSource);
		this.configuration = ProxyConfig.Builder.create()
			.dataSourceName(dataSource)
			.methodListener(this)
			.stopwatchFactory(new NanoTimeStopwatchFactory())
			.build();
	}

	@Nullable Object execute(StatementHandler statement, Method method, Object[] arguments) throws Throwable {
		return proceedMethodExecution(this.configuration, statement.target(), this.info, statement, method, arguments);
	}

	@Override
	protected @Nullable Object performProxyLogic(Object statement, Method method, Object[] arguments,
			MethodExecutionContext context) throws Throwable {
		return proceedExecution(method, context.getTarget(), arguments);
	}

	@Override
	public void beforeMethod(MethodExecutionContext context) {
		boolean batch = StatementMethodNames.BATCH_EXEC_METHODS.contains(context.getMethod().getName());
		((StatementHandler) context.getProxy()).begin(batch, context.getMethodArgs());
	}

	@Override
	public void afterMethod(MethodExecutionContext context) {
		((StatementHandler) context.getProxy()).end(context.getResult(), context.getThrown(), context.getElapsedTime());
	}

}
