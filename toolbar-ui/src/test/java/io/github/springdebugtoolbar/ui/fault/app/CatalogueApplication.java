package io.github.springdebugtoolbar.ui.fault.app;

import java.util.UUID;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.web.client.RestTemplate;

/**
 * The application.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class CatalogueApplication {

	/**
	 * Starts the application.
	 * @param toolbar whether it has the toolbar
	 * @param properties more properties of it
	 * @return the application
	 */
	public static ServletWebServerApplicationContext start(boolean toolbar, String... properties) {
		return (ServletWebServerApplicationContext) new SpringApplicationBuilder(CatalogueApplication.class)
			.properties("server.port=0", "debug-toolbar.enabled=" + toolbar,
					"debug-toolbar.attribute-reads.enabled=" + toolbar, "debug-toolbar.explain.automatic-duration=0ms",
					"debug-toolbar.explain.automatic-repetitions=1", "server.error.include-message=always",
					"server.error.include-exception=true", "spring.jpa.open-in-view=true",
					"spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
					"spring.jpa.hibernate.ddl-auto=create", "spring.main.banner-mode=off", "logging.level.root=off",
					"logging.exception-conversion-word=%ex{3}", "logging.level.io.github.springdebugtoolbar=warn")
			.properties(properties)
			.run();
	}

	@Bean
	RestTemplate catalogueClient() {
		return new RestTemplate();
	}

	@Bean
	ApplicationRunner catalogueRunner(Catalogue catalogue) {
		return (arguments) -> catalogue.fill();
	}

}
