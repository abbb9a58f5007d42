package io.github.springdebugtoolbar.ui.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.springdebugtoolbar.detection.Use;

/**
 * A loop that does nothing but set attributes of each element of a list.
 */
final class WriteLoop {

	private final Outline outline;

	private final Section method;

	private final Use use;

	WriteLoop(Outline outline, Section method, Use use) {
		this.outline = outline;
		this.method = method;
		this.use = use;
	}

	Optional<Edit> find(SourceCall call, String name) {
		Optional<KeptResult> kept = KeptResult.of(this.outline, call);
		return kept.isPresent() ? ofVariable(call, kept.get(), name)
				: ElementLoop.find(this.outline, this.method, call.code(this.outline), this.method.header())
					.flatMap((loop) -> values(loop)
						.map((values) -> new Edit(loop.start(), loop.end(), call.to(name, values) + ";")));
	}

	private Optional<Edit> ofVariable(SourceCall call, KeptResult kept, String name) {
		return ElementLoop.find(this.outline, this.method, kept.name(), kept.end())
			.filter((loop) -> kept.uses(this.outline.masked(), kept.end(), loop.end()) == 1)
			.flatMap((loop) -> values(loop).map((values) -> replace(kept, loop, call.to(name, values) + ";")));
	}

	// What is loaded before the statement would show the old values.
	private Edit replace(KeptResult kept, ElementLoop loop, String statement) {
		String text = this.outline.text();
		String between = text.substring(kept.end(), loop.start()).stripLeading();
		String indent = text.substring(text.lastIndexOf('\n', kept.start()) + 1, kept.start());
		boolean usedLater = kept.uses(this.outline.masked(), loop.end(), this.method.end()) > 0;
		return new Edit(kept.start(), loop.end(),
				between + statement + (usedLater ? "\n" + indent + text.substring(kept.start(), kept.end()) : ""));
	}

	// The new value of each attribute, if nothing else happens.
	private Optional<List<String>> values(ElementLoop loop) {
		Pattern setter = Pattern.compile(loop.element() + "\\s*\\.\\s*(\\w+)\\s*\\((.+)\\)", Pattern.DOTALL);
		Pattern element = Pattern.compile("\\b" + loop.element() + "\\b");
		Map<String, String> values = new HashMap<>();
		for (String statement : loop.statements()) {
			Matcher set = setter.matcher(statement);
			if (!set.matches() || element.matcher(set.group(2)).find()) {
				return Optional.empty();
			}
			values.put(set.group(1), set.group(2).strip());
		}
		return (values.size() == this.use.attributes().size()) ? inOrder(values) : Optional.empty();
	}

	private Optional<List<String>> inOrder(Map<String, String> set) {
		List<String> values = new ArrayList<>();
		for (String attribute : this.use.attributes()) {
			String setter = "set" + Character.toUpperCase(attribute.charAt(0)) + attribute.substring(1);
			String value = (set.size() == 1) ? set.values().iterator().next() : set.get(setter);
			if (value == null || SourceCall.hasSeveral(value)) {
				return Optional.empty();
			}
			values.add(value);
		}
		return Optional.of(values);
	}

}
