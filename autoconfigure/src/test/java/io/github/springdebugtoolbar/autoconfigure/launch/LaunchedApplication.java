package io.github.springdebugtoolbar.autoconfigure.launch;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * An application with one page, that tells which beans of the toolbar it has.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@RestController
public class LaunchedApplication {

	private final ApplicationContext context;

	LaunchedApplication(ApplicationContext context) {
		this.context = context;
	}

	public static void main(String[] args) {
		SpringApplication.run(LaunchedApplication.class, args);
	}

	@GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
	String page() {
		return "<!doctype html><html><head><title>Shop</title></head><body>Shop</body></html>";
	}

	@GetMapping("/beans")
	String beans() {
		return Stream.of(this.context.getBeanDefinitionNames()).filter(this::isOurs).collect(Collectors.joining(" "));
	}

	private boolean isOurs(String name) {
		Class<?> type = this.context.getType(name);
		boolean named = name.toLowerCase().replace("-", "").contains("debugtoolbar");
		return !LaunchedApplication.class.equals(type)
				&& (named || type != null && type.getName().startsWith("io.github.springdebugtoolbar."));
	}

}
