package io.github.springdebugtoolbar.detection.chunk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.RepositoryEdit;
import io.github.springdebugtoolbar.detection.ResponseSize;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RepositoryMethod;

/**
 * Ways to read fewer rows at once, the one that suits the request first: a page if the
 * rows are shown, chunks if they are only worked through, a stream if they are written to
 * a file.
 */
class RowCures {

	/** Rows of a chunk. */
	static final int CHUNK = 1_000;

	private final Evidence evidence;

	private final Query query;

	private final Optional<RepositoryEdit> edit;

	RowCures(Evidence evidence, Query query) {
		this.evidence = evidence;
		this.query = query;
		this.edit = evidence.repositoryCall(query).map((call) -> new RepositoryEdit(call.method()));
	}

	List<Cure> list() {
		List<Cure> cures = new ArrayList<>(List.of(slice(), keyset(), stream()));
		if (isStream()) {
			cures.add(0, cures.remove(2));
		}
		else if (isChunks()) {
			cures.add(0, cures.remove(1));
		}
		return cures;
	}

	boolean isStream() {
		return ResponseSize.isDownload(this.evidence.request());
	}

	boolean isChunks() {
		return !isStream() && ResponseSize.cannotHold(this.evidence.request(), this.query.rows());
	}

	private Cure slice() {
		String why = "For what a person looks at. A `Page` would count all rows too; a `Slice` only asks for one more.";
		return new Cure("Slice", why, this.edit.map(this::sliceOf)
			.orElseGet(() -> List.of(Change.code("sql", "… order by id fetch first 51 rows only"))));
	}

	private List<Change> sliceOf(RepositoryEdit edit) {
		List<Change> changes = new ArrayList<>();
		edit.returning("Slice", "Pageable page").ifPresent(changes::add);
		caller()
			.ifPresent((caller) -> changes.add(edit.call(caller, edit.method().name(), "PageRequest.of(page, 50)")));
		return changes;
	}

	private Cure keyset() {
		String why = "For what is worked through. Each chunk starts behind the last id, so the database skips nothing; "
				+ "`entityManager.clear()` lets go of a chunk before the next.";
		return new Cure("Chunks", why, this.edit
			.map((edit) -> List.of(edit.add(chunkMethod(edit.method())), Change.code("java", loop(edit.method()))))
			.orElseGet(() -> List
				.of(Change.code("sql", "… where id > ? order by id fetch first " + CHUNK + " rows only"))));
	}

	private String chunkMethod(RepositoryMethod method) {
		String parameters = RepositoryEdit.parameters(method);
		return "List<%s> %s(%slong id);".formatted(RepositoryEdit.simpleName(method.entity()), chunkName(method),
				parameters.isEmpty() ? "" : parameters + ", ");
	}

	private static String chunkName(RepositoryMethod method) {
		String criteria = RepositoryEdit.criteria(method);
		return "findTop" + CHUNK + "By" + (criteria.isEmpty() ? "" : criteria + "And") + "IdGreaterThanOrderById";
	}

	private static String loop(RepositoryMethod method) {
		String entity = RepositoryEdit.simpleName(method.entity());
		String arguments = method.parameterTypes().isEmpty() ? "" : "…, ";
		return """
				List<%1$s> chunk = repository.%2$s(%3$s0);
				while (!chunk.isEmpty()) {
					chunk.forEach(…);
					entityManager.clear();
					chunk = repository.%2$s(%3$schunk.get(chunk.size() - 1).getId());
				}""".formatted(entity, chunkName(method), arguments);
	}

	private Cure stream() {
		String why = "For an export. Needs a transaction around it, and closing; "
				+ "`entityManager.detach` each entity when it is done.";
		return new Cure("Stream", why, this.edit.map(this::streamOf)
			.orElseGet(() -> List.of(Change.code("java", "jdbcTemplate.setFetchSize(500);"))));
	}

	private List<Change> streamOf(RepositoryEdit edit) {
		List<Change> changes = new ArrayList<>();
		edit.returning("Stream", "").ifPresent(changes::add);
		changes.add(Change.annotate(edit.method().repository(), edit.method().name(),
				"@QueryHints(@QueryHint(name = HibernateHints.HINT_FETCH_SIZE, value = \"500\"))"));
		return changes;
	}

	private Optional<Frame> caller() {
		return this.query.callSite().frames().stream().findFirst();
	}

}
