package io.github.springdebugtoolbar.recording;

import java.lang.StackWalker.StackFrame;
import java.util.Optional;

/**
 * Knows classes that were generated from templates, and the template's line behind a
 * frame of them.
 */
public interface TemplateFrames {

	/**
	 * Whether a class was generated from a template.
	 * @param type class on the stack
	 * @return {@code true} if {@link #resolve} can be asked for its frames
	 */
	boolean knows(Class<?> type);

	/**
	 * The template's line behind a frame.
	 * @param frame frame of a class that this knows
	 * @return the template's frame, empty if it cannot be told
	 */
	Optional<Frame> resolve(StackFrame frame);

}
