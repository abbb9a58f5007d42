package io.github.springdebugtoolbar.recording;

/**
 * Whose code a class on the stack is.
 */
enum Origin {

	APPLICATION, TEMPLATE_ENGINE, COMPILED_TEMPLATE, HIBERNATE, HIBERNATE_EVENT, HIBERNATE_UNIQUE_KEY, SPRING_AOP,

	/** What an interceptor or an aspect calls in order to pass a call on. */
	SPRING_AOP_PROCEED,

	LIBRARY;

	// What Hibernate loads by an event it names itself; the nearer one of the two counts.
	boolean tellsWhy() {
		return this == HIBERNATE_EVENT || this == HIBERNATE_UNIQUE_KEY;
	}

	boolean isTemplate() {
		return this == TEMPLATE_ENGINE || this == COMPILED_TEMPLATE;
	}

}
