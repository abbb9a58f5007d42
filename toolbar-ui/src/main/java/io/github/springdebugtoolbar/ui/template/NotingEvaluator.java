package io.github.springdebugtoolbar.ui.template;

import java.util.List;

import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.FaultLog;
import io.github.springdebugtoolbar.recording.Frame;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IAttribute;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * Notes the line of an expression before it is evaluated. Never disturbs the rendering.
 */
class NotingEvaluator implements IStandardVariableExpressionEvaluator {

	private static final FaultLog faults = new FaultLog();

	private final IStandardVariableExpressionEvaluator evaluator;

	private final TemplatePaths paths = new TemplatePaths();

	NotingEvaluator(IStandardVariableExpressionEvaluator evaluator) {
		this.evaluator = evaluator;
	}

	@Override
	public @Nullable Object evaluate(IExpressionContext context, IStandardVariableExpression expression,
			StandardExpressionExecutionContext expContext) {
		if (context instanceof ITemplateContext templateContext) {
			note(templateContext, expression.getExpression());
		}
		return this.evaluator.evaluate(context, expression, expContext);
	}

	private void note(ITemplateContext context, String expression) {
		try {
			if (CurrentRecording.find().isPresent()) {
				noteElement(context, expression);
			}
		}
		catch (Exception | LinkageError ex) {
			faults.report("telling the line of a template", ex);
		}
	}

	private void noteElement(ITemplateContext context, String expression) {
		List<IProcessableElementTag> elements = context.getElementStack();
		if (!elements.isEmpty()) {
			IProcessableElementTag element = elements.get(elements.size() - 1);
			String path = this.paths.find(element.getTemplateName(), context);
			CurrentRecording
				.evaluating(() -> Frame.ofTemplate(path, lineOf(element, expression), "${" + expression + "}"));
		}
	}

	private static int lineOf(IProcessableElementTag element, String expression) {
		for (IAttribute attribute : element.getAllAttributes()) {
			String value = attribute.getValue();
			// a tag may be longer than a line: that of the attribute is meant
			if (value != null && attribute.hasLocation() && value.contains(expression)) {
				return attribute.getLine();
			}
		}
		return element.getLine();
	}

}
