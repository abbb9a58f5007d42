package io.github.springdebugtoolbar.ui.autoconfigure;

import io.github.springdebugtoolbar.ui.template.TemplatePositions;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.thymeleaf.TemplateEngine;

import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Lets the template engines of the application tell where they are.
 */
class TemplatePositionsPostProcessor implements BeanPostProcessor {

	private static final Log logger = LogFactory.getLog(TemplatePositionsPostProcessor.class);

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof TemplateEngine engine) {
			try {
				TemplatePositions.noteIn(engine);
			}
			catch (Exception | LinkageError ex) {
				logger.warn("Lines of templates are not shown for '" + beanName + "'", ex);
			}
		}
		return bean;
	}

}
