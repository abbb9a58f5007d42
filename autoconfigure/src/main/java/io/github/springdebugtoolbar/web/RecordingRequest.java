package io.github.springdebugtoolbar.web;

import java.io.IOException;
import java.util.Collection;
import java.util.Enumeration;
import java.util.Map;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;

/**
 * A request that notes what the application has read of it, since only that can be read
 * again at the end without a trace, and that follows the application into asynchronous
 * work.
 */
class RecordingRequest extends HttpServletRequestWrapper {

	private final ActiveRequest active;

	RecordingRequest(HttpServletRequest request, ActiveRequest active) {
		super(request);
		this.active = active;
	}

	@Override
	public AsyncContext startAsync() throws IllegalStateException {
		ServletResponse response = this.active.response();
		return (response != null) ? startAsync(this, response) : super.startAsync();
	}

	@Override
	public AsyncContext startAsync(ServletRequest request, ServletResponse response) throws IllegalStateException {
		AsyncContext context = super.startAsync(request, response);
		context.addListener(new AsyncEnd(this.active));
		return new RecordingAsyncContext(context, this.active);
	}

	@Override
	public AsyncContext getAsyncContext() {
		return new RecordingAsyncContext(super.getAsyncContext(), this.active);
	}

	@Override
	public @Nullable String getParameter(String name) {
		this.active.exchange().parametersWereRead();
		return super.getParameter(name);
	}

	@Override
	public Map<String, String[]> getParameterMap() {
		this.active.exchange().parametersWereRead();
		return super.getParameterMap();
	}

	@Override
	public Enumeration<String> getParameterNames() {
		this.active.exchange().parametersWereRead();
		return super.getParameterNames();
	}

	@Override
	public String @Nullable [] getParameterValues(String name) {
		this.active.exchange().parametersWereRead();
		return super.getParameterValues(name);
	}

	@Override
	public Collection<Part> getParts() throws IOException, ServletException {
		Collection<Part> parts = super.getParts();
		this.active.exchange().parametersWereRead();
		return parts;
	}

	@Override
	public @Nullable HttpSession getSession(boolean create) {
		this.active.exchange().sessionWasRead();
		return super.getSession(create);
	}

	@Override
	public HttpSession getSession() {
		this.active.exchange().sessionWasRead();
		return super.getSession();
	}

}
