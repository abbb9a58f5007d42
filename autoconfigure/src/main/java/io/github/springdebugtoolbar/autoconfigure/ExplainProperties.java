package io.github.springdebugtoolbar.autoconfigure;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the database is asked about recorded queries.
 *
 * @param timeout Time that the database may take for a plan or for running a query again.
 */
@ConfigurationProperties("debug-toolbar.explain")
record ExplainProperties(@DefaultValue("5s") Duration timeout) {

}
