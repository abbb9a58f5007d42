package io.github.springdebugtoolbar.ui.panel.versions;

import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.panel.Panel;
import io.github.springdebugtoolbar.panel.PanelSummary;
import io.github.springdebugtoolbar.ui.panel.versions.VersionsView.Version;

/**
 * Shows what the application runs on, told by its class path.
 */
public class VersionsPanel implements Panel {

	private static final Library SPRING_BOOT = new Library("Spring Boot", "org.springframework.boot.SpringApplication");

	private static final List<Library> LIBRARIES = List.of(SPRING_BOOT,
			new Library("Spring Framework", "org.springframework.core.SpringVersion"),
			new Library("Spring Data JPA", "org.springframework.data.jpa.repository.JpaRepository"),
			new Library("Spring Data JDBC", "org.springframework.data.jdbc.core.JdbcAggregateTemplate"),
			new Library("Spring Security", "org.springframework.security.core.SpringSecurityCoreVersion"),
			new Library("Hibernate ORM", "org.hibernate.SessionFactory"),
			new Library("EclipseLink", "org.eclipse.persistence.Version"),
			new Library("MyBatis", "org.apache.ibatis.session.SqlSession"), new Library("jOOQ", "org.jooq.DSLContext"),
			new Library("HikariCP", "com.zaxxer.hikari.HikariDataSource"), new Library("H2", "org.h2.Driver"),
			new Library("HSQLDB", "org.hsqldb.jdbc.JDBCDriver"),
			new Library("Derby", "org.apache.derby.iapi.jdbc.AutoloadedDriver"),
			new Library("SQLite driver", "org.sqlite.JDBC"), new Library("PostgreSQL driver", "org.postgresql.Driver"),
			new Library("MariaDB driver", "org.mariadb.jdbc.Driver"),
			new Library("MySQL driver", "com.mysql.cj.jdbc.Driver"),
			new Library("Oracle driver", "oracle.jdbc.OracleDriver"),
			new Library("SQL Server driver", "com.microsoft.sqlserver.jdbc.SQLServerDriver"),
			new Library("Tomcat", "org.apache.catalina.startup.Tomcat"),
			new Library("Jetty", "org.eclipse.jetty.server.Server"), new Library("Undertow", "io.undertow.Undertow"),
			new Library("Thymeleaf", "org.thymeleaf.TemplateEngine"),
			new Library("Micrometer", "io.micrometer.core.instrument.MeterRegistry"),
			new Library("Debug toolbar", VersionsPanel.class.getName()));

	private final ClassLoader classLoader;

	/**
	 * Creates the panel.
	 * @param classLoader class loader of the application
	 */
	public VersionsPanel(ClassLoader classLoader) {
		this.classLoader = classLoader;
	}

	@Override
	public String id() {
		return "versions";
	}

	@Override
	public String title() {
		return "Versions";
	}

	@Override
	public PanelSummary summary(InspectedRequest request) {
		return PanelSummary
			.of(SPRING_BOOT.find(this.classLoader).map((version) -> "Boot " + version.version()).orElse(""));
	}

	@Override
	public VersionsView view(InspectedRequest request) {
		return new VersionsView(runtime(), libraries());
	}

	private static List<Version> runtime() {
		return List.of(new Version("Java", property("java.version") + ", " + property("java.vendor")),
				new Version("Virtual machine", property("java.vm.name")),
				new Version("System", property("os.name") + " " + property("os.version") + ", " + property("os.arch")),
				new Version("Processors", String.valueOf(Runtime.getRuntime().availableProcessors())),
				new Version("Memory", Runtime.getRuntime().maxMemory() / 1_000_000 + " MB at most"));
	}

	private List<Version> libraries() {
		return LIBRARIES.stream().map((library) -> library.find(this.classLoader)).flatMap(Optional::stream).toList();
	}

	private static String property(String name) {
		return System.getProperty(name, "unknown");
	}

}
