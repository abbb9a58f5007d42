package io.github.springdebugtoolbar.detection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.Query;

/**
 * Finds the method of which one call ran all queries: what is put around it is around all
 * of them. A method that they only have in common may have been called for each.
 */
public final class OneCall {

	private OneCall() {
	}

	/**
	 * The innermost method that is known to have run all queries in one call.
	 * @param evidence what is known of the request
	 * @param queries the queries
	 * @return its frame, with the name of the method around it for a lambda; empty if
	 * they have none in common
	 */
	public static Optional<Frame> of(Evidence evidence, Collection<Query> queries) {
		List<List<Frame>> stacks = queries.stream().map((query) -> query.callSite().frames()).distinct().toList();
		if (stacks.isEmpty()) {
			return Optional.empty();
		}
		return ((stacks.size() == 1) ? ofLoop(evidence, stacks.get(0)) : ofLines(stacks)).map(OneCall::enclosing);
	}

	// Any of the lines may be the one that is in a loop: the outermost method has it in
	// any case. The handler is left alone where something else has been called.
	private static Optional<Frame> ofLoop(Evidence evidence, List<Frame> stack) {
		Frame handler = evidence.request().exchange().handlerPlace();
		Predicate<Frame> inner = (frame) -> handler == null || !frame.className().equals(handler.className());
		return last(stack.stream().filter(inner).toList()).or(() -> last(stack));
	}

	// From the outside to the first method that went on at another line.
	private static Optional<Frame> ofLines(List<List<Frame>> stacks) {
		List<Frame> first = stacks.get(0);
		Frame shared = null;
		for (int depth = 1; depth <= first.size() && isMethodOfAll(stacks, depth); depth++) {
			shared = first.get(first.size() - depth);
			if (!isLineOfAll(stacks, depth)) {
				break;
			}
		}
		return Optional.ofNullable(shared);
	}

	private static boolean isMethodOfAll(List<List<Frame>> stacks, int depth) {
		return stacks.stream().map((stack) -> methodAt(stack, depth)).distinct().count() == 1;
	}

	private static boolean isLineOfAll(List<List<Frame>> stacks, int depth) {
		return stacks.stream().map((stack) -> stack.get(stack.size() - depth).line()).distinct().count() == 1;
	}

	private static String methodAt(List<Frame> stack, int depth) {
		return (depth > stack.size()) ? ""
				: stack.get(stack.size() - depth).className() + "." + stack.get(stack.size() - depth).method();
	}

	private static Optional<Frame> last(List<Frame> frames) {
		return frames.isEmpty() ? Optional.empty() : Optional.of(frames.get(frames.size() - 1));
	}

	private static Frame enclosing(Frame frame) {
		return new Frame(frame.className(), frame.writtenMethod(), frame.file(), frame.line());
	}

}
