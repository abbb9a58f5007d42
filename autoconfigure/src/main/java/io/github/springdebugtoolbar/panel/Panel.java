package io.github.springdebugtoolbar.panel;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.InspectedRequest;

/**
 * One view of a request. Views are records: they become JSON by their components' names,
 * and are what the panel's template reads. A panel that fails is shown as failed and
 * disturbs no other.
 */
public interface Panel {

	/**
	 * Names the panel in the address, its template and its scope of style.
	 * @return a name in kebab-case, at most 30 characters
	 */
	String id();

	/**
	 * Names the panel for the user.
	 * @return a title in sentence case
	 */
	String title();

	/**
	 * What the navigation says beside the title.
	 * @param request the request
	 * @return the summary
	 */
	PanelSummary summary(InspectedRequest request);

	/**
	 * All there is to show when the panel is opened.
	 * @param request the request
	 * @return a record
	 */
	Object view(InspectedRequest request);

	/**
	 * A part that is asked for when it is needed, for example one query.
	 * @param request the request
	 * @param path segments of the address behind the panel's, never empty
	 * @param parameters parameters of the address
	 * @return a record, empty if there is no such part
	 */
	default Optional<Object> findPart(InspectedRequest request, List<String> path, Map<String, String> parameters) {
		return Optional.empty();
	}

	/**
	 * Does what the user asked for with a button, for example asks the database for a
	 * plan. Called for nothing but a {@code POST} of the toolbar itself; what only reads
	 * what was recorded is a part.
	 * @param request the request
	 * @param path segments of the address behind the panel's, never empty
	 * @param parameters parameters of the address
	 * @return a record that says what came of it, also if it was refused; empty if there
	 * is no such action
	 */
	default Optional<Object> perform(InspectedRequest request, List<String> path, Map<String, String> parameters) {
		return Optional.empty();
	}

}
