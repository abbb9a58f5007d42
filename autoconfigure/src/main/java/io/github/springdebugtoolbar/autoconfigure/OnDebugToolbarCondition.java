package io.github.springdebugtoolbar.autoconfigure;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Asks {@link Activation}, once for all that depends on it: looking at the stack and at
 * files some thirty times is felt at the start.
 */
class OnDebugToolbarCondition extends SpringBootCondition {

	/**
	 * Each condition is an instance of its own, so this is the only place to remember.
	 */
	private static final Map<Environment, Activation> known = Collections.synchronizedMap(new WeakHashMap<>());

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		Activation activation = known.computeIfAbsent(context.getEnvironment(),
				(environment) -> Activation.of(environment, context.getClassLoader()));
		return new ConditionOutcome(activation.on(),
				ConditionMessage.forCondition(ConditionalOnDebugToolbar.class).because(activation.reason()));
	}

}
