package io.github.springdebugtoolbar.ui;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresource.ClassLoaderTemplateResource;
import org.thymeleaf.templateresource.ITemplateResource;

/**
 * Finds the template of a panel beside the panel's class, with the class loader that
 * loaded it: a panel of the application may come from another one than the toolbar.
 */
class PanelTemplateResolver extends AbstractConfigurableTemplateResolver {

	static final String CLASS_LOADER = "classLoader";

	PanelTemplateResolver() {
		setCharacterEncoding("UTF-8");
		setSuffix(".html");
		setForceSuffix(true);
		setUseDecoupledLogic(false);
	}

	@Override
	protected ITemplateResource computeTemplateResource(IEngineConfiguration configuration,
			@Nullable String ownerTemplate, String template, String resourceName, String characterEncoding,
			@Nullable Map<String, Object> attributes) {
		Object loader = (attributes != null) ? attributes.get(CLASS_LOADER) : null;
		return new ClassLoaderTemplateResource(
				(loader instanceof ClassLoader classLoader) ? classLoader : getClass().getClassLoader(), resourceName,
				characterEncoding);
	}

}
