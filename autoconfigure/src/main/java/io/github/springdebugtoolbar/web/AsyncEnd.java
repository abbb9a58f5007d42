package io.github.springdebugtoolbar.web;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/**
 * Ends a request that the container completes.
 */
final class AsyncEnd implements AsyncListener {

	private final ActiveRequest active;

	AsyncEnd(ActiveRequest active) {
		this.active = active;
	}

	@Override
	public void onComplete(AsyncEvent event) {
		this.active.finish();
	}

	@Override
	public void onTimeout(AsyncEvent event) {
		// an error dispatch or the completion follows
	}

	@Override
	public void onError(AsyncEvent event) {
		if (event.getThrowable() != null) {
			this.active.failed(event.getThrowable());
		}
	}

	@Override
	public void onStartAsync(AsyncEvent event) {
		event.getAsyncContext().addListener(this);
	}

}
