package io.github.springdebugtoolbar.detection.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cost;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.FindingBuilder;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.OneCall;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.recording.AssociationLoad;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.Query;

/**
 * Executions of one statement that earlier ones have answered.
 */
class Duplicates {

	/** Repeats from which it is more than a hint: as for N+1. */
	private static final int MANY = 10;

	/** Wasted time from which it is more than a hint. */
	private static final long LONG_NANOS = 100_000_000;

	private static final Set<AssociationLoad.Kind> ONE_ENTITY = EnumSet.of(AssociationLoad.Kind.BY_ID,
			AssociationLoad.Kind.EAGER, AssociationLoad.Kind.LAZY_TO_ONE, AssociationLoad.Kind.MERGE);

	private final Evidence evidence;

	private final Set<Query> answered = new LinkedHashSet<>();

	private final List<Query> repeats = new ArrayList<>();

	private final List<Query> following = new ArrayList<>();

	Duplicates(Evidence evidence) {
		this.evidence = evidence;
	}

	void add(Query first, Query repeat) {
		this.answered.add(first);
		this.repeats.add(repeat);
	}

	// Adds a query that only repeats because the call that ran one of these did.
	void addFollowing(Query query) {
		this.following.add(query);
	}

	Finding toFinding() {
		Query repeat = this.repeats.get(0);
		List<Query> saved = saved();
		Cost cost = Cost.of(saved);
		boolean matters = this.repeats.size() >= MANY || cost.nanos() >= LONG_NANOS;
		FindingBuilder finding = Finding
			.of("duplicate-query", matters ? Severity.WARNING : Severity.INFO, title(repeat))
			.subject(repeat.statement().fingerprint())
			.places(repeat)
			.place(first().callSite().place())
			.queries(saved)
			.fact("Queries", Wording.number(this.answered.size() + this.repeats.size()),
					Wording.number(this.answered.size()))
			.fact("SQL time", Wording.millis(Cost.of(all()).nanos()), Wording.millis(Cost.of(this.answered).nanos()))
			.forecast(Forecast.estimated(0, 0, 0), "Time of the repeats: what they ask for is already there.")
			.notWhen("The value must be exact at every moment, and something outside of this request changes it.");
		if (!this.following.isEmpty()) {
			finding.fact("Queries that follow from it", Wording.number(this.following.size()), "0");
		}
		addCause(finding);
		return finding.build();
	}

	private String title(Query repeat) {
		int runs = this.answered.size() + this.repeats.size();
		String name = this.evidence.name(repeat);
		if (this.answered.size() == 1) {
			return name + " runs " + ((runs == 2) ? "twice" : runs + " times") + " with the same values";
		}
		return this.repeats.size() + " of " + runs + " executions of " + name + " repeat earlier ones";
	}

	private void addCause(FindingBuilder finding) {
		if (isLoadById() && isOutsideOfOneTransaction()) {
			finding.explanation("There is no surrounding transaction, so each call has a first-level cache of its own "
					+ "and loads the entity again.");
			Optional<Frame> method = OneCall.of(this.evidence, all());
			if (method.isPresent()) {
				finding.cure("One transaction", "All calls then share one first-level cache.",
						Change.annotate(method.get().className(), method.get().method(),
								writes() ? "@Transactional" : "@Transactional(readOnly = true)"));
				return;
			}
		}
		else {
			finding.explanation(cause());
		}
		finding.cures(new DuplicateCures(this.evidence, first(), this.repeats.get(0)).list());
	}

	private String cause() {
		if (this.repeats.get(0).callSite().template() != null) {
			return "The template runs it while it is rendered.";
		}
		return isOnePlace() ? "The same line runs it again." : "Two places ask for the same.";
	}

	private boolean isLoadById() {
		Set<Integer> byId = new LinkedHashSet<>();
		this.evidence.events(AssociationLoad.class)
			.stream()
			.filter((load) -> ONE_ENTITY.contains(load.kind()))
			.forEach((load) -> byId.addAll(load.queries()));
		return this.repeats.stream().allMatch((query) -> byId.contains(query.number()));
	}

	// What the method writes would be lost.
	private boolean writes() {
		return this.evidence.queries().stream().anyMatch((query) -> query.statement().kind().isWrite());
	}

	private boolean isOutsideOfOneTransaction() {
		return first().transaction() == null || all().stream().map(Query::transaction).distinct().count() > 1;
	}

	private boolean isOnePlace() {
		return all().stream().map((query) -> query.callSite().place()).distinct().count() == 1;
	}

	private Query first() {
		return this.answered.iterator().next();
	}

	private List<Query> saved() {
		return Stream.concat(this.repeats.stream(), this.following.stream())
			.sorted(Comparator.comparingInt(Query::number))
			.toList();
	}

	private List<Query> all() {
		return Stream.concat(this.answered.stream(), this.repeats.stream()).toList();
	}

}
