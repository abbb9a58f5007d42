package io.github.springdebugtoolbar.detection.projection;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.recording.AttributeReads;
import io.github.springdebugtoolbar.recording.EntityText;
import io.github.springdebugtoolbar.recording.MappedAttribute;
import io.github.springdebugtoolbar.recording.MappedEntity;
import io.github.springdebugtoolbar.recording.MappedValue;

/**
 * What of an entity came with its rows, and what of it was read. What is not known to be
 * unread counts as read.
 */
final class LoadedValues {

	/** What a number, a date or a short text is taken to need. */
	private static final int SHORT = 10;

	/** From here on a text is worth being named. */
	private static final int LONG = 200;

	private final Map<String, AttributeReads> reads;

	private final MappedEntity entity;

	private final List<MappedValue> values;

	private final Map<String, Integer> lengths;

	private LoadedValues(Map<String, AttributeReads> reads, MappedEntity entity, Map<String, Integer> lengths) {
		this.reads = reads;
		this.entity = entity;
		this.values = entity.values().stream().filter((value) -> !value.lazy()).toList();
		this.lengths = lengths;
	}

	/**
	 * What is known of an entity.
	 * @param evidence what is known of the request
	 * @param entity the entity
	 * @return its values
	 */
	static LoadedValues of(Evidence evidence, MappedEntity entity) {
		Map<String, AttributeReads> reads = evidence.events(AttributeReads.class)
			.stream()
			.collect(Collectors.toMap(AttributeReads::className, (read) -> read, (one, other) -> one));
		Map<String, Integer> lengths = evidence.events(EntityText.class)
			.stream()
			.filter((text) -> text.entity().equals(entity.name()))
			.findFirst()
			.map(EntityText::lengths)
			.orElse(Map.of());
		return new LoadedValues(reads, entity, lengths);
	}

	boolean isWatched() {
		return this.reads.containsKey(this.entity.name());
	}

	/**
	 * Whether nothing was read at all, not even an id or an association.
	 * @return {@code true} if it is known to be so
	 */
	boolean isUnread() {
		return Optional.ofNullable(this.reads.get(this.entity.name())).filter(AttributeReads::isUnread).isPresent();
	}

	int size() {
		return this.values.size() + (int) this.entity.attributes().stream().filter(LoadedValues::hasColumn).count();
	}

	List<MappedValue> read() {
		return this.values.stream().filter(this::isRead).toList();
	}

	// What is longest comes first.
	List<MappedValue> unread() {
		return this.values.stream()
			.filter((value) -> !isRead(value))
			.sorted(Comparator.comparingLong((MappedValue value) -> -length(value)))
			.toList();
	}

	boolean readsAssociations() {
		return this.entity.attributes().stream().anyMatch((attribute) -> isRead(this.entity.name(), attribute.name()));
	}

	boolean isLong(MappedValue value) {
		return value.large() || length(value) >= LONG;
	}

	long length(MappedValue value) {
		return this.lengths.getOrDefault(value.name(), SHORT);
	}

	long length(List<MappedValue> some) {
		return some.stream().mapToLong(this::length).sum();
	}

	private boolean isRead(MappedValue value) {
		String name = value.name();
		int dot = name.indexOf('.');
		if (dot < 0) {
			return isRead(this.entity.name(), name);
		}
		AttributeReads inner = this.reads.get(value.holder());
		return isRead(this.entity.name(), name.substring(0, dot))
				&& (inner == null || inner.isUnread() || inner.isRead(name.substring(name.lastIndexOf('.') + 1)));
	}

	private boolean isRead(String className, String attribute) {
		AttributeReads ofClass = this.reads.get(className);
		return ofClass == null || ofClass.isRead(root(attribute));
	}

	private static String root(String path) {
		return path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
	}

	private static boolean hasColumn(MappedAttribute attribute) {
		return attribute.kind() == MappedAttribute.Kind.TO_ONE && !attribute.mappedBy();
	}

}
