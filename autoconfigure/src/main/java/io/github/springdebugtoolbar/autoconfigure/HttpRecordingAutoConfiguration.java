package io.github.springdebugtoolbar.autoconfigure;

import io.github.springdebugtoolbar.http.HttpClientTap;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of the recording of calls to other services.
 */
@AutoConfiguration
@ConditionalOnDebugToolbar
@ConditionalOnClass(name = "org.springframework.web.client.RestClient")
public final class HttpRecordingAutoConfiguration {

	private HttpRecordingAutoConfiguration() {
	}

	@Bean
	static HttpClientTap debugToolbarHttpClientTap() {
		return new HttpClientTap();
	}

}
