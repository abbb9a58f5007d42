package io.github.springdebugtoolbar.autoconfigure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

import io.github.springdebugtoolbar.datasource.DataSourceTap;
import io.github.springdebugtoolbar.datasource.UntappedConnections;
import io.github.springdebugtoolbar.plan.AutomaticPlans;
import io.github.springdebugtoolbar.plan.Explainer;
import io.github.springdebugtoolbar.plan.IndexTrials;
import io.github.springdebugtoolbar.plan.QueryTools;
import io.github.springdebugtoolbar.recording.SecretNames;
import io.github.springdebugtoolbar.replay.FreshConnections;
import io.github.springdebugtoolbar.replay.QueryReplay;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/**
 * Auto-configuration of what asks the database again: for a query's rows, and for the
 * plan by which it is executed.
 */
@AutoConfiguration(after = DataSourceRecordingAutoConfiguration.class)
@ConditionalOnDebugToolbar
@Lazy
@ConditionalOnBean(name = "debugToolbarDataSourceTap")
public final class PlanAutoConfiguration {

	@Bean
	QueryTools debugToolbarQueryTools(DataSourceTap tap, SecretNames secretNames, Settings settings) {
		ExplainProperties properties = settings.explain();
		QueryReplay replay = new QueryReplay(freshConnections(tap.connections()), secretNames, properties.timeout());
		Explainer explainer = new Explainer(replay);
		return new QueryTools(replay, explainer, new IndexTrials(replay, explainer, properties.trialLimits()));
	}

	private static FreshConnections freshConnections(UntappedConnections connections) {
		return new FreshConnections() {

			@Override
			public boolean canOpen(String dataSource) {
				return connections.contains(dataSource);
			}

			@Override
			public Connection open(String dataSource) throws SQLException {
				return connections.open(dataSource);
			}

		};
	}

	@Bean(destroyMethod = "close")
	@ConditionalOnBooleanProperty(name = "debug-toolbar.explain.automatic", matchIfMissing = true)
	AutomaticPlans debugToolbarAutomaticPlans(QueryTools tools, Settings settings) {
		return new AutomaticPlans(tools.explainer(), settings.explain().automaticLimits(), Clock.systemUTC());
	}

}
