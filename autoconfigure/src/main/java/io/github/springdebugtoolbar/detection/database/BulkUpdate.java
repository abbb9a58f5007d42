package io.github.springdebugtoolbar.detection.database;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.RepositoryEdit;
import io.github.springdebugtoolbar.detection.Use;
import io.github.springdebugtoolbar.recording.EntityUpdates;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.MappedEntity;

/**
 * One statement that updates all rows of an entity that were updated one by one.
 * Hibernate tells which attributes have changed, the method that loaded the entities
 * tells which rows they are.
 */
class BulkUpdate {

	private static final String UNSEEN = "…";

	private final MappedEntity entity;

	private final Optional<EntityUpdates> updates;

	private final Optional<BulkRows> rows;

	BulkUpdate(Evidence evidence, MappedEntity entity) {
		this.entity = entity;
		this.updates = evidence.events(EntityUpdates.class)
			.stream()
			.filter((one) -> one.entity().equals(entity.name()))
			.max(Comparator.comparingInt(EntityUpdates::count));
		this.rows = BulkRows.find(evidence, entity);
	}

	Cure cure() {
		return new Cure("Bulk update", why(), changes());
	}

	private String why() {
		return Stream
			.of("One statement. It bypasses the persistence context: entities that are loaded already keep the "
					+ "old value.", unseenAttributes(), unseenValues(),
					this.rows.map(this::unseenRows).orElse(BulkRows.UNSEEN))
			.filter((sentence) -> !sentence.isEmpty())
			.collect(Collectors.joining(" "));
	}

	private String unseenAttributes() {
		return this.updates.isPresent() ? "" : "Which attribute has changed is not seen: put it in.";
	}

	private String unseenValues() {
		return this.updates.filter((known) -> !known.same()).isPresent()
				? "Each row gets a value of its own: how it is computed is not seen, write it instead of the parameter."
				: "";
	}

	private String unseenRows(BulkRows known) {
		return known.note(this.updates.map(EntityUpdates::count).orElse(known.loaded()));
	}

	private List<Change> changes() {
		String method = method();
		if (this.rows.isEmpty()) {
			return List.of(Change.code("java", method));
		}
		List<Change> changes = new ArrayList<>();
		changes.add(Change.add(this.rows.get().repository(), method));
		this.rows.get().caller().filter((caller) -> isWhole()).map(this::call).ifPresent(changes::add);
		return changes;
	}

	// What the condition asks for must not change, or other rows would be loaded after
	// it.
	private boolean isWhole() {
		return this.updates.isPresent() && unseenValues().isEmpty()
				&& this.rows
					.filter((known) -> unseenRows(known).isEmpty() && attributes().stream()
						.noneMatch((attribute) -> known.where().contains(known.alias() + "." + attribute + " ")))
					.isPresent();
	}

	private Change call(Frame caller) {
		BulkRows known = this.rows.orElseThrow();
		String arguments = Stream.concat(attributes().stream().map(this::parameter), known.names().stream())
			.collect(Collectors.joining(", "));
		return Change.use(caller.className(), caller.method(), new Use(Use.Kind.SET, known.method(), attributes()),
				name() + "(" + arguments + ");");
	}

	private String method() {
		String alias = this.rows.map(BulkRows::alias).orElse("e");
		String set = this.updates.isEmpty() ? alias + "." + UNSEEN + " = :" + UNSEEN
				: attributes().stream()
					.map((attribute) -> alias + "." + attribute + " = :" + parameter(attribute))
					.collect(Collectors.joining(", "));
		return """
				@Modifying(clearAutomatically = true)
				@Query("update%s %s %s set %s%s")
				int %s(%s);""".formatted(this.entity.versioned() ? " versioned" : "",
				RepositoryEdit.simpleName(this.entity.name()), alias, set,
				this.rows.map(BulkRows::where).orElse(" where " + UNSEEN), name(), parameters());
	}

	private String name() {
		return "update" + (this.updates.isEmpty() ? RepositoryEdit.simpleName(this.entity.name())
				: attributes().stream().map(BulkUpdate::spoken).collect(Collectors.joining("And")));
	}

	private String parameters() {
		Stream<String> values = this.updates.isEmpty() ? Stream.of(UNSEEN)
				: attributes().stream().map((attribute) -> typeOf(attribute) + " " + parameter(attribute));
		return Stream.concat(values, this.rows.map(BulkRows::parameters).stream())
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining(", "));
	}

	private List<String> attributes() {
		return this.updates.map(EntityUpdates::attributes).orElse(List.of());
	}

	// A parameter of the condition may have the same name.
	private String parameter(String attribute) {
		boolean taken = this.rows.filter((known) -> known.names().contains(attribute)).isPresent();
		return taken ? "new" + spoken(attribute) : attribute;
	}

	private String typeOf(String attribute) {
		return this.entity.values()
			.stream()
			.filter((value) -> value.name().equals(attribute))
			.map((value) -> value.type())
			.findFirst()
			.or(() -> this.entity.findAttribute(attribute).map((known) -> RepositoryEdit.simpleName(known.target())))
			.orElse("Object");
	}

	private static String spoken(String attribute) {
		return Character.toUpperCase(attribute.charAt(0)) + attribute.substring(1);
	}

}
