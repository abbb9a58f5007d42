package io.github.springdebugtoolbar.ui.template;

import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.FaultLog;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * Notes an expression before it is evaluated. Never disturbs the rendering.
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
			CurrentRecording.evaluating(new NotedExpression(context, expression, this.paths));
		}
		catch (Exception | LinkageError ex) {
			faults.report("telling the line of a template", ex);
		}
	}

}
