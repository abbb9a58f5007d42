package io.github.springdebugtoolbar.ui.template;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.TemplateData;

/**
 * The paths of templates as their authors know them: {@code orders/list.html} for the
 * view {@code orders/list}. Safe for use by multiple threads.
 */
class TemplatePaths {

	private static final int CACHE = 2_000;

	private static final int NAME = 200;

	private static final Pattern RESOURCE = Pattern.compile("\\[(?:.*/)?templates/([^\\[\\]]+)]");

	private final Map<String, String> paths = new ConcurrentHashMap<>();

	String find(String name, ITemplateContext context) {
		String known = this.paths.get(name);
		if (known != null) {
			return known;
		}
		String path = pathOf(name, context);
		if (this.paths.size() < CACHE && name.length() <= NAME) {
			this.paths.put(name, path);
		}
		return path;
	}

	private static String pathOf(String name, ITemplateContext context) {
		if (name.length() > NAME || name.contains("<")) {
			return "template without a file";
		}
		return context.getTemplateStack()
			.stream()
			.filter((template) -> name.equals(template.getTemplate()))
			.map(TemplatePaths::describe)
			.map(RESOURCE::matcher)
			.filter(Matcher::find)
			.map((matcher) -> matcher.group(1))
			.findFirst()
			.orElseGet(() -> name.matches(".*\\.\\w+") ? name : name + ".html");
	}

	private static String describe(TemplateData template) {
		return (template.getTemplateResource() != null) ? template.getTemplateResource().getDescription() : "";
	}

}
