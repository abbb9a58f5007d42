package io.github.springdebugtoolbar.ui.fault;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * Inserts calls of {@link Faults} into methods of the toolbar, so that its code needs no
 * hooks for tests.
 */
final class FaultInjection {

	private static boolean installed;

	private FaultInjection() {
	}

	// Once for all tests: it stays.
	static synchronized void install() {
		if (!installed) {
			installed = true;
			into(Stream.concat(Borders.all().stream(), Borders.starting().stream()).toList());
		}
	}

	// What is loaded while another class is described is not told to a transformer, so
	// that
	// it looks again until nothing new is there.
	private static void into(Collection<Border> borders) {
		Map<String, Set<String>> methods = borders.stream()
			.collect(Collectors.groupingBy(Border::type, Collectors.mapping(Border::method, Collectors.toSet())));
		AgentBuilder agent = new AgentBuilder.Default().disableClassFormatChanges()
			.with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
			.with(AgentBuilder.RedefinitionStrategy.DiscoveryStrategy.Reiterating.INSTANCE)
			.with(AgentBuilder.RedefinitionStrategy.Listener.ErrorEscalating.FAIL_FAST)
			.ignore(ElementMatchers.none());
		for (Map.Entry<String, Set<String>> type : methods.entrySet()) {
			agent = agent.type(ElementMatchers.named(type.getKey()))
				.transform((builder, description, loader, module,
						domain) -> builder.visit(Advice.to(Failing.class)
							.on(ElementMatchers.namedOneOf(type.getValue().toArray(String[]::new))
								.and(ElementMatchers.not(ElementMatchers.isAbstract())))));
		}
		agent = agent.type(ElementMatchers.named("io.github.springdebugtoolbar.recording.FaultLog"))
			.transform((builder, description, loader, module, domain) -> builder
				.visit(Advice.to(Reporting.class).on(ElementMatchers.named("report"))));
		agent.installOn(ByteBuddyAgent.install());
	}

	/** Inserted at the beginning of a border. */
	static final class Failing {

		private Failing() {
		}

		@Advice.OnMethodEnter
		static void enter(@Advice.Origin("#t") String type, @Advice.Origin("#m") String method) {
			Faults.at(type, method);
		}

	}

	/** Inserted at the beginning of a report. */
	static final class Reporting {

		private Reporting() {
		}

		@Advice.OnMethodEnter
		static void enter(@Advice.This Object log, @Advice.FieldValue("said") Set<?> said) {
			Faults.reporting(log, said);
		}

	}

}
