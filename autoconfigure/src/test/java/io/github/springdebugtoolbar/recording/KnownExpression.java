package io.github.springdebugtoolbar.recording;

import java.util.Optional;

/**
 * An expression of a template that stands where it is said to stand.
 *
 * @param frame its line
 */
record KnownExpression(Frame frame) implements TemplateExpression {

	@Override
	public Object position() {
		return this.frame;
	}

	@Override
	public Optional<Frame> findFrame() {
		return Optional.of(this.frame);
	}

}
