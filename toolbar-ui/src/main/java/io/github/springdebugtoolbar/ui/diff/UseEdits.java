package io.github.springdebugtoolbar.ui.diff;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Use;

/**
 * Turns a call, and what is made of its result, into another call. Only forms of which
 * the meaning is clear are edited.
 */
final class UseEdits {

	private final Outline outline;

	private final IntPredicate named;

	/**
	 * Creates it.
	 * @param outline the file
	 * @param named whether the finding names the line of an offset
	 */
	UseEdits(Outline outline, IntPredicate named) {
		this.outline = outline;
		this.named = named;
	}

	Optional<Edit> find(Section method, Change change) {
		Use use = Use.parse(change.before());
		List<SourceCall> calls = SourceCall.findAll(this.outline, method, use.call());
		if (use.kind() == Use.Kind.AGAIN) {
			return new RepeatedCall(this.outline, method, use).find(calls);
		}
		return only(calls).flatMap((call) -> (use.kind() == Use.Kind.SET)
				? new WriteLoop(this.outline, method, use).find(call, name(change))
				: new Fold(this.outline, method, use).find(call, name(change)));
	}

	private Optional<SourceCall> only(List<SourceCall> calls) {
		List<SourceCall> here = calls.stream().filter((call) -> this.named.test(call.start())).toList();
		List<SourceCall> chosen = (here.size() == 1) ? here : calls;
		return (chosen.size() == 1) ? Optional.of(chosen.get(0)) : Optional.empty();
	}

	private static String name(Change change) {
		return change.after().substring(0, change.after().indexOf('('));
	}

}
