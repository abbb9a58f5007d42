package io.github.springdebugtoolbar.autoconfigure;

import java.sql.Connection;
import java.sql.SQLException;

import io.github.springdebugtoolbar.datasource.DataSourceTap;
import io.github.springdebugtoolbar.datasource.UntappedConnections;
import io.github.springdebugtoolbar.recording.SecretNames;
import io.github.springdebugtoolbar.replay.FreshConnections;
import io.github.springdebugtoolbar.replay.QueryReplay;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/**
 * Auto-configuration of what asks the database again.
 */
@AutoConfiguration(after = DataSourceRecordingAutoConfiguration.class)
@ConditionalOnDebugToolbar
@Lazy
@ConditionalOnBean(name = "debugToolbarDataSourceTap")
@EnableConfigurationProperties(ExplainProperties.class)
public final class ReplayAutoConfiguration {

	@Bean
	FreshConnections debugToolbarFreshConnections(DataSourceTap tap) {
		UntappedConnections connections = tap.connections();
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

	@Bean
	QueryReplay debugToolbarQueryReplay(FreshConnections connections, SecretNames secretNames,
			ExplainProperties properties) {
		return new QueryReplay(connections, secretNames, properties.timeout());
	}

}
