package io.github.springdebugtoolbar.detection.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.RepositoryEdit;
import io.github.springdebugtoolbar.recording.MappedValue;
import io.github.springdebugtoolbar.recording.RepositoryCall;
import io.github.springdebugtoolbar.recording.RepositoryMethod;

/**
 * Ways to select only what is read, written out as far as the repository method tells.
 */
final class ProjectionCures {

	private static final Pattern DERIVED = Pattern
		.compile("(find|read|get|query|search|stream)(Distinct)?((?:First|Top)\\d*)?.*?By(.*)");

	private static final Pattern WHOLE = Pattern.compile("\\s*select\\s+(\\w+)\\s+from\\s(?!.*\\bfetch\\b).*",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private final LoadedEntities loaded;

	private final Projection projection;

	private final boolean readsAssociations;

	private final Optional<RepositoryMethod> method;

	ProjectionCures(Evidence evidence, LoadedEntities loaded, LoadedValues values) {
		this.loaded = loaded;
		this.projection = new Projection(loaded.name(), values.read());
		this.readsAssociations = values.readsAssociations();
		this.method = evidence.repositoryCall(loaded.first()).map(RepositoryCall::method);
	}

	List<Cure> list() {
		if (this.readsAssociations || this.method.isEmpty()) {
			return List.of(query());
		}
		Optional<String> derived = this.method.flatMap(this::derivedName);
		if (derived.isPresent()) {
			return List.of(record(derived.get()), proxied("", derived.get()));
		}
		return this.method.map(RepositoryMethod::query)
			.filter((text) -> !this.method.get().nativeQuery() && WHOLE.matcher(text).matches())
			.map((text) -> List.of(proxied(annotation(text), annotatedName())))
			.orElseGet(() -> List.of(query()));
	}

	private Cure record(String name) {
		return new Cure("Record", "The fastest. " + callers(), changes(this.projection.record(), "", name));
	}

	private Cure proxied(String annotation, String name) {
		return new Cure("Interface", "Callers go on calling the same getters, of another type; each row gets a proxy.",
				changes(this.projection.type(), annotation, name));
	}

	private List<Change> changes(String type, String annotation, String name) {
		RepositoryMethod repositoryMethod = this.method.orElseThrow();
		RepositoryEdit edit = new RepositoryEdit(repositoryMethod);
		List<Change> changes = new ArrayList<>();
		changes.add(edit.add(type));
		changes.add(edit.add(annotation + returned(repositoryMethod) + " " + name + "("
				+ RepositoryEdit.parameters(repositoryMethod) + ");"));
		this.loaded.first()
			.callSite()
			.frames()
			.stream()
			.findFirst()
			.ifPresent((caller) -> changes.add(edit.call(caller, name, "")));
		return changes;
	}

	private String callers() {
		MappedValue value = this.projection.values().get(0);
		return "Callers read `" + Projection.component(value) + "()` instead of `" + Projection.getter(value) + "()`"
				+ ((this.projection.values().size() > 1) ? ", and so on." : ".");
	}

	private String returned(RepositoryMethod repositoryMethod) {
		String type = repositoryMethod.returnType();
		String returned = type.replaceAll("\\b" + Pattern.quote(this.loaded.name()) + "\\b", this.projection.name());
		return (returned.equals(type) || type.equals("T")) ? "List<" + this.projection.name() + ">" : returned;
	}

	private Optional<String> derivedName(RepositoryMethod repositoryMethod) {
		Matcher name = DERIVED.matcher(repositoryMethod.name());
		if (repositoryMethod.kind() == RepositoryMethod.Kind.DERIVED && name.matches()) {
			return Optional
				.of(name.group(1) + text(name, 2) + text(name, 3) + this.projection.name() + "By" + name.group(4));
		}
		return Optional.of("find" + this.projection.name() + "By")
			.filter((all) -> repositoryMethod.kind() == RepositoryMethod.Kind.BASE
					&& repositoryMethod.name().equals("findAll"));
	}

	private String annotatedName() {
		return "find" + this.projection.name() + "By";
	}

	private static String text(Matcher matcher, int group) {
		String text = matcher.group(group);
		return (text != null) ? text : "";
	}

	private String annotation(String query) {
		Matcher whole = WHOLE.matcher(query);
		String alias = whole.matches() ? whole.group(1) : "e";
		return "@Query(\"\"\"\n\t\tselect " + columns(alias, true) + "\n\t\t"
				+ query.strip().replaceFirst("(?i)select\\s+\\w+\\s+", "").replaceAll("\\s*\\n\\s*", "\n\t\t")
				+ "\n\t\t\"\"\")\n";
	}

	private Cure query() {
		return new Cure("Query", "A constructor expression selects what is read, of associations too.",
				List.of(Change.code("java",
						this.projection.record() + "\n\n@Query(\"\"\"\n\t\tselect new " + this.projection.name() + "("
								+ columns("e", false) + ")\n\t\tfrom " + this.loaded.name()
								+ " e\n\t\t…\n\t\t\"\"\")\nList<" + this.projection.name() + "> find"
								+ this.projection.name() + "s();")));
	}

	private String columns(String alias, boolean named) {
		return this.projection.values()
			.stream()
			.map((value) -> alias + "." + value.name() + (named ? " as " + Projection.component(value) : ""))
			.collect(Collectors.joining(", "));
	}

}
