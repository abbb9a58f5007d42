package io.github.springdebugtoolbar.attribute;

import java.lang.StackWalker.StackFrame;
import java.util.List;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.recording.WatchedClasses;

/**
 * Tells by the stack whether Hibernate reads an attribute on its own account: by a getter
 * for its dirty check, or by {@code hashCode} when it fills a set. What only passes the
 * call on, such as a collection or a proxy, is looked through. Callbacks are code of the
 * application.
 */
final class HibernateCalls {

	private static final List<String> PASSING_ON = List.of("java.", "jdk.", "sun.", "org.hibernate.collection.",
			"org.hibernate.proxy.", "io.github.springdebugtoolbar.attribute.ReadHook",
			"io.github.springdebugtoolbar.attribute.HibernateCalls");

	/** Proxies and other classes that Hibernate generates beside an entity. */
	private static final String GENERATED = "$Hibernate";

	private final StackWalker walker = StackWalker.getInstance();

	boolean isReading() {
		return this.walker.walk(HibernateCalls::isHibernate);
	}

	private static boolean isHibernate(Stream<StackFrame> stack) {
		return stack.map(StackFrame::getClassName)
			.filter((name) -> !name.contains(GENERATED) && PASSING_ON.stream().noneMatch(name::startsWith))
			.filter((name) -> WatchedClasses.find(name).isEmpty())
			.findFirst()
			.filter((name) -> name.startsWith("org.hibernate.") && !name.startsWith("org.hibernate.jpa.event.")
					&& !name.startsWith("org.hibernate.validator."))
			.isPresent();
	}

}
