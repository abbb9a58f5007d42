package io.github.springdebugtoolbar.web;

import io.github.springdebugtoolbar.recording.CurrentRecording.Scope;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;

/**
 * Ends the request before its completion: what is written in a listener comes too late on
 * some servers.
 */
final class RecordingAsyncContext implements AsyncContext {

	private final AsyncContext delegate;

	private final ActiveRequest active;

	RecordingAsyncContext(AsyncContext delegate, ActiveRequest active) {
		this.delegate = delegate;
		this.active = active;
	}

	@Override
	public void complete() {
		this.active.finish();
		this.delegate.complete();
	}

	@Override
	public void start(Runnable run) {
		this.delegate.start(() -> run(run));
	}

	private void run(Runnable task) {
		try (Scope scope = this.active.attach()) {
			task.run();
		}
	}

	@Override
	public ServletRequest getRequest() {
		return this.delegate.getRequest();
	}

	@Override
	public ServletResponse getResponse() {
		return this.delegate.getResponse();
	}

	@Override
	public boolean hasOriginalRequestAndResponse() {
		return this.delegate.hasOriginalRequestAndResponse();
	}

	@Override
	public void dispatch() {
		this.delegate.dispatch();
	}

	@Override
	public void dispatch(String path) {
		this.delegate.dispatch(path);
	}

	@Override
	public void dispatch(ServletContext context, String path) {
		this.delegate.dispatch(context, path);
	}

	@Override
	public void addListener(AsyncListener listener) {
		this.delegate.addListener(listener);
	}

	@Override
	public void addListener(AsyncListener listener, ServletRequest request, ServletResponse response) {
		this.delegate.addListener(listener, request, response);
	}

	@Override
	public <T extends AsyncListener> T createListener(Class<T> type) throws ServletException {
		return this.delegate.createListener(type);
	}

	@Override
	public void setTimeout(long timeout) {
		this.delegate.setTimeout(timeout);
	}

	@Override
	public long getTimeout() {
		return this.delegate.getTimeout();
	}

}
