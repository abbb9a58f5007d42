package io.github.springdebugtoolbar.fuzz;

import java.util.Optional;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.jspecify.annotations.Nullable;

/**
 * Lets each build try the same cases of every property; other ones are tried by a command
 * that asks for them.
 */
public final class Cases implements AroundPropertyHook {

	private static final String SAME = "1";

	private static final @Nullable Integer TRIES = Integer.getInteger("fuzz.tries");

	private static final Optional<String> SEED = Optional.ofNullable(System.getProperty("fuzz.seed"));

	@Override
	public PropagationMode propagateTo() {
		return PropagationMode.ALL_DESCENDANTS;
	}

	@Override
	public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
		choose(context.attributes());
		return property.execute();
	}

	private static void choose(PropertyAttributes attributes) {
		if (TRIES != null && !isExample(attributes)) {
			attributes.setTries(TRIES);
			SEED.ifPresent(attributes::setSeed);
		}
		else if (attributes.seed().isEmpty()) {
			attributes.setSeed(SEED.orElse(SAME));
		}
	}

	private static boolean isExample(PropertyAttributes attributes) {
		return attributes.tries().filter((tries) -> tries == 1).isPresent();
	}

}
