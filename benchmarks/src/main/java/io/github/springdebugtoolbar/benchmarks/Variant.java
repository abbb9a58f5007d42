package io.github.springdebugtoolbar.benchmarks;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

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

	TOOLBAR("toolbar", Jars.TOOLBAR, Parts.ALL),

	DATASOURCE_PROXY("datasource-proxy", List.of("datasource-proxy", "datasource-decorator"),
			"--logging.level.net.ttddyy.dsproxy.listener=debug"),

	P6SPY("p6spy", List.of("p6spy"), "--spring.datasource.driver-class-name=com.p6spy.engine.spy.P6SpyDriver"),

	MICROMETER("datasource-micrometer",
			List.of("datasource-proxy-1", "datasource-micrometer", "micrometer-tracing",
					"spring-boot-micrometer-tracing")),

	/**
	 * The toolbar without one of its parts, as the next ones: it costs what is missing.
	 */
	NO_STATEMENTS("no statements", Jars.TOOLBAR, Parts.excluding("DataSourceRecordingAutoConfiguration")),

	NO_PLACES("no places", Jars.TOOLBAR, Parts.with("recording.call-sites=0")),

	NO_HASHES("results not compared", Jars.TOOLBAR, Parts.with("findings.cache.enabled=false")),

	NO_HIBERNATE("no Hibernate events", Jars.TOOLBAR, Parts.excluding("HibernateRecordingAutoConfiguration")),

	NO_PLANS("no plans", Jars.TOOLBAR, Parts.with("explain.automatic=false"));

	/** What is compared with each other. */
	static final List<Variant> COMPARED = List.copyOf(EnumSet.range(BARE, MICROMETER));

	/** The toolbar without one part each. */
	static final List<Variant> PARTLY = List.copyOf(EnumSet.range(NO_STATEMENTS, NO_PLANS));

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
	 * Properties that switch parts of the toolbar off.
	 */
	private static final class Parts {

		private static final String[] ALL = { "--debug-toolbar.enabled=true", "--debug-toolbar.history.file=none" };

		private static String[] with(String property) {
			return and("--debug-toolbar." + property);
		}

		private static String[] excluding(String configuration) {
			return and("--spring.autoconfigure.exclude=io.github.springdebugtoolbar.autoconfigure." + configuration);
		}

		private static String[] and(String argument) {
			return Stream.concat(Stream.of(ALL), Stream.of(argument)).toArray(String[]::new);
		}

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
