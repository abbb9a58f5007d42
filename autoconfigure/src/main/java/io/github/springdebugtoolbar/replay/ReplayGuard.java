package io.github.springdebugtoolbar.replay;

import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.ParameterBinder.Fidelity;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.SqlStatement;
import io.github.springdebugtoolbar.sql.Objection;
import io.github.springdebugtoolbar.sql.Objection.Kind;
import io.github.springdebugtoolbar.sql.ReadProofs;

/**
 * Tells what a database must not be asked about a query. Safe for use by multiple
 * threads.
 */
final class ReplayGuard {

	private static final String SQL_LENGTH = "debug-toolbar.recording.sql-length";

	private static final String PARAMETER_LENGTH = "debug-toolbar.recording.parameter-length";

	private final ReadProofs proofs = new ReadProofs();

	Optional<Refusal> findRefusal(ReplayAction action, Query query, DatabaseRules rules) {
		Optional<Refusal> ofText = findRefusalOfText(action, query.statement(), rules);
		return (ofText.isPresent() || action == ReplayAction.EXPLAIN) ? ofText : findRefusalOfValues(action, query);
	}

	/**
	 * Whether a plan is asked for of a statement that changes or locks rows, and calls
	 * nothing that is not known.
	 * @param action what the database is asked
	 * @param query query in question
	 * @return {@code true} if databases may want a connection that is not read-only
	 */
	boolean isPlanOfChange(ReplayAction action, Query query) {
		List<Objection> objections = (action == ReplayAction.EXPLAIN)
				? this.proofs.findObjections(query.statement().sql(), false) : List.of();
		return !objections.isEmpty() && objections.stream()
			.allMatch((objection) -> objection.kind() == Kind.WRITE || objection.kind() == Kind.LOCK);
	}

	/**
	 * Tells why a query must not be planned where the schema may be changed.
	 * @param query query in question
	 * @param product the database
	 * @param rules its rules
	 * @return the refusal, empty if it can be planned
	 */
	Optional<Refusal> findRefusalOfTrial(Query query, String product, DatabaseRules rules) {
		if (!rules.undoesSchema()) {
			return Optional.of(new Refusal("Not verified: a rollback of " + product
					+ " does not undo an index. The figures of the card are calculated."));
		}
		return this.proofs.findObjections(query.statement().sql(), rules.backslashEscapes())
			.stream()
			.findFirst()
			.map((objection) -> new Refusal("Not verified: " + objection.reason()
					+ ", and only what is proven to read is planned on a connection that may write. "
					+ "Create the index in a test database and compare."));
	}

	private Optional<Refusal> findRefusalOfText(ReplayAction action, SqlStatement statement, DatabaseRules rules) {
		if (statement.isCut()) {
			return Optional.of(new Refusal(beginning(action) + ": only the first " + statement.sql().length() + " of "
					+ statement.length() + " characters were kept. Let more be kept and repeat the request.",
					SQL_LENGTH));
		}
		List<Objection> objections = this.proofs.findObjections(statement.sql(), rules.backslashEscapes());
		return objections.stream()
			.filter((objection) -> action != ReplayAction.EXPLAIN || !rules.explained().contains(objection.kind()))
			.findFirst()
			.map((objection) -> new Refusal(
					beginning(action) + ": " + objection.reason() + ". " + advice(action, objection, rules)));
	}

	private static Optional<Refusal> findRefusalOfValues(ReplayAction action, Query query) {
		if (query.batchSize() > 0) {
			return Optional.of(new Refusal(beginning(action) + ": it ran as a batch."));
		}
		return query.parameters()
			.stream()
			.flatMap(List::stream)
			.filter((parameter) -> parameter.masked() || parameter.binder().fidelity() != Fidelity.EXACT)
			.findFirst()
			.map((parameter) -> refusalOf(action, parameter));
	}

	private static Refusal refusalOf(ReplayAction action, BoundParameter parameter) {
		String value = beginning(action) + ": the value of parameter " + parameter.key();
		if (parameter.masked()) {
			return new Refusal(value + " (" + parameter.name()
					+ ") is secret and was not kept. Explain works: it uses a stand-in.");
		}
		return new Refusal(value + " was not kept as a whole. Explain works with what was kept.",
				(parameter.binder().fidelity() == Fidelity.CUT) ? PARAMETER_LENGTH : "");
	}

	private static String advice(ReplayAction action, Objection objection, DatabaseRules rules) {
		boolean explained = rules.explained().contains(objection.kind());
		return (action != ReplayAction.EXPLAIN && explained) ? "Explain shows its plan without executing it."
				: "Nothing was executed.";
	}

	private static String beginning(ReplayAction action) {
		return switch (action) {
			case EXPLAIN -> "Not explained";
			case ANALYZE -> "Not executed for its plan";
			case RUN -> "Not run again";
		};
	}

}
