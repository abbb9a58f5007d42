package io.github.springdebugtoolbar.detection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.recording.CallSite;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.Query;
import org.jspecify.annotations.Nullable;

/**
 * Puts a {@link Finding} together. Not safe for use by multiple threads.
 */
public final class FindingBuilder {

	private final String code;

	private final Severity severity;

	private final String title;

	private final List<Place> places = new ArrayList<>();

	private final List<Fact> facts = new ArrayList<>();

	private final List<String> notWhen = new ArrayList<>();

	private final List<Cure> cures = new ArrayList<>();

	private String subject = "";

	private String explanation = "";

	private Cost cost = Cost.NONE;

	private @Nullable Forecast forecast;

	private String basis = "";

	private List<Integer> queries = List.of();

	private boolean onBadge = true;

	FindingBuilder(String code, Severity severity, String title) {
		this.code = code;
		this.severity = severity;
		this.title = title;
	}

	/**
	 * Says what it is about.
	 * @param subject entity, association, fingerprint or place
	 * @return this
	 */
	public FindingBuilder subject(String subject) {
		this.subject = subject;
		return this;
	}

	/**
	 * Says how it comes about.
	 * @param explanation one to three sentences
	 * @return this
	 */
	public FindingBuilder explanation(String explanation) {
		this.explanation = explanation;
		return this;
	}

	/**
	 * Adds a place, the one to change first. A place that is there already is not added
	 * again.
	 * @param place where it happens
	 * @return this
	 */
	public FindingBuilder place(Place place) {
		if (!this.places.contains(place)) {
			this.places.add(place);
		}
		return this;
	}

	/**
	 * Adds a place if it is known.
	 * @param frame line of the application
	 * @return this
	 */
	public FindingBuilder place(Optional<Frame> frame) {
		frame.map(Place::of).ifPresent(this::place);
		return this;
	}

	/**
	 * Adds the places that a query came from: the template's line and the lines of the
	 * application that led to it, two at most.
	 * @param query the query
	 * @return this
	 */
	public FindingBuilder places(Query query) {
		CallSite site = query.callSite();
		Stream.concat(Stream.ofNullable(site.template()), site.frames().stream())
			.limit(2)
			.map(Place::of)
			.forEach(this::place);
		return this;
	}

	/**
	 * Adds a number that it costs now.
	 * @param term what it is
	 * @param now its value
	 * @return this
	 */
	public FindingBuilder fact(String term, String now) {
		this.facts.add(new Fact(term, now, null));
		return this;
	}

	/**
	 * Adds a number that the cure changes.
	 * @param term what it is
	 * @param now its value
	 * @param after its value after the cure
	 * @return this
	 */
	public FindingBuilder fact(String term, String now, String after) {
		this.facts.add(new Fact(term, now, after));
		return this;
	}

	/**
	 * Takes the queries that it explains and adds up their cost.
	 * @param queries the queries
	 * @return this
	 */
	public FindingBuilder queries(Collection<Query> queries) {
		this.queries = queries.stream().mapToInt(Query::number).sorted().boxed().toList();
		return cost(Cost.of(queries));
	}

	/**
	 * Says what it costs now.
	 * @param cost the cost
	 * @return this
	 */
	public FindingBuilder cost(Cost cost) {
		this.cost = cost;
		return this;
	}

	/**
	 * Says what the same will cost after the cure.
	 * @param forecast the forecast
	 * @param basis how it is known
	 * @return this
	 */
	public FindingBuilder forecast(Forecast forecast, String basis) {
		this.forecast = forecast;
		return basis(basis);
	}

	/**
	 * Says how it is known.
	 * @param basis one sentence
	 * @return this
	 */
	public FindingBuilder basis(String basis) {
		this.basis = basis;
		return this;
	}

	/**
	 * Adds a case in which the cure would be wrong.
	 * @param notWhen one sentence
	 * @return this
	 */
	public FindingBuilder notWhen(String notWhen) {
		this.notWhen.add(notWhen);
		return this;
	}

	/**
	 * Adds a way to cure it, the best first.
	 * @param name two or three words
	 * @param why why this way, and what the others lack, an empty text if it is the only
	 * one
	 * @param changes what to change
	 * @return this
	 */
	public FindingBuilder cure(String name, String why, Change... changes) {
		this.cures.add(new Cure(name, why, List.of(changes)));
		return this;
	}

	/**
	 * Adds ways to cure it, the best first.
	 * @param list the cures
	 * @return this
	 */
	public FindingBuilder cures(Collection<Cure> list) {
		this.cures.addAll(list);
		return this;
	}

	/**
	 * Adds a way to cure it, if there is something to change.
	 * @param cure the cure
	 * @return this
	 */
	public FindingBuilder cure(Optional<Cure> cure) {
		cure.ifPresent(this.cures::add);
		return this;
	}

	/**
	 * Leaves it out of what the collapsed toolbar counts.
	 * @return this
	 */
	public FindingBuilder notOnBadge() {
		this.onBadge = false;
		return this;
	}

	/**
	 * Finishes it.
	 * @return the finding
	 */
	public Finding build() {
		return new Finding(this.code, this.severity, this.title, this.subject, this.explanation, this.places,
				this.facts, this.cost, this.forecast, this.basis, this.notWhen, this.cures, this.queries, this.onBadge);
	}

}
