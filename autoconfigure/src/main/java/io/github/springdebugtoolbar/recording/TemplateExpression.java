package io.github.springdebugtoolbar.recording;

import java.util.Optional;

/**
 * An expression of a template that a thread evaluates. Nobody asks what it is before a
 * query runs, and most expressions run none.
 */
public interface TemplateExpression {

	/**
	 * What tells it from all other expressions. Asked for each query.
	 * @return equal as long as the same expression of the same line is evaluated
	 */
	Object position();

	/**
	 * Where it is.
	 * @return its line, empty if that is not known
	 */
	Optional<Frame> findFrame();

}
