package io.github.springdebugtoolbar.detection.nplusone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.recording.MappedAttribute;
import io.github.springdebugtoolbar.recording.MappedEntity;
import io.github.springdebugtoolbar.recording.RepositoryMethod;
import io.github.springdebugtoolbar.recording.RepositoryMethod.Kind;

/**
 * Chooses how an association is best loaded together with its owners, or for many owners
 * at once.
 */
final class AssociationCures {

	/**
	 * Hibernate's documentation suggests 10 to 50; a list of 50 keys is cheap everywhere.
	 */
	static final int BATCH_SIZE = 50;

	private static final String BATCH_ANNOTATION = "@BatchSize(size = " + BATCH_SIZE + ")";

	private final RequestFacts facts;

	private final OneByOne loads;

	private final Owners owners;

	private final boolean severalCollections;

	AssociationCures(RequestFacts facts, OneByOne loads, Owners owners, boolean severalCollections) {
		this.facts = facts;
		this.loads = loads;
		this.owners = owners;
		this.severalCollections = severalCollections;
	}

	List<Cure> find() {
		List<Cure> cures = new ArrayList<>();
		if (this.loads.kind() == OneByOne.Kind.INVERSE_ONE_TO_ONE) {
			join().ifPresent(cures::add);
			cures.add(owningSide());
			return cures;
		}
		if (this.loads.kind() == OneByOne.Kind.ATTRIBUTE) {
			return List.of(attribute());
		}
		if (isBatchBetter()) {
			cures.add(batch());
			return cures;
		}
		join().ifPresent(cures::add);
		cures.add(batch());
		return cures;
	}

	boolean isBatchBetter() {
		return this.loads.kind() != OneByOne.Kind.INVERSE_ONE_TO_ONE && this.loads.kind() != OneByOne.Kind.ATTRIBUTE
				&& (isMultiplying() || join().isEmpty());
	}

	// A join repeats each owner for each of its rows.
	private boolean isMultiplying() {
		return (this.loads.isCollection() || this.owners.manyOnTheWay())
				&& (this.owners.arePaged() || this.severalCollections);
	}

	// A join cannot fetch it, nor can a batch.
	private Cure attribute() {
		String query = "select e.id, e.%s from %s e".formatted(this.loads.attribute(),
				OneByOne.simpleName(this.loads.owner()));
		return new Cure("Read it with them",
				"One query reads what this page needs of all of them. To read it always "
						+ "with its row, take `FetchType.LAZY` from the attribute.",
				List.of(Change.code("sql", query)));
	}

	private Optional<Cure> join() {
		return this.owners.method().filter((method) -> !method.nativeQuery()).flatMap(this::join);
	}

	private Optional<Cure> join(RepositoryMethod method) {
		String query = method.query();
		if (method.kind() == Kind.ANNOTATED && query != null) {
			Optional<String> joined = joined(query);
			if (joined.isPresent()) {
				return Optional.of(new Cure("join fetch", whyJoin(),
						List.of(Change.replace(method.repository(), method.name(), query, joined.get()))));
			}
		}
		return (method.kind() != Kind.CODE) ? Optional.of(graph(method)) : Optional.empty();
	}

	private Optional<String> joined(String query) {
		Optional<String> joined = Optional.of(query);
		for (String path : fetched().toList()) {
			joined = joined.flatMap((text) -> FetchJoin.into(text, this.owners.entity(), path));
		}
		return joined;
	}

	// All that a select of its own may have been for.
	private Stream<String> fetched() {
		String prefix = this.owners.path().substring(0, this.owners.path().length() - this.loads.attribute().length());
		return Stream.concat(Stream.of(this.owners.path()), siblings().stream().map(prefix::concat));
	}

	private List<String> siblings() {
		return (this.loads.kind() == OneByOne.Kind.EAGER)
				? this.facts.siblings(this.loads.owner(), this.loads.attribute()) : List.of();
	}

