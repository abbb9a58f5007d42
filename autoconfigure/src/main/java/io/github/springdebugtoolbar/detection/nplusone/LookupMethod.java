package io.github.springdebugtoolbar.detection.nplusone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.detection.RepositoryEdit;
import io.github.springdebugtoolbar.recording.MappedAttribute;
import io.github.springdebugtoolbar.recording.MappedEntity;
import io.github.springdebugtoolbar.recording.MappedValue;
import io.github.springdebugtoolbar.recording.RepositoryMethod;

/**
 * Writes the method that asks for many keys at once, next to a derived one that asks for
 * one of them.
 */
final class LookupMethod {

	private static final Pattern NAME = Pattern.compile("(find|read|get|query|search|stream|count|exists)(\\w*?)By"
			+ "((?:(?!And|Or)[A-Z][A-Za-z0-9]*?)(?:And[A-Z][A-Za-z0-9]*?)*)(OrderBy\\w*)?");

	private static final Pattern OPERATOR = Pattern.compile(".*(?:Null|Than|Equal|Before|After|Between|Like|Containing|"
			+ "Contains|With|Not|In|True|False|IgnoreCase|Or[A-Z]\\w*)");

	private final RequestFacts facts;

	private final RepositoryMethod method;

	private final Matcher name;

	private final List<String> criteria;

	private final int varying;

	private LookupMethod(RequestFacts facts, RepositoryMethod method, Matcher name, int varying) {
		this.facts = facts;
		this.method = method;
		this.name = name;
		this.criteria = List.of(name.group(3).split("And(?=[A-Z])"));
		this.varying = varying;
	}

	/**
	 * Writes it.
	 * @param facts what is known of the request
	 * @param method the derived method that is called in a loop
	 * @param varying index of the parameter that differs
	 * @return its declaration, empty if it cannot be said by the attributes' names
	 */
	static Optional<String> of(RequestFacts facts, RepositoryMethod method, int varying) {
		Matcher name = NAME.matcher(method.name());
		if (!name.matches() || varying >= method.parameterTypes().size()) {
			return Optional.empty();
		}
		return new LookupMethod(facts, method, name, varying).write();
	}

	private Optional<String> write() {
		boolean plain = this.criteria.size() == this.method.parameterTypes().size()
				&& this.criteria.stream().noneMatch((one) -> OPERATOR.matcher(one).matches());
		if (!plain) {
			return Optional.empty();
		}
		return switch (this.name.group(1)) {
			case "count" -> grouped();
			case "exists" -> present();
			default -> Optional.of(list());
		};
	}

	private String list() {
		return "List<" + entity() + "> " + signature() + ";";
	}

	private Optional<String> grouped() {
		return condition().flatMap((where) -> key().map((key) -> """
				@Query("select e.%1$s, count(e) from %2$s e where %3$s group by e.%1$s")
				List<Object[]> %4$s;""".formatted(key.name(), entity(), where, signature())));
	}

	private Optional<String> present() {
		return condition().flatMap((where) -> key().map((key) -> """
				@Query("select e.%s from %s e where %s")
				List<%s> %s;""".formatted(key.name(), entity(), where, boxed(key.type()), signature())));
	}

	// What tells in a row which of the keys it is for.
	private Optional<MappedValue> key() {
		return owner().flatMap((owner) -> path(owner, this.varying).map((path) -> owner.findAttribute(path)
			.flatMap((attribute) -> this.facts.findEntity(attribute.target()))
			.map((target) -> new MappedValue(path + "." + target.idAttribute(), typeOf(target, target.idAttribute()),
					"", false, false))
			.orElseGet(() -> new MappedValue(path, this.method.parameterTypes().get(this.varying), "", false, false))));
	}

	private Optional<String> condition() {
		List<String> conditions = new ArrayList<>();
		for (int i = 0; i < this.criteria.size(); i++) {
			int index = i;
			String comparison = (i == this.varying) ? " in :values" : " = :" + parameterName(i);
			owner().flatMap((owner) -> path(owner, index))
				.ifPresent((path) -> conditions.add("e." + path + comparison));
		}
		return (conditions.size() == this.criteria.size()) ? Optional.of(String.join(" and ", conditions))
				: Optional.empty();
	}

	private Optional<String> path(MappedEntity owner, int index) {
		String spoken = this.criteria.get(index).toLowerCase(Locale.ROOT);
		return own(owner, spoken).or(() -> owner.attributes()
			.stream()
			.filter((attribute) -> attribute.kind() == MappedAttribute.Kind.TO_ONE
					&& spoken.startsWith(attribute.name().toLowerCase(Locale.ROOT)))
			.flatMap((attribute) -> beyond(attribute, spoken))
			.findFirst());
	}

	private Stream<String> beyond(MappedAttribute attribute, String spoken) {
		String rest = spoken.substring(attribute.name().length());
		return this.facts.findEntity(attribute.target())
			.stream()
			.filter((target) -> target.idAttribute().toLowerCase(Locale.ROOT).equals(rest))
			.map((target) -> attribute.name() + "." + target.idAttribute());
	}

	private static Optional<String> own(MappedEntity owner, String spoken) {
		return Stream
			.concat(owner.values().stream().map(MappedValue::name),
					owner.attributes()
						.stream()
						.filter((attribute) -> attribute.kind() == MappedAttribute.Kind.TO_ONE)
						.map(MappedAttribute::name))
			.filter((path) -> path.replaceAll("[._]", "").toLowerCase(Locale.ROOT).equals(spoken))
			.findFirst();
	}

	private String signature() {
		List<String> criteriaIn = new ArrayList<>(this.criteria);
		criteriaIn.set(this.varying, this.criteria.get(this.varying) + "In");
		List<String> parameters = new ArrayList<>();
		for (int i = 0; i < this.criteria.size(); i++) {
			String type = this.method.parameterTypes().get(i);
			parameters
				.add((i == this.varying) ? "Collection<" + boxed(type) + "> values" : type + " " + parameterName(i));
		}
		String order = (this.name.group(4) != null) ? this.name.group(4) : "";
		return this.name.group(1) + this.name.group(2) + "By" + String.join("And", criteriaIn) + order + "("
				+ String.join(", ", parameters) + ")";
	}

	private Optional<MappedEntity> owner() {
		return this.facts.findEntity(this.method.entity());
	}

	private String entity() {
		return OneByOne.simpleName(this.method.entity());
	}

	private String parameterName(int index) {
		return RepositoryEdit.parameterNames(this.method).get(index);
	}

	private static String typeOf(MappedEntity entity, String value) {
		return entity.values()
			.stream()
			.filter((one) -> one.name().equals(value))
			.map(MappedValue::type)
			.findFirst()
			.orElse("Object");
	}

	private static String boxed(String type) {
		return switch (type) {
			case "long" -> "Long";
			case "int" -> "Integer";
			default -> type;
		};
	}

}
