package io.github.springdebugtoolbar.detection.nplusone;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.Query;

/**
 * Queries that load one thing after the other at one place.
 *
 * @param kind what they load
 * @param entity name of the entity they load, an empty text if they load none
 * @param owner name of the entity whose association they load, an empty text if there is
 * none
 * @param attribute path of the association
 * @param queries the queries, in order
 */
record OneByOne(Kind kind, String entity, String owner, String attribute, List<Query> queries) {

	private static final String ENHANCED = "$$_hibernate_";

	Query first() {
		return this.queries.get(0);
	}

	Query last() {
		return this.queries.get(this.queries.size() - 1);
	}

	boolean isAssociation() {
		return !this.attribute.isEmpty();
	}

	boolean isCollection() {
		return this.kind == Kind.COLLECTION || this.kind == Kind.ELEMENTS;
	}

	// What Hibernate wove into an entity is not the application's code, and its accessors
	// tell little.
	Optional<Frame> place() {
		List<Frame> frames = first().callSite().frames();
		if (first().callSite().template() != null || frames.isEmpty() || !isWoven(frames.get(0))) {
			return first().callSite().place();
		}
		String entity = frames.get(0).className();
		return frames.stream()
			.filter((frame) -> !frame.className().equals(entity))
			.findFirst()
			.or(() -> frames.stream().filter((frame) -> !isWoven(frame)).findFirst());
	}

	private static boolean isWoven(Frame frame) {
		return frame.method().startsWith(ENHANCED);
	}

	// How it is named: Order.customer, or the entity, or nothing.
	String name() {
		return isAssociation() ? simpleName(this.owner) + "." + this.attribute : simpleName(this.entity);
	}

	// Sorted, since a set would box each of them.
	long distinctParameters() {
		long[] hashes = new long[this.queries.size()];
		for (int i = 0; i < hashes.length; i++) {
			hashes[i] = this.queries.get(i).parametersHash();
		}
		Arrays.sort(hashes);
		long distinct = (hashes.length > 0) ? 1 : 0;
		for (int i = 1; i < hashes.length; i++) {
			distinct += (hashes[i] != hashes[i - 1]) ? 1 : 0;
		}
		return distinct;
	}

	static String simpleName(String className) {
		return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
	}

	/**
	 * What can be loaded.
	 */
	enum Kind {

		TO_ONE, EAGER, INVERSE_ONE_TO_ONE, COLLECTION, ELEMENTS, ATTRIBUTE, BY_ID, STATEMENT

	}

}
