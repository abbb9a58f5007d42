package io.github.springdebugtoolbar.autoconfigure;

import io.github.springdebugtoolbar.datasource.CaptureLimits;
import io.github.springdebugtoolbar.datasource.DataSourceTap;
import io.github.springdebugtoolbar.datasource.PoolWatcher;
import io.github.springdebugtoolbar.datasource.ReadingLimits;
import io.github.springdebugtoolbar.recording.LongTexts;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.SecretNames;
import io.github.springdebugtoolbar.sql.Statements;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration of the recording of what data sources do.
 */
@AutoConfiguration(after = RecordingAutoConfiguration.class)
@ConditionalOnDebugToolbar
@ConditionalOnClass(name = "javax.sql.DataSource")
public final class DataSourceRecordingAutoConfiguration {

	@Bean
	static DataSourceTap debugToolbarDataSourceTap(ObjectProvider<Recorder> recorder,
			ObjectProvider<SecretNames> secretNames, ObjectProvider<Settings> settings, Environment environment) {
		return new DataSourceTap(recorder, secretNames, () -> statements(settings.getObject().recording()),
				() -> limits(settings.getObject().recording(), environment),
				(name) -> settings.getObject().recording().excludedDataSources().contains(name));
	}

	private static Statements statements(RecordingProperties properties) {
		return new Statements(properties.sqlLength(), new LongTexts(properties.longTexts().toBytes()));
	}

	private static CaptureLimits limits(RecordingProperties properties, Environment environment) {
		boolean hashes = environment.getProperty("debug-toolbar.findings.cache.enabled", Boolean.class, true);
		return new CaptureLimits(properties.parameterLength(), properties.batchSets(), new ReadingLimits(true, hashes));
	}

	@Bean
	PoolWatcher debugToolbarPoolWatcher(DataSourceTap tap) {
		return new PoolWatcher(tap);
	}

}
