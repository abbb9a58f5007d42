package io.github.springdebugtoolbar.ui.diff;

import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.Use;

/**
 * A list that is counted, summed up, grouped or tested for elements.
 */
final class Fold {

	private final Outline outline;

	private final Section method;

	private final Use use;

	private final List<FoldForm> forms;

	Fold(Outline outline, Section method, Use use) {
		this.outline = outline;
		this.method = method;
		this.use = use;
		this.forms = FoldForm.of(use);
	}

	Optional<Edit> find(SourceCall call, String name) {
		String replacement = call.to(name, List.of());
		return replace(call.start(), call.end(), replacement)
			.or(() -> loop(call.code(this.outline), this.method.header(), replacement))
			.or(() -> KeptResult.of(this.outline, call).flatMap((kept) -> replace(kept, replacement)));
	}

	private Optional<Edit> replace(int start, int end, String replacement) {
		return this.forms.stream()
			.flatMap((form) -> form.find(this.outline.masked(), start, end, replacement).stream())
			.findFirst();
	}

	// The declaration goes with the only use of its variable.
	private Optional<Edit> replace(KeptResult kept, String replacement) {
		if (kept.uses(this.outline.masked(), kept.end(), this.method.end()) != 1) {
			return Optional.empty();
		}
		return kept.firstUse(this.outline.masked(), kept.end(), this.method.end())
			.flatMap((found) -> replace(found, found + kept.name().length(), replacement)
				.or(() -> loop(kept.name(), kept.end(), replacement)))
			.map((edit) -> new Edit(kept.start(), edit.end(),
					this.outline.text().substring(kept.end(), edit.start()).stripLeading() + edit.text()));
	}

	// Adds up each element to a variable.
	private Optional<Edit> loop(String list, int from, String replacement) {
		if (this.use.kind() != Use.Kind.SUM) {
			return Optional.empty();
		}
		return ElementLoop.find(this.outline, this.method, list, from)
			.flatMap((loop) -> FoldForm.added(this.use, loop)
				.map((added) -> new Edit(loop.start(), loop.end(), added.replace("%s", replacement) + ";")));
	}

}
