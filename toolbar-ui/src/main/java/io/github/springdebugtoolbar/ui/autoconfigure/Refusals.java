package io.github.springdebugtoolbar.ui.autoconfigure;

import io.github.springdebugtoolbar.recording.WatchRefusal;

/**
 * Says what is set and cannot be done, why, and what to do.
 */
final class Refusals {

	private Refusals() {
	}

	static String ofAgent(WatchRefusal refusal) {
		return "debug-toolbar.attribute-reads.enabled is set, but attribute reads are off: "
				+ switch (refusal.cause()) {
					case NO_LIBRARY ->
						WatchRefusal.AGENT + " is not on the class path. It comes with the starter: take back its "
								+ "exclusion, or add it with the scope runtime.";
					case MACHINE -> "the JVM refuses an agent (" + refusal.detail()
							+ "). Start it with -XX:+EnableDynamicAgentLoading and without -XX:+DisableAttachMechanism, "
							+ "on a JDK that has the module jdk.attach, or with -javaagent and the jar of byte-buddy-agent.";
				};
	}

}
