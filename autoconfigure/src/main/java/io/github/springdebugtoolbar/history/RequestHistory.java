package io.github.springdebugtoolbar.history;

import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.InspectedRequest;

/**
 * Keeps the last requests.
 */
public interface RequestHistory {

	/**
	 * Adds a request, or replaces the one of the same id.
	 * @param request the request
	 */
	void add(InspectedRequest request);

	/**
	 * Finds a request.
	 * @param id its id
	 * @return the request, empty if it was never added or is no longer kept
	 */
	Optional<InspectedRequest> findById(String id);

	/**
	 * Finds all requests that are kept.
	 * @return requests, the newest first
	 */
	List<InspectedRequest> findAll();

}
