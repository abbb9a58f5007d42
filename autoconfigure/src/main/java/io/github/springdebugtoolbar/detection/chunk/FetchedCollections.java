package io.github.springdebugtoolbar.detection.chunk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.recording.MappedAttribute;
import io.github.springdebugtoolbar.recording.MappedEntity;
import io.github.springdebugtoolbar.recording.RepositoryMethod;

/**
 * Collections that a repository method fetches together with their owners, by its entity
 * graph or by the text of its query.
 */
class FetchedCollections {

	/** Owners whose collections follow in one query. */
	static final int BATCH = 50;

	// A join with an alias may be needed elsewhere in the query.
	private static final String JOIN = "\\s+(?:(?:left|inner)\\s+(?:outer\\s+)?)?join\\s+fetch\\s+\\w+\\.(%s)\\b"
			+ "(?=\\s*$|\\s+(?:where|order|group|having|left|inner|join)\\b)";

	private final Evidence evidence;

	private final RepositoryMethod method;

	FetchedCollections(Evidence evidence, RepositoryMethod method) {
		this.evidence = evidence;
		this.method = method;
	}

	/**
	 * Their names, those of the entity itself only.
	 * @return names in the order in which they are fetched
	 */
	List<String> names() {
		return fetched().distinct().filter((name) -> attribute(name).isPresent()).toList();
	}

	/**
	 * Lets a collection follow in a query of its own, for many owners at once.
	 * @param name name of the collection
	 * @return the changes, empty if the method does not show how it fetches the
	 * collection
	 */
	Optional<List<Change>> batched(String name) {
		return withoutFetch(name).map((change) -> {
			List<Change> changes = new ArrayList<>(List.of(change));
			if (attribute(name).filter((attribute) -> attribute.batchSize() > 1).isEmpty()) {
				changes.add(Change.annotate(this.method.entity(), name, "@BatchSize(size = " + BATCH + ")"));
			}
			return changes;
		});
	}

	static String quoted(List<String> paths) {
		String list = paths.stream().map((path) -> "\"" + path + "\"").collect(Collectors.joining(", "));
		return (paths.size() == 1) ? list : "{ " + list + " }";
	}

	private Stream<String> fetched() {
		Stream<String> graph = this.method.entityGraph().stream().map(FetchedCollections::root);
		String query = this.method.query();
		return (query != null)
				? Stream.concat(graph, join("\\w+").matcher(query).results().map((join) -> join.group(1))) : graph;
	}

	private Optional<MappedAttribute> attribute(String name) {
		return this.evidence.persistenceUnit()
			.flatMap((unit) -> unit.findEntity(this.method.entity()))
			.stream()
			.map(MappedEntity::attributes)
			.flatMap(List::stream)
			.filter((attribute) -> attribute.kind() != MappedAttribute.Kind.TO_ONE && attribute.name().equals(name))
			.findFirst();
	}

	private Optional<Change> withoutFetch(String name) {
		List<String> graph = this.method.entityGraph();
		List<String> rest = graph.stream().filter((path) -> !root(path).equals(name)).toList();
		return (rest.size() < graph.size()) ? Optional.of(replace(graphOf(graph), rest.isEmpty() ? "" : graphOf(rest)))
				: withoutJoin(name);
	}

	private Optional<Change> withoutJoin(String name) {
		String query = this.method.query();
		if (query == null) {
			return Optional.empty();
		}
		Matcher join = join(Pattern.quote(name)).matcher(query);
		return join.find() ? Optional.of(replace(query, join.replaceFirst(""))) : Optional.empty();
	}

	private Change replace(String before, String after) {
		return Change.replace(this.method.repository(), this.method.name(), before, after);
	}

	private static String graphOf(List<String> paths) {
		return "@EntityGraph(attributePaths = " + quoted(paths) + ")";
	}

	private static Pattern join(String name) {
		return Pattern.compile(JOIN.formatted(name), Pattern.CASE_INSENSITIVE);
	}

	private static String root(String path) {
		return path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
	}

}
