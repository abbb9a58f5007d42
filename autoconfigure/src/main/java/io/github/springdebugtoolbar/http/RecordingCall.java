package io.github.springdebugtoolbar.http;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.FaultLog;
import io.github.springdebugtoolbar.recording.PhaseEvent;
import io.github.springdebugtoolbar.recording.Recording;
import org.jspecify.annotations.Nullable;

import org.springframework.http.client.ClientHttpRequest;

/**
 * Notes how long it took until the other side began to answer. Of what is sent it looks
 * at the method, the host and the path only.
 */
final class RecordingCall implements InvocationHandler {

	private final ClientHttpRequest request;

	private final FaultLog faults;

	RecordingCall(ClientHttpRequest request, FaultLog faults) {
		this.request = request;
		this.faults = faults;
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
		if (!method.getName().equals("execute")) {
			return call(method, arguments);
		}
		long start = System.nanoTime();
		try {
			return call(method, arguments);
		}
		finally {
			note(start);
		}
	}

	private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
		try {
			return method.invoke(this.request, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	private void note(long start) {
		try {
			CurrentRecording.find().ifPresent((recording) -> note(recording, recording.offsetOf(start)));
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("noting a call of another service", ex);
		}
	}

	private void note(Recording recording, long start) {
		recording.add(new PhaseEvent(PhaseEvent.Kind.CALL,
				CallName.of(this.request.getMethod().name(), this.request.getURI()), start,
				recording.elapsedNanos() - start, Thread.currentThread().getName()));
	}

}
