package io.github.springdebugtoolbar.web;

import java.io.IOException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.CurrentRecording.Scope;
import io.github.springdebugtoolbar.recording.FaultLog;
import io.github.springdebugtoolbar.recording.HttpExchange.Kind;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.Recording;
import io.github.springdebugtoolbar.recording.SecretNames;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.async.WebAsyncUtils;

/**
 * Records each request from before the application's filters to the last byte of its
 * answer, over all its dispatches. A fault of the recording never reaches the
 * application. To be mapped to requests, forwards, errors and asynchronous dispatches.
 * Safe for use by multiple threads.
 */
public class RecordingFilter implements Filter {

	private final FaultLog faults = new FaultLog();

	private final Recorder recorder;

	private final RunningRequests running;

	private final ValueReader values;

	private final ClientAccess access;

	private final ToolbarAddress address;

	private final Consumer<RecordedRequest> history;

	/** Made once, not for each request, as the next one. */
	private final BiConsumer<ActiveRequest, RecordingResponse> publisher = this::publish;

	private final Consumer<RecordedRequest> keeper = this::keep;

	/**
	 * Creates the filter.
	 * @param recorder starts recordings
	 * @param running takes what is not yet finished
	 * @param secretNames names whose values are masked
	 * @param access who may see that there is a toolbar
	 * @param address where the toolbar is
	 * @param history takes what is finished, again when something was added to it
	 */
	public RecordingFilter(Recorder recorder, RunningRequests running, SecretNames secretNames, ClientAccess access,
			ToolbarAddress address, Consumer<RecordedRequest> history) {
		this.recorder = recorder;
		this.running = running;
		this.values = new ValueReader(secretNames);
		this.access = access;
		this.address = address;
		this.history = history;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		Dispatch dispatch = (request instanceof HttpServletRequest httpRequest
				&& response instanceof HttpServletResponse httpResponse) ? enter(httpRequest, httpResponse) : null;
		if (dispatch == null) {
			chain.doFilter(request, response);
			return;
		}
		record(dispatch, chain);
	}

	private @Nullable Dispatch enter(HttpServletRequest request, HttpServletResponse response) {
		try {
			return RequestKind.isHandshake(request) ? null : begin(request, response);
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("starting to record a request", ex);
			return null;
		}
	}

	private Dispatch begin(HttpServletRequest request, HttpServletResponse response) {
		ActiveRequest known = ActiveRequest.find(request).orElse(null);
		ActiveRequest active = (known != null) ? known : start(request);
		active.enter(request, response);
		return new Dispatch(active, request, active.requestFor(request), active.responseFor(response), active.attach());
	}

	private ActiveRequest start(HttpServletRequest request) {
		Recording recording = this.recorder.start();
		ExchangeReader exchange = new ExchangeReader(this.values, request);
		ActiveRequest active = new ActiveRequest(recording, exchange, signs(recording, exchange.kind(), request),
				this.publisher);
		WebAsyncUtils.getAsyncManager(request)
			.registerCallableInterceptor(RecordingFilter.class, new CallableAttachment(recording));
		this.running.started(recording.id());
		return active;
	}

	private ToolbarSigns signs(Recording recording, Kind kind, HttpServletRequest request) {
		return this.access.maySeeToolbar(request)
				? ToolbarSigns.of(recording, this.address.tagFor(request, kind, recording.id())) : ToolbarSigns.none();
	}

	private void record(Dispatch dispatch, FilterChain chain) throws IOException, ServletException {
		try (Scope scope = dispatch.scope()) {
			chain.doFilter(dispatch.seen(), dispatch.answer());
		}
		catch (IOException | ServletException | RuntimeException | Error ex) {
			dispatch.active().failed(ex);
			throw ex;
		}
		finally {
			leave(dispatch.active(), dispatch.request());
		}
	}

	private void leave(ActiveRequest active, HttpServletRequest request) {
		try {
			active.leave(request);
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("ending the record of a request", ex);
		}
	}

	private void publish(ActiveRequest active, RecordingResponse response) {
		try (Scope scope = CurrentRecording.suspend()) {
			if (!active.exchange().isAsset(response)) {
				active.recording().finish(active.exchange().read(response, active.failure()), this.keeper);
			}
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("ending the record of a request", ex);
		}
		finally {
			ended(active.recording().id());
		}
	}

	private void ended(String id) {
		try {
			this.running.ended(id);
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("ending the record of a request", ex);
		}
	}

	private void keep(RecordedRequest request) {
		try (Scope scope = CurrentRecording.suspend()) {
			this.history.accept(request);
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("keeping a request", ex);
		}
	}

	/**
	 * A dispatch that is recorded.
	 *
	 * @param active its request
	 * @param request what the filter got
	 * @param seen request as the application sees it
	 * @param answer response as the application sees it
	 * @param scope ends the thread's work for the recording
	 */
	private record Dispatch(ActiveRequest active, HttpServletRequest request, HttpServletRequest seen,
			HttpServletResponse answer, Scope scope) {

	}

}
