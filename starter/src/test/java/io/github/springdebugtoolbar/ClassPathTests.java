package io.github.springdebugtoolbar;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Some libraries change an application by being there. The starter brings none of them.
 */
class ClassPathTests {

	@ParameterizedTest
	@ValueSource(strings = { "net.sf.jsqlparser.parser.CCJSqlParser", "org.thymeleaf.spring6.SpringTemplateEngine",
			"com.fasterxml.jackson.databind.ObjectMapper", "tools.jackson.databind.ObjectMapper",
			"org.springframework.web.servlet.DispatcherServlet", "com.zaxxer.hikari.HikariDataSource",
			"org.hibernate.SessionFactory", "io.micrometer.context.ContextRegistry",
			"org.springframework.security.web.SecurityFilterChain" })
	void starterDoesNotBring(String className) {
		assertThat(ClassUtils.isPresent(className, getClass().getClassLoader())).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "net.ttddyy.dsproxy.support.ProxyDataSource", "org.thymeleaf.TemplateEngine", "ognl.Ognl",
			"com.github.vertical_blank.sqlformatter.SqlFormatter" })
	void starterBrings(String className) {
		assertThat(ClassUtils.isPresent(className, getClass().getClassLoader())).isTrue();
	}

}
