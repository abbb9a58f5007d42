package io.github.springdebugtoolbar.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Asks {@link Activation}.
 */
class OnDebugToolbarCondition extends SpringBootCondition {

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		Activation activation = Activation.of(context.getEnvironment(), context.getClassLoader());
		return new ConditionOutcome(activation.on(),
				ConditionMessage.forCondition(ConditionalOnDebugToolbar.class).because(activation.reason()));
	}

}
