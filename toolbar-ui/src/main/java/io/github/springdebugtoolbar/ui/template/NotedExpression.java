package io.github.springdebugtoolbar.ui.template;

import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.TemplateExpression;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IAttribute;
import org.thymeleaf.model.IProcessableElementTag;

/**
 * An expression of a Thymeleaf template. There is one for each that is evaluated: the
 * elements around it, which the engine copies for whoever asks, are looked at when a
 * query runs.
 */
final class NotedExpression implements TemplateExpression {

	private final ITemplateContext context;

	private final String expression;

	private final TemplatePaths paths;

	NotedExpression(ITemplateContext context, String expression, TemplatePaths paths) {
		this.context = context;
		this.expression = expression;
		this.paths = paths;
	}

	@Override
	public Object position() {
		return findElement().<Object>map(this::positionIn).orElse(this.expression);
	}

	@Override
	public Optional<Frame> findFrame() {
		return findElement().map(this::frameIn);
	}

	private Optional<IProcessableElementTag> findElement() {
		List<IProcessableElementTag> elements = this.context.getElementStack();
		return elements.isEmpty() ? Optional.empty() : Optional.of(elements.get(elements.size() - 1));
	}

	// The tag may be another object in each turn of a loop.
	private Position positionIn(IProcessableElementTag element) {
		return new Position(element.getTemplateName(), element.getLine(), element.getCol(), this.expression);
	}

	private Frame frameIn(IProcessableElementTag element) {
		return Frame.ofTemplate(this.paths.find(element.getTemplateName(), this.context), lineOf(element),
				"${" + this.expression + "}");
	}

	private int lineOf(IProcessableElementTag element) {
		for (IAttribute attribute : element.getAllAttributes()) {
			String value = attribute.getValue();
			// a tag may be longer than a line: that of the attribute is meant
			if (value != null && attribute.hasLocation() && value.contains(this.expression)) {
				return attribute.getLine();
			}
		}
		return element.getLine();
	}

	private record Position(String template, int line, int column, String expression) {

	}

}
