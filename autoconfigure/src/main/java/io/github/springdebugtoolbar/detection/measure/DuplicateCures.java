package io.github.springdebugtoolbar.detection.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Place;
import io.github.springdebugtoolbar.detection.RepositoryEdit;
import io.github.springdebugtoolbar.detection.Use;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RepositoryCall;
import io.github.springdebugtoolbar.recording.RepositoryMethod;

/**
 * Ways to ask once. Where one method of the application asks each time, its source code
 * tells how the answer is kept; how code hands it on to other methods is not seen.
 */
class DuplicateCures {

	private final Query first;

	private final Query repeat;

	private final Optional<RepositoryMethod> method;

	DuplicateCures(Evidence evidence, Query first, Query repeat) {
		this.first = first;
		this.repeat = repeat;
		this.method = evidence.repositoryCall(first).map(RepositoryCall::method);
	}

	List<Cure> list() {
		List<Cure> cures = new ArrayList<>();
		cures.add((this.repeat.callSite().template() != null) ? intoModel() : passOn());
		this.method.filter(RepositoryMethod::isDeclaredHere).map(DuplicateCures::cache).ifPresent(cures::add);
		return cures;
	}

	private Cure passOn() {
		String once = "var result = " + call() + "; // once";
		Optional<Frame> shared = innermost().filter(this::isAskedThereOnly);
		return new Cure("Pass it on", shared.isPresent() ? "Ask once, and keep the answer." : isOneMethod()
				? "Ask once, before what repeats it, and hand the answer in."
				: "Ask once, and hand the answer to whoever needs it: how is not seen, since several methods ask.",
				List.of(shared.map((frame) -> keep(frame, once)).orElseGet(() -> Change.code("java", once))));
	}

	private boolean isOneMethod() {
		return this.first.callSite()
			.place()
			.map(Place::of)
			.map(Place::name)
			.equals(this.repeat.callSite().place().map(Place::of).map(Place::name));
	}

	private Change keep(Frame frame, String once) {
		String called = this.method.map(RepositoryMethod::name).orElse("");
		String type = this.method.map(RepositoryMethod::returnType)
			.filter((text) -> !text.matches(".*\\b[A-Z]\\b.*|.*\\?.*"))
			.orElse("var");
		return Change.use(frame.className(), frame.method(),
				new Use(Use.Kind.AGAIN, called, List.of(type.replace(" ", ""))), once);
	}

	// The one method whose own code calls the repository each time.
	private boolean isAskedThereOnly(Frame frame) {
		return this.method.isPresent() && this.repeat.callSite()
			.frames()
			.stream()
			.findFirst()
			.filter((other) -> Place.of(other).name().equals(Place.of(frame).name()))
			.isPresent();
	}

	private Cure intoModel() {
		return new Cure("Into the model", "The controller asks once, and the template shows what the model holds.",
				List.of(Change.code("java", "model.addAttribute(\"" + attribute() + "\", " + call() + ");")));
	}

	private static Cure cache(RepositoryMethod method) {
		boolean entities = method.returnType().matches(".*\\b" + RepositoryEdit.simpleName(method.entity()) + "\\b.*");
		return new Cure("@Cacheable", "Also answers later requests; what changes the data must evict it." + (entities
				? " The cache hands out the same detached entities to all: only where nobody changes them." : ""),
				List.of(Change.annotate(method.repository(), method.name(), "@Cacheable(\"" + method.name() + "\")")));
	}

	// Without parameters the call is as it stands in the code.
	private String call() {
		return this.method
			.map((known) -> "this." + fieldOf(known) + "." + known.name() + "("
					+ String.join(", ", RepositoryEdit.parameterNames(known)) + ")")
			.or(() -> innermost().map((frame) -> frame.writtenMethod() + "(…)"))
			.orElse("…");
	}

	private String attribute() {
		return this.method.map(RepositoryMethod::name).or(() -> innermost().map(Frame::writtenMethod)).orElse("result");
	}

	private Optional<Frame> innermost() {
		return this.first.callSite().frames().stream().findFirst();
	}

	private static String fieldOf(RepositoryMethod method) {
		String name = method.place().substring(0, method.place().indexOf('.'));
		return Character.toLowerCase(name.charAt(0)) + name.substring(1);
	}

}
