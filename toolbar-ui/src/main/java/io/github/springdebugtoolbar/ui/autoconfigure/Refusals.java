package io.github.springdebugtoolbar.ui.autoconfigure;

/**
 * Says what is set and cannot be done, why, and what to do.
 */
final class Refusals {

	private Refusals() {
	}

	static String ofAgent(String reason) {
		return "debug-toolbar.attribute-reads.enabled is set, but attribute reads are off: the JVM refuses an agent ("
				+ reason + "). Start it with -XX:+EnableDynamicAgentLoading and without -XX:+DisableAttachMechanism, "
				+ "on a JDK that has the module jdk.attach, or with -javaagent and the jar of byte-buddy-agent.";
	}

}
