package io.github.springdebugtoolbar.autoconfigure;

import java.time.Duration;

import io.github.springdebugtoolbar.plan.PlanLimits;
import io.github.springdebugtoolbar.plan.TrialLimits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the database is asked about recorded queries.
 *
 * @param timeout Time that the database may take for a plan or for running a query again.
 * @param automatic Whether the database is asked for the plans of a request's worst reads
 * after the response, without executing them.
 * @param automaticStatements Number of statements of a request that are explained
 * automatically.
 * @param automaticDuration Time that the executions of a statement take together from
 * which it is explained automatically.
 * @param automaticRepetitions Number of executions in one request from which a statement
 * is explained automatically.
 * @param verifyLockTimeout Time that verifying an index may wait for transactions that
 * write to the table, while those that come later wait behind it.
 * @param verifyTimeout Time that building the index may take, during which writers wait.
 */
@ConfigurationProperties(ExplainProperties.PREFIX)
record ExplainProperties(@DefaultValue("5s") Duration timeout, @DefaultValue("true") boolean automatic,
		@DefaultValue("10") int automaticStatements, @DefaultValue("50ms") Duration automaticDuration,
		@DefaultValue("3") int automaticRepetitions, @DefaultValue("2s") Duration verifyLockTimeout,
		@DefaultValue("30s") Duration verifyTimeout) {

	static final String PREFIX = "debug-toolbar.explain";

	PlanLimits automaticLimits() {
		return new PlanLimits(this.automaticStatements, this.automaticDuration, this.automaticRepetitions);
	}

	TrialLimits trialLimits() {
		return new TrialLimits(this.verifyLockTimeout, this.verifyTimeout);
	}

}
