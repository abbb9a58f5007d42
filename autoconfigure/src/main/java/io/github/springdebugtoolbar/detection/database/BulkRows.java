package io.github.springdebugtoolbar.detection.database;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.RowFilter;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.recording.EntityLoads;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.MappedEntity;
import io.github.springdebugtoolbar.recording.RepositoryMethod;

/**
 * Which rows a loop goes through: those that a repository method has loaded.
 *
 * @param loader the method
 * @param loaded number of entities that it has loaded
 * @param filter its condition, empty if it cannot be told
 * @param caller where it is called
 */
record BulkRows(RepositoryMethod loader, int loaded, Optional<RowFilter> filter, Optional<Frame> caller) {

	static final String UNSEEN = "Which rows they are is not seen: put the condition in.";

	// Most of the entities of a class tell what the loop is about.
	static Optional<BulkRows> find(Evidence evidence, MappedEntity entity) {
		return evidence.events(EntityLoads.class)
			.stream()
			.filter((loads) -> loads.entity().equals(entity.name()))
			.max(Comparator.comparingInt(EntityLoads::count))
			.flatMap((loads) -> of(evidence, entity, loads));
	}

	private static Optional<BulkRows> of(Evidence evidence, MappedEntity entity, EntityLoads loads) {
		return evidence.repositoryCall(loads.query())
			.map((call) -> call.method())
			.filter((method) -> method.entity().equals(entity.name()))
			.map((method) -> new BulkRows(method, loads.count(), RowFilter.of(method, entity),
					evidence.findQuery(loads.query())
						.flatMap((query) -> query.callSite().frames().stream().findFirst())));
	}

	String repository() {
		return this.loader.repository();
	}

	String method() {
		return this.loader.name();
	}

	String alias() {
		return this.filter.map(RowFilter::alias).orElse("e");
	}

	String where() {
		return this.filter.map(RowFilter::where).orElse(" where …");
	}

	String parameters() {
		return this.filter.map(RowFilter::parameters).orElse("");
	}

	List<String> names() {
		return this.filter.map(RowFilter::names).orElse(List.of());
	}

	// What is not known of the rows that were written, an empty text if nothing is.
	String note(int written) {
		if (written < this.loaded) {
			return Wording.number(written) + " of the " + Wording.number(this.loaded)
					+ " that were loaded are written: which ones is not seen, add the condition.";
		}
		return this.filter.isPresent() ? "" : UNSEEN;
	}

}
