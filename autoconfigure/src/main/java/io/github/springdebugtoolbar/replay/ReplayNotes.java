package io.github.springdebugtoolbar.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.Query;

/**
 * Says what of a query differs from what ran when it is asked about again.
 */
final class ReplayNotes {

	private static final int SHOWN = 5;

	private ReplayNotes() {
	}

	static List<String> of(Query query, List<BoundParameter> parameters) {
		List<String> notes = new ArrayList<>();
		if (query.batchSize() > 1) {
			notes.add("It ran as a batch of " + query.batchSize() + " sets of values: this is about the first.");
		}
		List<String> ofValues = parameters.stream().map(ReplayNotes::find).flatMap(Optional::stream).toList();
		notes.addAll(ofValues.subList(0, Math.min(SHOWN, ofValues.size())));
		if (ofValues.size() > SHOWN) {
			notes.add((ofValues.size() - SHOWN) + " more values were replaced or cut.");
		}
		return notes;
	}

	private static Optional<String> find(BoundParameter parameter) {
		String which = "Parameter " + parameter.key();
		if (parameter.masked()) {
			return Optional.of(which + " was masked: the plan is made with a stand-in.");
		}
		return switch (parameter.binder().fidelity()) {
			case EXACT -> Optional.empty();
			case CUT -> Optional.of(which + " was cut: the plan is made with its beginning.");
			case STAND_IN -> Optional.of(which + " was not kept: the plan is made with a stand-in.");
		};
	}

}
