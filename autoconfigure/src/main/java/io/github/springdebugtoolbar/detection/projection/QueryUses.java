package io.github.springdebugtoolbar.detection.projection;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.recording.AssociationLoad;
import io.github.springdebugtoolbar.recording.Query;

/**
 * What the queries of a request were for, told once for all detectors that ask.
 *
 * @param followed numbers of queries by which Hibernate followed associations by itself
 * @param byId numbers of queries that loaded an entity by its id
 * @param written tables that are written to, whatever their case
 */
record QueryUses(BitSet followed, BitSet byId, Set<String> written) {

	/**
	 * Tells them, once for each request.
	 * @param evidence what is known of the request
	 * @return its uses
	 */
	static QueryUses of(Evidence evidence) {
		return evidence.once(QueryUses.class, () -> List.of(find(evidence))).get(0);
	}

	boolean isFollowed(Query query) {
		return this.followed.get(query.number());
	}

	boolean isById(Query query) {
		return this.byId.get(query.number());
	}

	private static QueryUses find(Evidence evidence) {
		QueryUses uses = new QueryUses(new BitSet(), new BitSet(), new TreeSet<>(String.CASE_INSENSITIVE_ORDER));
		for (AssociationLoad load : evidence.events(AssociationLoad.class)) {
			load.queries().forEach(((load.kind() == AssociationLoad.Kind.BY_ID) ? uses.byId : uses.followed)::set);
		}
		for (Query query : evidence.queries()) {
			if (query.statement().kind().isWrite()) {
				uses.written.addAll(evidence.shape(query).tables());
			}
		}
		return uses;
	}

}
