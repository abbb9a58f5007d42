package io.github.springdebugtoolbar.ui.diff;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link YamlSetting}.
 */
class YamlSettingTests {

	@Test
	void comesUnderTheKeysThatAreThere() {
		assertThat(set("""
				spring:
				  # the database
				  jpa:
				    hibernate:
				      ddl-auto: none
				server:
				  port: 8081
				""")).isEqualTo("""
				spring:
				  # the database
				  jpa:
				    open-in-view: false
				    hibernate:
				      ddl-auto: none
				server:
				  port: 8081
				""");
	}

	@Test
	void takesThePlaceOfItsOldValue() {
		assertThat(set("""
				spring:
				  jpa:
				    open-in-view: true # as ever
				""")).isEqualTo("""
				spring:
				  jpa:
				    open-in-view: false
				""");
		assertThat(set("spring.jpa.open-in-view: true")).isEqualTo("spring.jpa.open-in-view: false");
	}

	@Test
	void knowsKeysWithDots() {
		assertThat(set("spring.jpa:\n  show-sql: true"))
			.isEqualTo("spring.jpa:\n  open-in-view: false\n  show-sql: true");
	}

	@Test
	void comesAtTheEndWhereNoKeyIsThere() {
		assertThat(set("server:\n  port: 8081\n")).isEqualTo("""
				server:
				  port: 8081
				spring:
				  jpa:
				    open-in-view: false
				""");
		assertThat(set("")).isEqualTo("spring:\n  jpa:\n    open-in-view: false");
	}

	@Test
	void staysInTheFirstDocument() {
		assertThat(set("""
				---
				server:
				  port: 8081
				---
				spring:
				  jpa:
				    show-sql: true
				""")).isEqualTo("""
				---
				server:
				  port: 8081
				spring:
				  jpa:
				    open-in-view: false
				---
				spring:
				  jpa:
				    show-sql: true
				""");
	}

	@Test
	void keysOfOthersAreNotTaken() {
		assertThat(set("app:\n  spring:\n    jpa:\n      show-sql: true"))
			.startsWith("app:\n  spring:\n    jpa:\n      show")
			.endsWith("\nspring:\n  jpa:\n    open-in-view: false");
	}

	private static String set(String text) {
		return YamlSetting.edit(text, "spring.jpa.open-in-view", "false").apply(text);
	}

}
