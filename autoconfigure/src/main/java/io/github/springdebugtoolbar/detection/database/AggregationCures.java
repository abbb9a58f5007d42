package io.github.springdebugtoolbar.detection.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.RepositoryEdit;
import io.github.springdebugtoolbar.detection.RowFilter;
import io.github.springdebugtoolbar.detection.Use;
import io.github.springdebugtoolbar.recording.AttributeReads;
import io.github.springdebugtoolbar.recording.MappedEntity;
import io.github.springdebugtoolbar.recording.MappedValue;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RepositoryCall;
import io.github.springdebugtoolbar.recording.RepositoryMethod;

/**
 * Queries that count, sum up or group what a repository method loads. Which attributes
 * the application reads tells which of them suit; what it makes of them stands in its
 * source code only.
 */
class AggregationCures {

	private static final Set<String> WHOLE_NUMBERS = Set.of("int", "Integer", "long", "Long", "short", "Short", "byte",
			"Byte");

	private static final Set<String> FRACTIONS = Set.of("double", "Double", "float", "Float");

	private static final Set<String> BIG = Set.of("BigDecimal", "BigInteger");

	private static final Map<String, String> BOXED = Map.of("int", "Integer", "long", "Long", "short", "Short", "byte",
			"Byte", "double", "Double", "float", "Float", "boolean", "Boolean", "char", "Character");

	private final Query query;

	private final Optional<RepositoryMethod> method;

	private final Optional<MappedEntity> entity;

	private final List<MappedValue> read;

	AggregationCures(Evidence evidence, Query query) {
		this.query = query;
		this.method = evidence.repositoryCall(query).map(RepositoryCall::method);
		this.entity = this.method
			.flatMap((known) -> evidence.persistenceUnit().flatMap((unit) -> unit.findEntity(known.entity())));
		this.read = this.entity.map((known) -> read(evidence, known)).orElse(List.of());
	}

	// Attributes that are not watched count as read.
	private static List<MappedValue> read(Evidence evidence, MappedEntity entity) {
		List<AttributeReads> reads = evidence.events(AttributeReads.class)
			.stream()
			.filter((one) -> one.className().equals(entity.name()))
			.toList();
		return reads.isEmpty() ? entity.values() : entity.values()
			.stream()
			.filter((value) -> reads.stream().anyMatch((one) -> one.isRead(value.name().replaceAll("\\..*", ""))))
			.toList();
	}

	List<Cure> list() {
		if (this.method.isEmpty()) {
			return List.of(new Cure("Aggregate", "Which function suits is not seen.",
					List.of(Change.code("sql", "select count(*) from …"))));
		}
		List<Cure> cures = new ArrayList<>(List.of(count(), exists()));
		if (this.read.size() == 1) {
			cures.addAll(0, ofAttribute(this.read.get(0)));
		}
		else if (!this.read.isEmpty()) {
			cures.add(0, unseen());
		}
		return cures;
	}

	private List<Cure> ofAttribute(MappedValue value) {
		Optional<RowFilter> filter = filter();
		if (filter.isEmpty()) {
			return List.of(unseen());
		}
		Cure group = group(value, filter.get());
		return sumType(value).map((type) -> sum(value, type, filter.get()))
			.map((sum) -> WHOLE_NUMBERS.contains(value.type()) ? List.of(group, sum) : List.of(sum, group))
			.orElseGet(() -> List.of(group));
	}

	private Cure group(MappedValue value, RowFilter filter) {
		String path = filter.alias() + "." + value.name();
		String name = "countBy" + spoken(value);
		String text = """
				@Query("select %s, count(%s) from %s %s%s group by %s")
				List<Object[]> %s(%s);""".formatted(path, filter.alias(), entityName(), filter.alias(), filter.where(),
				path, name, filter.parameters());
		return new Cure("Group",
				"The database groups by `" + value.name()
						+ "`, all that is read of the rows, and sends one row for each value.",
				changes(text, Use.Kind.GROUP, List.of(value), name + arguments(filter)));
	}

	private Cure sum(MappedValue value, String type, RowFilter filter) {
		String name = "sum" + spoken(value);
		String text = """
				@Query("select coalesce(sum(%s.%s), 0) from %s %s%s")
				%s %s(%s);""".formatted(filter.alias(), value.name(), entityName(), filter.alias(), filter.where(),
				type, name, filter.parameters());
		return new Cure("Sum", "The database adds up `" + value.name() + "`, all that is read of the rows.",
				changes(text, Use.Kind.SUM, List.of(value), name + arguments(filter)));
	}

