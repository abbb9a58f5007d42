package io.github.springdebugtoolbar.ui;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.github.springdebugtoolbar.panel.Panel;
import io.github.springdebugtoolbar.panel.PanelRenderer;
import io.github.springdebugtoolbar.recording.CurrentRecording;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Renders a panel with the template of the given name that lies beside its class. The
 * engine is its own: that of the application is neither used nor changed. Safe for use by
 * multiple threads.
 */
public class ThymeleafPanelRenderer implements PanelRenderer {

	private final TemplateEngine engine = new TemplateEngine();

	/**
	 * Creates a renderer.
	 */
	public ThymeleafPanelRenderer() {
		this.engine.setTemplateResolver(new PanelTemplateResolver());
	}

	@Override
	public Optional<String> render(Panel panel, String template, Object view) {
		ClassLoader classLoader = panel.getClass().getClassLoader();
		String path = panel.getClass().getPackageName().replace('.', '/') + "/" + template;
		if (classLoader.getResource(path + ".html") == null) {
			return Optional.empty();
		}
		try (CurrentRecording.Scope scope = CurrentRecording.suspend()) {
			return Optional.of(this.engine.process(
					new TemplateSpec(path, null, TemplateMode.HTML,
							Map.of(PanelTemplateResolver.CLASS_LOADER, classLoader)),
					new Context(Locale.ENGLISH, Map.of("view", view))));
		}
	}

	/**
	 * Renders something small, so that the first panel need not wait until the engine's
	 * classes are loaded.
	 */
	public void warmUp() {
		this.engine.process(new TemplateSpec("io/github/springdebugtoolbar/ui/warm-up", TemplateMode.HTML),
				new Context(Locale.ENGLISH, Map.of("view", Optional.of("warm"))));
	}

}
