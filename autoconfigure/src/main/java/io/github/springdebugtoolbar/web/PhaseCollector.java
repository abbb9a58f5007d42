package io.github.springdebugtoolbar.web;

import java.util.List;

import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets Spring MVC tell in which phase a request is. Changes nothing of it.
 */
public final class PhaseCollector implements WebMvcConfigurer {

	/** The last interceptor is the closest to the handler. */
	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new PhaseInterceptor()).order(Ordered.LOWEST_PRECEDENCE);
	}

	/** The first resolver sees each exception; it resolves none. */
	@Override
	public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
		resolvers.add(0, (request, response, handler, ex) -> {
			PhaseInterceptor.failed(request, ex);
			return null;
		});
	}

}
