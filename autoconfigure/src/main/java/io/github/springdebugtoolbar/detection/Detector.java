package io.github.springdebugtoolbar.detection;

import java.util.List;

import io.github.springdebugtoolbar.recording.RecordedRequest;

/**
 * Looks for one problem in a finished request. Never changes anything and never asks the
 * database.
 */
public interface Detector {

	/**
	 * Looks for the problem.
	 * @param request the request
	 * @return what was found, empty for a healthy request
	 */
	List<Finding> detect(RecordedRequest request);

}