	private Cure graph(RepositoryMethod method) {
		String annotation = "@EntityGraph(attributePaths = " + paths(method) + type(method) + ")";
		Change change = method.isDeclaredHere()
				? Change.annotate(method.repository(), method.name(), method.parameterTypes(), annotation)
				: Change.add(method.repository(), "@Override\n" + annotation + "\n" + Signatures.of(method) + ";");
		String replaces = method.entityGraph().isEmpty() ? "" : " It takes the place of the graph that is there.";
		return new Cure("@EntityGraph", whyJoin() + replaces, List.of(change));
	}

	// A graph makes lazy what it does not name, even what the mapping fetches at once.
	// Code
	// may read that after the session has been closed.
	private String type(RepositoryMethod method) {
		boolean others = onTheWay(method.entity()).flatMap((entity) -> entity.attributes().stream())
			.anyMatch((attribute) -> attribute.eager() && !attribute.name().equals(this.loads.attribute())
					&& !siblings().contains(attribute.name()) && !method.entityGraph().contains(attribute.name()));
		return others ? ", type = EntityGraph.EntityGraphType.LOAD" : "";
	}

	private Stream<MappedEntity> onTheWay(String entity) {
		return Stream.of(entity, this.loads.owner()).distinct().flatMap((name) -> this.facts.findEntity(name).stream());
	}

	private String paths(RepositoryMethod method) {
		List<String> paths = Stream.concat(method.entityGraph().stream(), fetched())
			.map((path) -> '"' + path + '"')
			.toList();
		return (paths.size() == 1) ? paths.get(0) : paths.stream().collect(Collectors.joining(", ", "{ ", " }"));
	}

	private String whyJoin() {
		return this.loads.isCollection()
				? "All of them come with their owners, in one query. With a page, or a second collection, "
						+ "the join would multiply the rows: use a batch size then."
				: "They come with the rows that need them, in one query. A batch size would still need "
						+ "a query for each " + BATCH_SIZE + ".";
	}

	private Cure batch() {
		return new Cure("@BatchSize", whyBatch(), List.of(batchChange()));
	}

	private Change batchChange() {
		if (!this.loads.isCollection()) {
			return Change.annotate(target(), "", BATCH_ANNOTATION);
		}
		String holder = this.facts.holderOf(this.loads.owner(), this.loads.attribute());
		String field = holder.equals(this.loads.owner()) ? this.loads.attribute()
				: this.loads.attribute().substring(this.loads.attribute().lastIndexOf('.') + 1);
		return Change.annotate(holder, field, BATCH_ANNOTATION);
	}

	private String target() {
		return this.facts.findAttribute(this.loads.owner(), this.loads.attribute())
			.map(MappedAttribute::target)
			.orElse(this.loads.entity());
	}

	private String whyBatch() {
		if (this.loads.isCollection() && this.owners.arePaged()) {
			return "The owners come from a query with a limit: a join with a collection would be cut into pages in memory, "
					+ "after all rows were read.";
		}
		if (isMultiplying()) {
			return "Several collections of the same owners are read: joined together, each row of one would be "
					+ "repeated for each row of the other, and Hibernate refuses to do that with two lists.";
		}
		return this.owners.method().isEmpty() ? "No repository method is known that reads the owners; this needs none."
				: "Needs no change of a query, and helps wherever the association is used.";
	}

	private Cure owningSide() {
		String attribute = this.loads.attribute();
		return new Cure("@MapsId",
				"Hibernate cannot know whether there is one without asking, so it asks for each "
						+ "row. With a shared key the other side is found by its id, and `" + attribute
						+ "` is not needed here. This changes the table.",
				List.of(Change.annotate(target(), ownersAttribute(), "@MapsId"), Change.code("java", "// goes from "
						+ OneByOne.simpleName(this.loads.owner()) + ", with what reads it: " + attribute)));
	}

	// The attribute of the other side, which has the column.
	private String ownersAttribute() {
		return this.facts.findEntity(target())
			.stream()
			.flatMap((entity) -> entity.attributes().stream())
			.filter((candidate) -> candidate.kind() == MappedAttribute.Kind.TO_ONE && !candidate.mappedBy()
					&& this.facts.isKindOf(this.loads.owner(), candidate.target()))
			.map(MappedAttribute::name)
			.findFirst()
			.orElse("");
	}

}
