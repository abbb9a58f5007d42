package io.github.springdebugtoolbar.ui.fault;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;
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
			.ignore(ElementMatchers.not(ElementMatchers.nameStartsWith(Border.BASE)));
		agent.type((type) -> methods.containsKey(type.getName()))
			.transform((builder, type, loader, module, domain) -> builder
				.visit(Advice.to(Failing.class).on(oneOf(methods.getOrDefault(type.getName(), Set.of())))))
			.type(ElementMatchers.named(Border.BASE + "recording.FaultLog"))
			.transform((builder, type, loader, module, domain) -> builder
				.visit(Advice.to(Reporting.class).on(ElementMatchers.named("report"))))
			.installOn(ByteBuddyAgent.install());
	}

	private static ElementMatcher<MethodDescription> oneOf(Set<String> names) {
		return ElementMatchers.<MethodDescription>namedOneOf(names.toArray(String[]::new))
			.and(ElementMatchers.not(ElementMatchers.isAbstract()));
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
