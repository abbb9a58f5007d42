package io.github.springdebugtoolbar.web;

import java.util.function.Supplier;

import io.github.springdebugtoolbar.history.RequestHistory;
import io.github.springdebugtoolbar.recording.Late;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.SecretNames;

/**
 * What the filters are made of. One bean, since nobody else asks for its parts.
 *
 * @param recorder starts recordings
 * @param access tells who may ask
 * @param files files of the browser
 * @param address where the toolbar is
 * @param running requests that are not finished
 * @param history requests that are
 * @param keeper takes them there
 */
public record Edge(Recorder recorder, ClientAccess access, ClientFiles files, ToolbarAddress address,
		RunningRequests running, RequestHistory history, RequestKeeper keeper) {

	/**
	 * Makes the filter that answers for the toolbar.
	 * @param panels gives the panels, when somebody asks for the first of them
	 * @return the filter
	 */
	public EndpointFilter endpointFilter(Supplier<PanelAnswers> panels) {
		return new EndpointFilter(this.access, this.address, this.files, new Late<>(() -> api(panels.get())));
	}

	/**
	 * Makes the filter that records requests.
	 * @param secretNames tells which values are masked
	 * @return the filter
	 */
	public RecordingFilter recordingFilter(SecretNames secretNames) {
		return new RecordingFilter(this.recorder, this.running, secretNames, this.access, this.address, this.keeper);
	}

	private RequestsApi api(PanelAnswers panels) {
		return new RequestsApi(this.recorder, this.running, this.history, this.keeper::isPlanning, panels);
	}

}
