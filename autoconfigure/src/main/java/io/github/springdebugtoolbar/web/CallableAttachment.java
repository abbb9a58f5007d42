package io.github.springdebugtoolbar.web;

import java.util.concurrent.Callable;

import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.CurrentRecording.Scope;
import io.github.springdebugtoolbar.recording.Recording;
import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.async.CallableProcessingInterceptor;

/**
 * Lets the thread work for a request to which Spring MVC hands a {@code Callable}, a
 * {@code WebAsyncTask} or a {@code StreamingResponseBody} of it, whatever executor it
 * comes from. A request has one of them at a time.
 */
final class CallableAttachment implements CallableProcessingInterceptor {

	private final Recording recording;

	private @Nullable Scope scope;

	CallableAttachment(Recording recording) {
		this.recording = recording;
	}

	@Override
	public <T> void preProcess(NativeWebRequest request, Callable<T> task) {
		this.scope = CurrentRecording.attach(this.recording);
	}

	@Override
	public <T> void postProcess(NativeWebRequest request, Callable<T> task, @Nullable Object concurrentResult) {
		if (this.scope != null) {
			this.scope.close();
			this.scope = null;
		}
	}

}
