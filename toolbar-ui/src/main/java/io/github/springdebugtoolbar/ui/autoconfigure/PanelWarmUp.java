package io.github.springdebugtoolbar.ui.autoconfigure;

import io.github.springdebugtoolbar.panel.Panel;
import io.github.springdebugtoolbar.ui.ThymeleafPanelRenderer;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Makes the panels in a thread of its own when the application is ready, and all that
 * they need, so that neither its start nor whoever opens the first panel waits for it.
 */
class PanelWarmUp implements ApplicationListener<ApplicationReadyEvent> {

	private static final Log logger = LogFactory.getLog(PanelWarmUp.class);

	private final ObjectProvider<Panel> panels;

	private final ObjectProvider<ThymeleafPanelRenderer> renderer;

	PanelWarmUp(ObjectProvider<Panel> panels, ObjectProvider<ThymeleafPanelRenderer> renderer) {
		this.panels = panels;
		this.renderer = renderer;
	}

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		Thread thread = new Thread(this::warmUp, "debug-toolbar-warm-up");
		thread.setDaemon(true);
		thread.start();
	}

	// What fails here fails again when somebody opens the panel, and is told then.
	private void warmUp() {
		try {
			this.panels.stream().forEach(Panel::id);
			this.renderer.ifAvailable(ThymeleafPanelRenderer::warmUp);
		}
		catch (Exception | LinkageError ex) {
			logger.debug("Warming up the panels failed", ex);
		}
	}

}