	private static Optional<String> sumType(MappedValue value) {
		if (BIG.contains(value.type())) {
			return Optional.of(value.type());
		}
		return WHOLE_NUMBERS.contains(value.type()) ? Optional.of("long")
				: Optional.of("double").filter((type) -> FRACTIONS.contains(value.type()));
	}

	private Cure count() {
		return question("Count", "For a number.", "long count", "count(%s)", Use.Kind.COUNT);
	}

	private Cure exists() {
		return question("Exists", "For yes or no.", "boolean exists", "count(%s) > 0", Use.Kind.EXISTS);
	}

	// A name tells what a derived method asks for; else the condition is written again.
	private Cure question(String cure, String why, String declaration, String selected, Use.Kind kind) {
		RepositoryMethod known = this.method.orElseThrow();
		if (asksForAll(known) && kind == Use.Kind.COUNT) {
			return new Cure(cure, why, countOfAll(known));
		}
		if (known.kind() == RepositoryMethod.Kind.DERIVED || asksForAll(known)) {
			String name = "By" + RepositoryEdit.criteria(known) + "(";
			return new Cure(cure, why,
					changes(declaration + name + RepositoryEdit.parameters(known) + ");", kind, List.of(),
							declaration.replaceAll(".* ", "") + name
									+ String.join(", ", RepositoryEdit.parameterNames(known)) + ");"));
		}
		return filter()
			.map((filter) -> new Cure(cure, why,
					changes("""
							@Query("select %s from %s %s%s")
							%s%s(%s);""".formatted(selected.formatted(filter.alias()), entityName(), filter.alias(),
							filter.where(), declaration, entityName(), filter.parameters()), kind, List.of(),
							declaration.replaceAll(".* ", "") + entityName() + arguments(filter))))
			.orElseGet(() -> new Cure(cure, why + " Its condition is not seen: put it in.", List.of(add("""
					@Query("select %s from %s e where …")
					%s%s(…);""".formatted(selected.formatted("e"), entityName(), declaration, entityName())))));
	}

	private static boolean asksForAll(RepositoryMethod method) {
		return method.kind() == RepositoryMethod.Kind.BASE && method.parameterTypes().isEmpty();
	}

	// Whoever inherits the one method inherits the other.
	private List<Change> countOfAll(RepositoryMethod method) {
		List<Change> changes = changes("long count();", Use.Kind.COUNT, List.of(), "count();");
		return method.isDeclaredHere() ? changes : changes.subList(1, changes.size());
	}

	private Cure unseen() {
		String attributes = this.read.stream()
			.limit(5)
			.map((value) -> "`" + value.name() + "`")
			.collect(Collectors.joining(", "));
		return new Cure("Aggregate", "Read are " + attributes + ((this.read.size() > 5) ? " and more" : "")
				+ "; what is made of them is not seen: put it in.", List.of(add("""
						@Query("select e.…, count(e) from %s e group by e.…")
						List<Object[]> countBy…();""".formatted(entityName()))));
	}

	private List<Change> changes(String text, Use.Kind kind, List<MappedValue> values, String call) {
		List<Change> changes = new ArrayList<>(List.of(add(text)));
		this.query.callSite()
			.frames()
			.stream()
			.findFirst()
			.map((caller) -> Change.use(caller.className(), caller.method(),
					new Use(kind, this.method.orElseThrow().name(),
							values.stream().map(AggregationCures::typed).toList()),
					call))
			.ifPresent(changes::add);
		return changes;
	}

	private Change add(String text) {
		return Change.add(this.method.orElseThrow().repository(), text);
	}

	private Optional<RowFilter> filter() {
		return this.entity.flatMap((known) -> RowFilter.of(this.method.orElseThrow(), known));
	}

	private String entityName() {
		return RepositoryEdit.simpleName(this.method.orElseThrow().entity());
	}

	private static String arguments(RowFilter filter) {
		return "(" + String.join(", ", filter.names()) + ");";
	}

	// The source code must name the type of what it reads from a row.
	private static String typed(MappedValue value) {
		return value.name() + ":" + BOXED.getOrDefault(value.type(), value.type());
	}

	private static String spoken(MappedValue value) {
		return Stream.of(value.name().split("\\."))
			.map((part) -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
			.collect(Collectors.joining());
	}

}
