package io.github.springdebugtoolbar.recording;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SecretNames}.
 */
class SecretNamesTests {

	private final SecretNames names = new SecretNames(List.of("nickname"));

	@ParameterizedTest
	@ValueSource(strings = { "password", "PASSWORD", "user_password", "userPassword", "X-Api-Key", "apiKey", "API_KEY",
			"spring.datasource.password", "Authorization", "Cookie", "Set-Cookie", "accessToken", "ACCESS_TOKEN",
			"accesstoken", "client-secret", "passwordHash", "JSESSIONID", "X-CSRF-TOKEN", "_csrf", "privateKey",
			"credit_card_number_cvv", "nickname", "NickName" })
	void masksSecrets(String name) {
		assertThat(this.names.matches(name)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "id", "name", "keyword", "monkey", "compass", "passenger", "shipping", "author",
			"created_at", "Accept", "Content-Type", "spinner" })
	void keepsWhatIsNotSecret(String name) {
		assertThat(this.names.matches(name)).isFalse();
	}

	@Test
	void additionalWordsAreOnlyAdditional() {
		assertThat(new SecretNames(List.of()).matches("nickname")).isFalse();
	}

}
