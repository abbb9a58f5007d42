package io.github.springdebugtoolbar.demo.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.support.OpenEntityManagerInViewInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Keeps the session open while a page is rendered, as Spring Boot does unless told
 * otherwise. The cured pages and the interface for programs do without it.
 */
@Configuration(proxyBeanMethods = false)
class OpenInViewConfiguration {

	@Bean
	static OpenEntityManagerInViewInterceptor openEntityManagerInViewInterceptor() {
		return new OpenEntityManagerInViewInterceptor();
	}

	@Bean
	static WebMvcConfigurer openInViewConfigurer(OpenEntityManagerInViewInterceptor interceptor) {
		return new WebMvcConfigurer() {

			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addWebRequestInterceptor(interceptor).excludePathPatterns("/problems/*/cured", "/api/**");
			}

		};
	}

}
