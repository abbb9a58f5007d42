package io.github.springdebugtoolbar.web;

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
		try {
			Phases phases = phases(request);
			if (phases != null) {
				phases.enterHandler(nameOf(handler));
			}
		}
		catch (Exception | LinkageError ex) {
			report(ex);
		}
		return true;
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView result) {
		try {
			Phases phases = (result != null && !result.wasCleared()) ? phases(request) : null;
			if (phases != null && result != null) {
				phases.next(Kind.VIEW, nameOf(result));
			}
		}
		catch (Exception | LinkageError ex) {
			report(ex);
		}
	}

	@Override
	public void afterConcurrentHandlingStarted(HttpServletRequest request, HttpServletResponse response,
			Object handler) {
		leaveHandler(request);
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failure) {
		leaveHandler(request);
	}

	static void failed(HttpServletRequest request, Exception failure) {
		next(request, Kind.EXCEPTION, failure.getClass().getSimpleName());
	}

	static void serializing(HttpServletRequest request, String type) {
		next(request, Kind.SERIALIZATION, type);
	}

	private static void next(HttpServletRequest request, Kind kind, String name) {
		try {
			Phases phases = phases(request);
			if (phases != null) {
				phases.next(kind, name);
			}
		}
		catch (Exception | LinkageError ex) {
			report(ex);
		}
	}

	private static void leaveHandler(HttpServletRequest request) {
		try {
			Phases phases = phases(request);
			if (phases != null) {
				phases.leaveHandler();
			}
		}
		catch (Exception | LinkageError ex) {
			report(ex);
		}
	}

	private static @Nullable Phases phases(HttpServletRequest request) {
		ActiveRequest active = ActiveRequest.find(request).orElse(null);
		return (active != null) ? active.phases() : null;
	}

	private static void report(Throwable fault) {
		faults.report("recording a phase of a request", fault);
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
