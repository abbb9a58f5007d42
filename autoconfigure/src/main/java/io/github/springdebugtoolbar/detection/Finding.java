package io.github.springdebugtoolbar.detection;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One cause of slowness in a request, with its place, its cost and its cure. In all texts
 * a part between backticks is code.
 *
 * @param code stable name of the problem in kebab-case, for example {@code n-plus-one}
 * @param severity how much it matters
 * @param title the fact in one sentence, with its number
 * @param subject what it is about, stable across requests: an entity, an association, a
 * statement's fingerprint or a place; together with the code it names what can be
 * silenced
 * @param explanation how it comes about, in one to three sentences
 * @param places where in the application it happens, the one to change first; two are
 * shown
 * @param facts what it costs now and, where known, after the cure
 * @param cost what its queries cost now
 * @param forecast what the same will cost after the cure, {@code null} if that cannot be
 * said
 * @param basis how the forecast is known, in one sentence
 * @param notWhen when the cure would be wrong
 * @param cures changes that help, the best first; each is an alternative to the others
 * @param queries numbers of the queries that it explains, in order
 * @param onBadge whether it is counted on the collapsed toolbar
 */
public record Finding(String code, Severity severity, String title, String subject, String explanation,
		List<Place> places, List<Fact> facts, Cost cost, @Nullable Forecast forecast, String basis,
		List<String> notWhen, List<Cure> cures, List<Integer> queries, boolean onBadge) {

	public Finding {
		places = List.copyOf(places);
		facts = List.copyOf(facts);
		notWhen = List.copyOf(notWhen);
		cures = List.copyOf(cures);
		queries = List.copyOf(queries);
	}

	/**
	 * Begins a finding.
	 * @param code stable name of the problem
	 * @param severity how much it matters
	 * @param title the fact in one sentence
	 * @return a builder
	 */
	public static FindingBuilder of(String code, Severity severity, String title) {
		return new FindingBuilder(code, severity, title);
	}

	/**
	 * A name that stays the same across requests and restarts, and while lines move.
	 * @return the code and a short hash of subject and place
	 */
	public String fingerprint() {
		String place = this.places.isEmpty() ? "" : this.places.get(0).name();
		return this.code + "-" + Integer.toHexString((this.subject + '\n' + place).hashCode());
	}

}
