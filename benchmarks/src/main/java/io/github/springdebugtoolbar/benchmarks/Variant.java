package io.github.springdebugtoolbar.benchmarks;

import java.util.List;

/**
 * The application with one thing added. What a thing brings is on the class path of its
 * own variants only.
 */
enum Variant {

	/** Nothing is added. */
	BARE("bare", List.of()),

	/** Nothing again: what this differs by is noise. */
	CONTROL("bare again", List.of()),

	OFF("toolbar, switched off", Jars.TOOLBAR, "--debug-toolbar.enabled=false"),

	TOOLBAR("toolbar", Jars.TOOLBAR, "--debug-toolbar.enabled=true", "--debug-toolbar.history.file=none"),

	DATASOURCE_PROXY("datasource-proxy", List.of("datasource-proxy", "datasource-decorator"),
			"--logging.level.net.ttddyy.dsproxy.listener=debug"),

	P6SPY("p6spy", List.of("p6spy"), "--spring.datasource.driver-class-name=com.p6spy.engine.spy.P6SpyDriver"),

	MICROMETER("datasource-micrometer", List.of("datasource-proxy-1", "datasource-micrometer", "micrometer-tracing",
			"spring-boot-micrometer-tracing"));

	private final String title;

	private final List<String> jars;

	private final List<String> arguments;

	Variant(String title, List<String> jars, String... arguments) {
		this.title = title;
		this.jars = jars;
		this.arguments = List.of(arguments);
	}

	String title() {
		return this.title;
	}

	List<String> jars() {
		return this.jars;
	}

	List<String> arguments() {
		return this.arguments;
	}

	/**
	 * Beginnings of the names of jars, or folders that stand in for them while they are
	 * not packaged.
	 */
	private static final class Jars {

		private static final List<String> TOOLBAR = List.of("debug-toolbar-spring-boot", "debug-toolbar-ui",
				"autoconfigure", "toolbar-ui", "starter", "datasource-proxy-1", "sql-formatter", "ognl", "javassist",
				"jsqlparser", "nanojson");

	}

}
