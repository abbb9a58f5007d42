package io.github.springdebugtoolbar.ui.template;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.expression.IStandardConversionService;
import org.thymeleaf.standard.expression.IStandardExpressionParser;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressions;

/**
 * A standard dialect that does all as another one, and notes what it evaluates. Spring's
 * own refuses another evaluator, and two dialects may not bring the same: this is the way
 * that is left.
 */
class NotingDialect extends StandardDialect {

	private final StandardDialect dialect;

	NotingDialect(StandardDialect dialect) {
		super(dialect.getName(), dialect.getPrefix(), dialect.getDialectProcessorPrecedence());
		this.dialect = dialect;
	}

	@Override
	public Map<String, Object> getExecutionAttributes() {
		Map<String, Object> attributes = new HashMap<>(this.dialect.getExecutionAttributes());
		attributes.computeIfPresent(StandardExpressions.STANDARD_VARIABLE_EXPRESSION_EVALUATOR_ATTRIBUTE_NAME,
				(name, evaluator) -> new NotingEvaluator((IStandardVariableExpressionEvaluator) evaluator));
		return attributes;
	}

	@Override
	public Set<IProcessor> getProcessors(String dialectPrefix) {
		return this.dialect.getProcessors(dialectPrefix);
	}

	@Override
	public IExpressionObjectFactory getExpressionObjectFactory() {
		return this.dialect.getExpressionObjectFactory();
	}

	@Override
	public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
		return this.dialect.getVariableExpressionEvaluator();
	}

	@Override
	public IStandardExpressionParser getExpressionParser() {
		return this.dialect.getExpressionParser();
	}

	@Override
	public IStandardConversionService getConversionService() {
		return this.dialect.getConversionService();
	}

}
