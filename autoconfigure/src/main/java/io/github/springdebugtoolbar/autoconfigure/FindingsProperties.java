package io.github.springdebugtoolbar.autoconfigure;

import java.time.Duration;
import java.util.List;

import io.github.springdebugtoolbar.detection.measure.SlowThresholds;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From when on something is a finding.
 *
 * @param silenced Comma-separated list of findings to leave out: a code, or a code, a
 * colon and the entity, association, class, method or template it is about, for example
 * n-plus-one:Order.customer.
 * @param slowQuery Time from which one execution of a statement is slow: it is a finding,
 * and the SQL panel marks it.
 * @param verySlowQuery Time from which one execution of a statement is a critical
 * problem.
 * @param queries Number of queries a request may run that no other finding explains.
 * @param rows Number of rows that one statement may read, and of entities that one
 * request may load.
 * @param writes Number of single-row writes of one statement from which they are a loop.
 * @param poolWait Time from which a request has waited too long for a connection.
 * @param idleConnection Time from which a connection is held too long without SQL.
 * @param cache What is worth a cache.
 */
@ConfigurationProperties(FindingsProperties.PREFIX)
record FindingsProperties(@DefaultValue List<String> silenced, @DefaultValue("100ms") Duration slowQuery,
		@DefaultValue("500ms") Duration verySlowQuery, @DefaultValue("50") int queries, @DefaultValue("1000") int rows,
		@DefaultValue("10") int writes, @DefaultValue("10ms") Duration poolWait,
		@DefaultValue("100ms") Duration idleConnection, @DefaultValue Cache cache) {

	static final String PREFIX = "debug-toolbar.findings";

	SlowThresholds slowThresholds() {
		return new SlowThresholds(this.slowQuery, this.verySlowQuery);
	}

	/**
	 * What is worth a cache.
	 *
	 * @param enabled Whether results are compared across requests, by hashes.
	 * @param worth Time that a statement with the same answer must have taken, in the
	 * latest ten requests together, to be a finding.
	 */
	record Cache(@DefaultValue("true") boolean enabled, @DefaultValue("20ms") Duration worth) {

	}

}
