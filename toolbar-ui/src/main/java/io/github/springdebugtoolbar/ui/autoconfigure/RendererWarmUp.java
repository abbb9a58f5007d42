package io.github.springdebugtoolbar.ui.autoconfigure;

import io.github.springdebugtoolbar.ui.ThymeleafPanelRenderer;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Warms the renderer in a thread of its own when the application is ready, so that
 * neither its start nor the first panel waits for it.
 */
class RendererWarmUp implements ApplicationListener<ApplicationReadyEvent> {

	private static final Log logger = LogFactory.getLog(RendererWarmUp.class);

	private final ThymeleafPanelRenderer renderer;

	RendererWarmUp(ThymeleafPanelRenderer renderer) {
		this.renderer = renderer;
	}

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		Thread thread = new Thread(this::warmUp, "debug-toolbar-warm-up");
		thread.setDaemon(true);
		thread.start();
	}

	private void warmUp() {
		try {
			this.renderer.warmUp();
		}
		catch (Exception | LinkageError ex) {
			logger.debug("Warming up the panels failed", ex);
		}
	}

}
