package io.github.springdebugtoolbar.web;

import java.io.IOException;
import java.util.Optional;
import java.util.function.BiConsumer;

import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.CurrentRecording.Scope;
import io.github.springdebugtoolbar.recording.FaultLog;
import io.github.springdebugtoolbar.recording.Recording;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way through the filter, over all its dispatches. Each of them finds it
 * by an attribute. It may be finished several times: an error page, for example, is
 * dispatched after the request has left all filters.
 */
final class ActiveRequest {

	private static final String ATTRIBUTE = ActiveRequest.class.getName();

	private static final FaultLog faults = new FaultLog();

	private final Recording recording;

	private final Phases phases;

	private final ExchangeReader exchange;

	private final ToolbarSigns signs;

	private final BiConsumer<ActiveRequest, RecordingResponse> publisher;

	private @Nullable RecordingRequest request;

	private @Nullable RecordingResponse response;

	private @Nullable Throwable failure;

	private boolean broken;

	private int depth;

	private boolean finished;

	ActiveRequest(Recording recording, ExchangeReader exchange, ToolbarSigns signs,
			BiConsumer<ActiveRequest, RecordingResponse> publisher) {
		this.recording = recording;
		this.phases = new Phases(recording);
		this.exchange = exchange;
		this.signs = signs;
		this.publisher = publisher;
	}

	static Optional<ActiveRequest> find(HttpServletRequest request) {
		return Optional.ofNullable((ActiveRequest) request.getAttribute(ATTRIBUTE));
	}

	Recording recording() {
		return this.recording;
	}

	Phases phases() {
		return this.phases;
	}

	ExchangeReader exchange() {
		return this.exchange;
	}

	@Nullable Throwable failure() {
		return this.failure;
	}

	/**
	 * Enters a dispatch.
	 * @param dispatched request of this dispatch
	 * @param answer response of this dispatch
	 */
	synchronized void enter(HttpServletRequest dispatched, HttpServletResponse answer) {
		dispatched.setAttribute(ATTRIBUTE, this);
		this.phases.enterDispatch(dispatched.getDispatcherType(), dispatched.getRequestURI());
		this.exchange.noteHandler(dispatched);
		if (this.request == null || !contains(dispatched, this.request)) {
			this.request = new RecordingRequest(dispatched, this);
		}
		if (this.response == null || !contains(answer, this.response)) {
			this.response = new RecordingResponse(answer, this, this.signs);
		}
		this.depth++;
		this.finished = false;
		this.broken = false;
	}

	HttpServletRequest requestFor(HttpServletRequest dispatched) {
		RecordingRequest current = this.request;
		return (current == null || contains(dispatched, current)) ? dispatched : current;
	}

	HttpServletResponse responseFor(HttpServletResponse answer) {
		RecordingResponse current = this.response;
		return (current == null || contains(answer, current)) ? answer : current;
	}

	@Nullable RecordingResponse response() {
		return this.response;
	}

	/**
	 * Notes that a dispatch ends with an exception.
	 * @param failure the exception
	 */
	void failed(Throwable failure) {
		this.failure = failure;
		this.broken = true;
	}

	/**
	 * Leaves a dispatch. The last one that is left ends the request, unless it goes on
	 * asynchronously; a forward ends the body, since some servers close the response
	 * after it.
	 * @param dispatched request of this dispatch
	 */
	synchronized void leave(HttpServletRequest dispatched) {
		this.depth--;
		leavePhase(dispatched);
		if (this.depth > 0) {
			leaveForward(dispatched);
		}
		else if (!dispatched.isAsyncStarted()) {
			finish();
		}
	}

	// A border, as the next one: what follows is the application's.
	private void leavePhase(HttpServletRequest dispatched) {
		try {
			this.exchange.noteHandler(dispatched);
			this.phases.leaveDispatch(this.depth == 0 && dispatched.isAsyncStarted());
		}
		catch (Exception | LinkageError ex) {
			faults.report("recording the end of a request", ex);
		}
	}

	private void finishPhases() {
		try {
			this.phases.finish();
		}
		catch (Exception | LinkageError ex) {
			faults.report("recording the end of a request", ex);
		}
	}

	private void leaveForward(HttpServletRequest dispatched) {
		RecordingResponse current = this.response;
		boolean forward = dispatched.getDispatcherType() == DispatcherType.FORWARD;
		if (forward && current != null && current.hasBody() && !dispatched.isAsyncStarted()) {
			endBody(current);
		}
	}

	/**
	 * Ends the request as far as it has come.
	 */
	synchronized void finish() {
		RecordingResponse current = this.response;
		if (!this.finished && current != null) {
			this.finished = true;
			finishPhases();
			endBody(current);
		}
	}

	/**
	 * Ends the body. The request is published before its tag is sent, so that a browser
	 * that has the tag finds the request.
	 * @param answer its response
	 */
	void endBody(RecordingResponse answer) {
		try {
			answer.drain(this.broken);
			answer.writeSigns();
			this.publisher.accept(this, answer);
			answer.complete();
		}
		catch (IOException ex) {
			answer.release();
		}
		catch (RuntimeException | LinkageError ex) {
			faults.report("ending a page", ex);
			answer.release();
		}
	}

	Scope attach() {
		return CurrentRecording.attach(this.recording);
	}

	private static boolean contains(ServletRequest dispatched, ServletRequest wanted) {
		ServletRequest candidate = dispatched;
		while (candidate != wanted && candidate instanceof ServletRequestWrapper wrapper) {
			candidate = wrapper.getRequest();
		}
		return candidate == wanted;
	}

	private static boolean contains(ServletResponse answer, ServletResponse wanted) {
		ServletResponse candidate = answer;
		while (candidate != wanted && candidate instanceof ServletResponseWrapper wrapper) {
			candidate = wrapper.getResponse();
		}
		return candidate == wanted;
	}

}
