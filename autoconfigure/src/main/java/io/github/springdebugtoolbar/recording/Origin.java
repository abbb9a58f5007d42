package io.github.springdebugtoolbar.recording;

/**
 * Whose code a class on the stack is.
 */
enum Origin {

	APPLICATION, TEMPLATE_ENGINE, COMPILED_TEMPLATE, HIBERNATE, HIBERNATE_EVENT, HIBERNATE_UNIQUE_KEY, LIBRARY;

	// What Hibernate loads by an event it names itself; the nearer one of the two counts.
	boolean tellsWhy() {
		return this == HIBERNATE_EVENT || this == HIBERNATE_UNIQUE_KEY;
	}

	boolean isTemplate() {
		return this == TEMPLATE_ENGINE || this == COMPILED_TEMPLATE;
	}

}
