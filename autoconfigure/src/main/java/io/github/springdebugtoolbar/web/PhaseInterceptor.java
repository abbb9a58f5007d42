package io.github.springdebugtoolbar.web;

import java.util.function.Consumer;

import io.github.springdebugtoolbar.recording.FaultLog;
import io.github.springdebugtoolbar.recording.PhaseEvent.Kind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Notes when a handler and the rendering of its view begin and end.
 */
final class PhaseInterceptor implements AsyncHandlerInterceptor {

	private static final FaultLog faults = new FaultLog();

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		with(request, (phases) -> phases.enterHandler(nameOf(handler)));
		return true;
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView result) {
		if (result != null && !result.wasCleared()) {
			with(request, (phases) -> phases.next(Kind.VIEW, nameOf(result)));
		}
	}

	@Override
	public void afterConcurrentHandlingStarted(HttpServletRequest request, HttpServletResponse response,
			Object handler) {
		with(request, Phases::leaveHandler);
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failure) {
		with(request, Phases::leaveHandler);
	}

	static void failed(HttpServletRequest request, Exception failure) {
		with(request, (phases) -> phases.next(Kind.EXCEPTION, failure.getClass().getSimpleName()));
	}

	static void serializing(HttpServletRequest request, String type) {
		with(request, (phases) -> phases.next(Kind.SERIALIZATION, type));
	}

	private static void with(HttpServletRequest request, Consumer<Phases> work) {
		try {
			ActiveRequest.find(request).map(ActiveRequest::phases).ifPresent(work);
		}
		catch (Exception | LinkageError ex) {
			faults.report("recording a phase of a request", ex);
		}
	}

	private static String nameOf(Object handler) {
		if (handler instanceof HandlerMethod handled) {
			return handled.getBeanType().getSimpleName() + "." + handled.getMethod().getName();
		}
		String name = handler.getClass().getName();
		int proxy = name.indexOf("$$");
		int end = (proxy >= 0) ? proxy : name.length();
		return name.substring(name.lastIndexOf('.', end) + 1, end);
	}

	private static String nameOf(ModelAndView result) {
		String name = result.getViewName();
		if (name != null) {
			return name;
		}
		return (result.getView() != null) ? result.getView().getClass().getSimpleName() : "";
	}

}
