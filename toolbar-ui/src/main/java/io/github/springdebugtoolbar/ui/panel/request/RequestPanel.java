package io.github.springdebugtoolbar.ui.panel.request;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.panel.Panel;
import io.github.springdebugtoolbar.panel.PanelSummary;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.ui.source.PlaceLink;
import io.github.springdebugtoolbar.ui.source.SourceCode;
import org.jspecify.annotations.Nullable;

/**
 * Shows what was asked, what handled it, and what was answered.
 */
public class RequestPanel implements Panel {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ENGLISH)
		.withZone(ZoneId.systemDefault());

	private static final int NOTE = 24;

	private final SourceCode code;

	/**
	 * Creates the panel.
	 * @param code leads to the code on this machine
	 */
	public RequestPanel(SourceCode code) {
		this.code = code;
	}

	@Override
	public String id() {
		return "request";
	}

	@Override
	public String title() {
		return "Request";
	}

	@Override
	public PanelSummary summary(InspectedRequest request) {
		HttpExchange exchange = request.request().exchange();
		String handler = exchange.handler();
		String note = (handler != null) ? handler.substring(handler.lastIndexOf('.') + 1).replace('#', '.')
				: exchange.method();
		return PanelSummary.of((note.length() > NOTE) ? note.substring(0, NOTE - 1) + "…" : note);
	}

	@Override
	public RequestView view(InspectedRequest inspected) {
		RecordedRequest request = inspected.request();
		HttpExchange exchange = request.exchange();
		return new RequestView((exchange.method() + " " + exchange.path()).strip(), askedBy(exchange),
				exchange.handler(), place(exchange.handlerPlace()), exchange.route(), exchange.handler() == null,
				exchange.status(), exchange.contentType(), size(exchange.responseBytes()),
				TIME.format(request.startedAt()), exchange.parameters(), exchange.session(), exchange.cookies(),
				exchange.requestHeaders(), exchange.responseHeaders(), exchange.exception());
	}

	private @Nullable PlaceLink place(@Nullable Frame frame) {
		return (frame != null) ? this.code.place(frame) : null;
	}

	private static String askedBy(HttpExchange exchange) {
		return switch (exchange.kind()) {
			case PAGE -> "the browser, as a page";
			case FETCH -> "code: fetch, htmx, Turbo or another client";
			case NONE -> "nobody: this is what belongs to no request";
		};
	}

	private static String size(long bytes) {
		return (bytes < 10_000) ? String.format(Locale.ENGLISH, "%,d bytes", bytes)
				: String.format(Locale.ENGLISH, "%,d kB", Math.round(bytes / 1000.0));
	}

}
