package io.github.springdebugtoolbar.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;

/**
 * Runs the shop, with fewer orders, on a PostgreSQL that writes a log of its statements.
 * All tests with this annotation share one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ActiveProfiles("postgres")
@SpringBootTest(classes = DemoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "demo.orders=5000", "demo.carrier.answer-time=20ms", "debug-toolbar.enabled=true",
				"debug-toolbar.explain.automatic=false", "spring.main.banner-mode=off", "logging.level.root=warn",
				"demo.postgres[logging_collector]=on", "demo.postgres[log_statement]=all",
				"demo.postgres[log_line_prefix]=@" })
public @interface PostgresDemoTest {

}
