package io.github.springdebugtoolbar.repository;

import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.FaultLog;
import io.github.springdebugtoolbar.recording.Recording;
import io.github.springdebugtoolbar.recording.RepositoryCall;
import io.github.springdebugtoolbar.recording.RepositoryMethod;
import io.github.springdebugtoolbar.recording.Work;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

/**
 * Notes calls of a repository that run queries. Safe for use by multiple threads.
 */
final class RepositoryInterceptor implements MethodInterceptor {

	private final RepositoryMethods methods;

	private final FaultLog faults;

	RepositoryInterceptor(RepositoryMethods methods, FaultLog faults) {
		this.methods = methods;
		this.faults = faults;
	}

	@Override
	public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
		if (!begin(invocation)) {
			return invocation.proceed();
		}
		try {
			return invocation.proceed();
		}
		finally {
			end(invocation);
		}
	}

	// A border, as the next one. Gives whether there is an end to be noted.
	private boolean begin(MethodInvocation invocation) {
		try {
			return CurrentRecording.begin(invocation) != null;
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("noting a repository's method", ex);
			return false;
		}
	}

	// The border: what fails in here is logged, and the application goes on without it.
	private void end(MethodInvocation invocation) {
		try {
			Work work = CurrentRecording.end(invocation);
			if (work != null && !work.queries().isEmpty()) {
				CurrentRecording.find().ifPresent((recording) -> add(recording, work, invocation));
			}
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("noting a repository's method", ex);
		}
	}

	private void add(Recording recording, Work work, MethodInvocation invocation) {
		RepositoryMethod method = this.methods.find(invocation.getMethod());
		Part part = Part.of(method, invocation.getArguments());
		recording.add(new RepositoryCall(method, part.size(), part.offset(), work.queries(), work.startNanos(),
				recording.elapsedNanos() - work.startNanos(), Thread.currentThread().getName()));
	}

}
