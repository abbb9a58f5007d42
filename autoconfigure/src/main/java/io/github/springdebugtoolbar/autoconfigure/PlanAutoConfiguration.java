package io.github.springdebugtoolbar.autoconfigure;

import io.github.springdebugtoolbar.plan.Explainer;
import io.github.springdebugtoolbar.replay.QueryReplay;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of plans: how databases execute what was recorded.
 */
@AutoConfiguration(after = ReplayAutoConfiguration.class)
@ConditionalOnDebugToolbar
@ConditionalOnBean(QueryReplay.class)
public final class PlanAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Explainer debugToolbarExplainer(QueryReplay replay) {
		return new Explainer(replay);
	}

}
