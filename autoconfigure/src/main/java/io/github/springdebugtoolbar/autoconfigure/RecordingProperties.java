package io.github.springdebugtoolbar.autoconfigure;

import java.util.List;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is recorded of a request.
 *
 * @param queries Number of statements of a request that are kept in full. Later ones are
 * counted.
 * @param events Number of events of a request other than statements that are kept.
 * @param callSites Number of executions of a statement in a request whose place in the
 * code is looked up. Later ones are sampled and marked as assumed.
 * @param sqlLength Number of characters of a statement that are kept.
 * @param parameterLength Number of characters of a bound value that are kept.
 * @param longTexts Memory for statements and values that are longer than that: the latest
 * are kept whole, to be copied. 0 keeps none.
 * @param batchSets Number of sets of values of a batch that are kept.
 * @param applicationPackages Comma-separated list of packages that belong to the
 * application in addition to the package of its main class.
 * @param secretNames Comma-separated list of words that mark a value as secret in
 * addition to the usual ones when they are part of its name.
 * @param excludedDataSources Comma-separated list of bean names of data sources that are
 * left alone, their statements unrecorded.
 */
@ConfigurationProperties(RecordingProperties.PREFIX)
record RecordingProperties(@DefaultValue("10000") int queries, @DefaultValue("20000") int events,
		@DefaultValue("50") int callSites, @DefaultValue("100000") int sqlLength,
		@DefaultValue("1000") int parameterLength, @DefaultValue("32MB") DataSize longTexts,
		@DefaultValue("20") int batchSets, @DefaultValue List<String> applicationPackages,
		@DefaultValue List<String> secretNames, @DefaultValue Set<String> excludedDataSources) {

	static final String PREFIX = "debug-toolbar.recording";

}
