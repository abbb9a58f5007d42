package io.github.springdebugtoolbar.web;

import java.util.List;

import io.github.springdebugtoolbar.recording.ColdStart;
import io.github.springdebugtoolbar.recording.FirstUse;
import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.recording.NamedValue;
import io.github.springdebugtoolbar.recording.PhaseEvent;
import io.github.springdebugtoolbar.recording.SecretText;

/**
 * What the filters and the first request need.
 */
public final class FirstRequest {

	private FirstRequest() {
	}

	/**
	 * Loads it.
	 */
	public static void prepare() {
		new ClientFiles(FirstRequest.class.getClassLoader()).version();
		FirstUse.initialize(List.of(ClientAccess.class, RemoteAccess.class, ToolbarAddress.class, EndpointFilter.class,
				RecordingFilter.class, RecordingRequest.class, RecordingResponse.class, BodyWriter.class,
				BodyStream.class, CountingWriter.class, ResponseBody.class, PageRules.class, TagInjector.class,
				TagScanner.class, ToolbarSigns.class, ScriptTag.class, ServerSide.class, RequestKind.class,
				ActiveRequest.class, Phases.class, PhaseInterceptor.class, CallableAttachment.class,
				ExchangeReader.class, ValueReader.class, MethodPlace.class, HttpExchange.class, PhaseEvent.class,
				NamedValue.class, SecretText.class, ColdStart.class));
	}

}
