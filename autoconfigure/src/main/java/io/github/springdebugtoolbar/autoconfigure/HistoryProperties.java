package io.github.springdebugtoolbar.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is kept.
 *
 * @param capacity Number of requests that are kept.
 * @param maxSize Memory for the requests that are kept; the oldest are dropped beyond it.
 * @param file File in which numbers of requests are kept for the next run of the
 * application: auto for one in the build directory, none, or a path.
 */
@ConfigurationProperties(HistoryProperties.PREFIX)
record HistoryProperties(@DefaultValue("100") int capacity, @DefaultValue("32MB") DataSize maxSize,
		@DefaultValue("auto") String file) {

	static final String PREFIX = "debug-toolbar.history";

}
