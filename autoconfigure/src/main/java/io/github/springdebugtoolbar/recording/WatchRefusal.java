package io.github.springdebugtoolbar.recording;

/**
 * Why attributes of entities cannot be watched although they should be.
 *
 * @param cause what keeps them from being watched
 * @param detail more of it, in the words of whoever refused
 */
public record WatchRefusal(Cause cause, String detail) {

	/** Library that attaches the agent. */
	public static final String AGENT = "net.bytebuddy:byte-buddy-agent";

	/**
	 * What keeps attributes from being watched.
	 */
	public enum Cause {

		/** The library that attaches the agent is not on the class path. */
		NO_LIBRARY,
		/** The virtual machine lets no agent in. */
		MACHINE

	}

}
