package io.github.springdebugtoolbar.demo.security;

import java.util.Map;
import java.util.Set;

import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A template whose name no file could have.
 */
@Configuration(proxyBeanMethods = false)
class MarkupTemplates {

	static final String NAME = "markup\" onload=\"hacked(8)\" class='";

	private static final String CONTENT = """
			<!doctype html>
			<html><head><title>Markup</title></head>
			<body><p th:text="${order.customer.name}"></p></body></html>""";

	@Bean
	StringTemplateResolver markupTemplateResolver() {
		StringTemplateResolver resolver = new StringTemplateResolver() {

			@Override
			protected ITemplateResource computeTemplateResource(IEngineConfiguration configuration,
					String ownerTemplate, String template, Map<String, Object> attributes) {
				return new StringTemplateResource(CONTENT);
			}

		};
		resolver.setResolvablePatterns(Set.of(NAME));
		resolver.setTemplateMode(TemplateMode.HTML);
		resolver.setOrder(0);
		return resolver;
	}

}
