package io.github.springdebugtoolbar.recording;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SecretText}.
 */
class SecretTextTests {

	private final SecretText text = new SecretText(new SecretNames(List.of("badge")));

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:postgresql://shop:hunter2@db/shop", "postgres://shop:hunter2@ss@db/shop",
			"jdbc:oracle:thin:scott/hunter2@//db:1521/x", "jdbc:oracle:thin:scott/hunter2@db:1521:x",
			"jdbc:mysql://db/shop?user=shop&password=hunter2", "jdbc:mysql://db/shop?password=hunter2,hunter2",
			"jdbc:h2:mem:shop;USER=sa;PASSWORD=hunter2", "jdbc:sqlserver://db;password={hunter2;hunter2};encrypt=true",
			"--spring.datasource.password=hunter2 --server.port=80", "-Dshop.api-key=hunter2 -Xmx1g",
			"{\"spring\":{\"datasource\":{\"password\":\"hunter2\"}}}", "{\"password\" : \"hunt\\\"er2 hunter2\"}",
			"{\\\"password\\\":\\\"hunter2\\\"}", "{\"pins\":[],\"pin\":hunter2}", "password: hunter2",
			"Authorization: Bearer hunter2", "User[name=ada, password=hunter2]", "badge=hunter2", "password = hunter2",
			"a=b,password=hunter2", "a=b=c&token=hunter2", "password='hunter2 hunter2'",
			"password: \"hunter2 hunter2\"\nname: ada" })
	void secretIsMasked(String secret) {
		assertThat(this.text.mask(secret)).contains(BoundParameter.MASK).doesNotContain("hunter2", "ss@db");
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1", "http://localhost:8080/a?b=c", "ada@shop.test",
			"classpath:/a,classpath:/b", "{\"name\":\"ada\",\"ids\":[1,2]}", "", "=", "a=", "key", "a: b\nc: d" })
	void everythingElseStays(String other) {
		assertThat(this.text.maskQuoted(this.text.mask(other))).isEqualTo(other);
	}

	@Test
	void restOfTheTextStays() {
		assertThat(this.text.mask("jdbc:postgresql://shop:hunter2@db/shop?password=hunter2&ssl=true"))
			.isEqualTo("jdbc:postgresql://shop:••••••@db/shop?password=••••••&ssl=true");
		assertThat(this.text.mask("{\"user\":\"ada\",\"password\":\"hunter2\",\"port\":80}"))
			.isEqualTo("{\"user\":\"ada\",\"password\":••••••,\"port\":80}");
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"Field error in object 'login' on field 'password': rejected value [hunter2]; codes [Size.login.password]",
			"Method parameter 'pin': Failed to convert value of type 'String' to type 'int'; For input string: \"hunter2\"",
			"Failed to convert property value of type 'String' to type 'int' for property 'pin'; For input string: \"hunter2\"",
			"Cannot deserialize value of type `int` from String \"hunter2\": not a valid `int` value\n at [Source: x]"
					+ " (through reference chain: shop.Login[\"pin\"])",
			"ERROR: duplicate key value violates unique constraint \"u\"\n  Detail: Key (token)=(hunter2) already exists.",
			"Unique index or primary key violation: \"PUBLIC.C ON PUBLIC.T(TOKEN NULLS FIRST) VALUES ( /* 1 */ 'hunter2' )\"",
			"Value too long for column \"PASSWORD CHARACTER VARYING(5)\": \"'hunter2' (7)\"",
			"Duplicate entry 'hunter2' for key 'token'",
			"Incorrect integer value: 'hunter2' for column `pin` at row 1" })
	void valueThatAMessageQuotesIsMasked(String message) {
		assertThat(this.text.maskQuoted(message)).contains(BoundParameter.MASK).doesNotContain("hunter2");
	}

	@Test
	void valueThatACauseRepeatsIsMasked() {
		assertThat(this.text.maskQuoted("property 'pin': For input string: \"hunter2\"\nCaused by: No number: hunter2"))
			.isEqualTo("property 'pin': For input string: \"••••••\"\nCaused by: No number: ••••••");
		assertThat(this.text.maskQuoted("property 'pin': For input string: \"a\"\nCaused by: what"))
			.isEqualTo("property 'pin': For input string: \"••••••\"\nCaused by: what");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Detail: Key (sku)=(P-1) already exists.", "Duplicate entry '7' for key 'PRIMARY'",
			"on field 'size': rejected value [7]; codes []" })
	void valueOfAnotherNameStays(String message) {
		assertThat(this.text.maskQuoted(message)).isEqualTo(message);
	}

	@Test
	void messageAboutASecretLosesAllThatItQuotes() {
		assertThat(SecretText
			.withoutLiterals("invalid input syntax for type integer: \"hunter2\", 'hunter2' (a)=(hunter2)"))
			.isEqualTo("invalid input syntax for type integer: ••••••, •••••• (a)••••••");
	}

}
