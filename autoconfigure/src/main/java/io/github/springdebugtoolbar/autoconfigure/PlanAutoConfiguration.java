package io.github.springdebugtoolbar.autoconfigure;

import java.time.Clock;

import io.github.springdebugtoolbar.plan.AutomaticPlans;
import io.github.springdebugtoolbar.plan.Explainer;
import io.github.springdebugtoolbar.plan.IndexTrials;
import io.github.springdebugtoolbar.replay.QueryReplay;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/**
 * Auto-configuration of plans: how databases execute what was recorded.
 */
@AutoConfiguration(after = ReplayAutoConfiguration.class)
@ConditionalOnDebugToolbar
@Lazy
@ConditionalOnBean(name = "debugToolbarQueryReplay")
public final class PlanAutoConfiguration {

	@Bean
	Explainer debugToolbarExplainer(QueryReplay replay) {
		return new Explainer(replay);
	}

	@Bean(destroyMethod = "close")
	@ConditionalOnBooleanProperty(name = "debug-toolbar.explain.automatic", matchIfMissing = true)
	AutomaticPlans debugToolbarAutomaticPlans(Explainer explainer, ExplainProperties properties) {
		return new AutomaticPlans(explainer, properties.automaticLimits(), Clock.systemUTC());
	}

	@Bean
	IndexTrials debugToolbarIndexTrials(QueryReplay replay, Explainer explainer, ExplainProperties properties) {
		return new IndexTrials(replay, explainer, properties.trialLimits());
	}

}
