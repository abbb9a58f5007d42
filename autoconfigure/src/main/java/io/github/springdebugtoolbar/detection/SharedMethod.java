package io.github.springdebugtoolbar.detection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.Query;

/**
 * Finds the method of the application that queries have in common.
 */
public final class SharedMethod {

	private SharedMethod() {
	}

	/**
	 * The innermost method that is on the stack of all queries.
	 * @param queries the queries
	 * @return its frame in the first of them, empty if they have none in common
	 */
	public static Optional<Frame> of(Collection<Query> queries) {
		List<List<Frame>> stacks = queries.stream().map((query) -> query.callSite().frames()).distinct().toList();
		if (stacks.isEmpty()) {
			return Optional.empty();
		}
		return stacks.get(0)
			.stream()
			.filter((frame) -> stacks.stream().allMatch((stack) -> contains(stack, frame)))
			.findFirst();
	}

	private static boolean contains(List<Frame> stack, Frame method) {
		return stack.stream()
			.anyMatch(
					(frame) -> frame.className().equals(method.className()) && frame.method().equals(method.method()));
	}

}
