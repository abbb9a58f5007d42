package io.github.springdebugtoolbar.autoconfigure;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Says in one line whether the toolbar is on, why, how to change it, and where it is. No
 * bean, since it speaks as well while there must be none.
 */
class ActivationReport implements ApplicationListener<ApplicationReadyEvent> {

	private static final Log logger = LogFactory.getLog("io.github.springdebugtoolbar");

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		ConfigurableApplicationContext context = event.getApplicationContext();
		Environment environment = context.getEnvironment();
		Activation activation = Activation.of(environment, context.getClassLoader());
		if (activation.on() && context.containsBean(WebAutoConfiguration.ENDPOINT_FILTER)) {
			reportOn(activation, environment);
		}
		else if (!activation.on() && WebSigns.find(environment).isEmpty()) {
			logger.info("Debug toolbar is off because " + activation.reason() + " (on with " + Activation.PROPERTY
					+ "=true)");
		}
	}

	private static void reportOn(Activation activation, Environment environment) {
		String report = "Debug toolbar is on because " + activation.reason() + ": " + url(environment) + " (off with "
				+ Activation.PROPERTY + "=false)";
		if (DeploymentSigns.find(environment).isPresent()) {
			logger.warn(report);
		}
		else {
			logger.info(report);
		}
	}

	static String url(Environment environment) {
		boolean secure = environment.getProperty("server.ssl.enabled", Boolean.class, true)
				&& (environment.containsProperty("server.ssl.key-store")
						|| environment.containsProperty("server.ssl.certificate")
						|| environment.containsProperty("server.ssl.bundle"));
		String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
		return (secure ? "https" : "http") + "://localhost:" + port
				+ environment.getProperty("server.servlet.context-path", "").replaceFirst("/+$", "")
				+ ToolbarPath.below(environment);
	}

}
