package io.github.springdebugtoolbar.detection.nplusone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.detection.nplusone.OneByOne.Kind;
import io.github.springdebugtoolbar.recording.EntityLoads;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.MappedAttribute;
import io.github.springdebugtoolbar.recording.MappedEntity;
import io.github.springdebugtoolbar.recording.Query;

/**
 * Tells what the code that Hibernate wove into an entity was reading when it ran a query,
 * since Hibernate has no event for that. Not safe for use by multiple threads.
 */
final class WovenReads {

	private static final String READ = "$$_hibernate_read_";

	private final RequestFacts facts;

	private final Map<String, Read> proxies = new HashMap<>();

	WovenReads(RequestFacts facts) {
		this.facts = facts;
	}

	Optional<Read> find(Query query) {
		List<Frame> frames = query.callSite().frames();
		return (!frames.isEmpty() && frames.get(0).method().startsWith(READ)) ? Optional.of(read(query, frames.get(0)))
				: Optional.empty();
	}

	private Read read(Query query, Frame frame) {
		String entity = frame.className();
		String attribute = frame.method().substring(READ.length());
		Optional<MappedAttribute> association = this.facts.findAttribute(entity, attribute);
		if (association.filter(MappedAttribute::mappedBy).isPresent()) {
			return new Read(Kind.INVERSE_ONE_TO_ONE, association.get().target(), entity, attribute);
		}
		return findLoaded(query, entity)
			.map((loaded) -> this.proxies.computeIfAbsent(loaded, (name) -> proxy(name, query)))
			.orElseGet(() -> new Read(Kind.ATTRIBUTE, entity, entity, attribute));
	}

	// An entity that had nothing but its id until now: what was read of it does not
	// matter.
	private Optional<String> findLoaded(Query query, String entity) {
		boolean mapped = this.facts.findEntity(entity).isPresent();
		return this.facts.loadedBy(query.number())
			.stream()
			.map(EntityLoads::entity)
			.filter((loaded) -> !mapped || this.facts.isKindOf(loaded, entity))
			.findFirst();
	}

	// If several associations lead there, it is not known which one was followed.
	private Read proxy(String entity, Query first) {
		List<Read> reads = loadedBefore(first).flatMap((owner) -> toOnes(owner, entity)).distinct().toList();
		return (reads.size() == 1) ? reads.get(0) : new Read(Kind.BY_ID, entity, "", "");
	}

	private Stream<MappedEntity> loadedBefore(Query query) {
		return this.facts.evidence()
			.events(EntityLoads.class)
			.stream()
			.filter((loads) -> loads.query() < query.number())
			.map(EntityLoads::entity)
			.distinct()
			.flatMap((name) -> this.facts.findEntity(name).stream());
	}

	private Stream<Read> toOnes(MappedEntity owner, String entity) {
		return owner.attributes()
			.stream()
			.filter((attribute) -> attribute.kind() == MappedAttribute.Kind.TO_ONE && !attribute.eager()
					&& this.facts.isKindOf(entity, attribute.target()))
			.map((attribute) -> new Read(Kind.TO_ONE, entity, owner.name(), attribute.name()));
	}

	/**
	 * What was read.
	 *
	 * @param kind what it is
	 * @param entity name of the entity that was loaded
	 * @param owner name of the entity that refers to it, an empty text if not known
	 * @param attribute path in the owner
	 */
	record Read(Kind kind, String entity, String owner, String attribute) {

	}

}
