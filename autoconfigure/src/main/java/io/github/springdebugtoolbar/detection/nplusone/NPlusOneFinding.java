package io.github.springdebugtoolbar.detection.nplusone;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.github.springdebugtoolbar.detection.Cost;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.FindingBuilder;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.Place;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.detection.index.IndexHint;
import io.github.springdebugtoolbar.detection.nplusone.NPlusOneDetector.Suspect;
import io.github.springdebugtoolbar.recording.MappedAttribute;
import io.github.springdebugtoolbar.recording.RepositoryMethod;

/**
 * Says what is loaded one by one.
 */
final class NPlusOneFinding {

	static final String CODE = "n-plus-one";

	/** From here on it matters: a page with five rows has more of them tomorrow. */
	static final int ON_BADGE = 5;

	/** From here on the page gets slow with its data. */
	static final int CRITICAL = 20;

	static final long CRITICAL_NANOS = 500_000_000L;

	/** Share of the time that remains for finding and reading the same rows at once. */
	private static final int REMAINING = 10;

	private final RequestFacts facts;

	private final OneByOne loads;

	private final Owners owners;

	private final AssociationCures associationCures;

	private final int count;

	private final Cost cost;

	private final Optional<IndexHint> missingIndex;

	NPlusOneFinding(RequestFacts facts, Suspect suspect, List<Suspect> all) {
		this.facts = facts;
		this.loads = suspect.loads();
		this.owners = suspect.owners();
		this.associationCures = new AssociationCures(facts, this.loads, this.owners,
				hasSeveralCollections(suspect, all));
		this.count = this.loads.queries().size();
		this.cost = Cost.of(this.loads.queries());
		this.missingIndex = IndexHint.find(facts.evidence(), this.loads.queries());
	}

	Finding build() {
		FindingBuilder finding = Finding.of(CODE, severity(), title())
			.subject(subject())
			.explanation(explanation() + this.missingIndex.map((index) -> " " + index.text()).orElse(""))
			.queries(this.loads.queries())
			.forecast(forecast(), "Calculated: as many queries as the change leaves, with a tenth of the time "
					+ "for reading the same rows at once.");
		addPlaces(finding);
		addFacts(finding);
		addCures(finding);
		return (this.count < ON_BADGE) ? finding.notOnBadge().build() : finding.build();
	}

	private static boolean hasSeveralCollections(Suspect suspect, List<Suspect> all) {
		return all.stream()
			.filter((other) -> other.loads().isCollection() && suspect.sharesOwnersWith(other))
			.count() > 1;
	}

	private Severity severity() {
		if (this.count >= CRITICAL || this.cost.nanos() >= CRITICAL_NANOS) {
			return Severity.CRITICAL;
		}
		return (this.count >= ON_BADGE) ? Severity.WARNING : Severity.INFO;
	}

	private String title() {
		String queries = Wording.number(this.count) + " queries ";
		return switch (this.loads.kind()) {
			case BY_ID -> queries + "load `" + this.loads.name() + "` by its id, one by one";
			case STATEMENT -> queries + "are the same select, once for each row of a list";
			default -> this.loads.name().isEmpty() ? queries + "load one row each"
					: queries + "load `" + this.loads.name() + "`" + siblings() + " one by one";
		};
	}

	private String subject() {
		return this.loads.name().isEmpty() ? this.loads.first().statement().fingerprint() : this.loads.name();
	}

	private String explanation() {
		String name = "`" + this.loads.attribute() + "`" + siblings();
		return switch (this.loads.kind()) {
			case TO_ONE -> ownersText() + " refer to a lazy " + name + ", which is fetched when it is used first.";
			case EAGER -> eager(name);
			case INVERSE_ONE_TO_ONE -> ownersText() + " have " + name + ", whose column is in the other table. "
					+ "Hibernate asks there for each whether there is one.";
			case COLLECTION, ELEMENTS -> isEager() ? eager(name)
					: ownersText() + " have a lazy collection " + name + ", which is fetched when it is used first.";
			case ATTRIBUTE ->
				ownersText() + " have a lazy attribute " + name + ", which is fetched when it is read first.";
			case BY_ID -> "A loop asks for one id after the other.";
			case STATEMENT -> "A list of " + Wording.count(this.owners.count(), "row", "rows")
					+ " was read, and then the same select ran with other values again and again from one place.";
		};
	}

	private String siblings() {
		return (this.loads.kind() != OneByOne.Kind.EAGER) ? ""
				: this.facts.siblings(this.loads.owner(), this.loads.attribute())
					.stream()
					.map((other) -> " or `" + other + "`")
					.collect(Collectors.joining());
	}

	private boolean isEager() {
		return this.facts.findAttribute(this.loads.owner(), this.loads.attribute())
			.filter(MappedAttribute::eager)
			.isPresent();
	}

	private String eager(String name) {
		String owners = this.loads.isAssociation() ? ownersText() + " have " + name
				: "Entities that refer to `" + this.loads.name() + "` have it";
		return owners + " fetched at once, but the query does not join it, so each gets a query of its own.";
	}

	private String ownersText() {
		String name = "`" + OneByOne.simpleName(this.loads.owner()) + "`";
		return (this.owners.count() > 1) ? Wording.number(this.owners.count()) + " " + name : "Several " + name;
	}

	private Forecast forecast() {
		int after = queriesAfter();
		long nanos = this.cost.nanos() / REMAINING;
		return Forecast.estimated(after, Math.max(nanos, this.cost.nanos() * after / this.count), this.cost.rows());
	}

	private int queriesAfter() {
		if (!this.loads.isAssociation()) {
			return 1;
		}
		int batches = (this.count + AssociationCures.BATCH_SIZE - 1) / AssociationCures.BATCH_SIZE;
		return this.associationCures.isBatchBetter() ? batches : 0;
	}

	private void addPlaces(FindingBuilder finding) {
		finding.place(this.loads.place());
		Optional<RepositoryMethod> method = this.owners.method();
		if (method.isPresent()) {
			finding.place(Place.ofMethod(method.get().repository(), method.get().name()));
		}
		else if (this.owners.query() != null) {
			finding.place(this.owners.query().callSite().place());
		}
	}

	private void addFacts(FindingBuilder finding) {
		int all = this.facts.evidence().request().queryCount();
		long time = this.facts.evidence().request().duration().toNanos();
		finding.fact("Queries", Wording.number(all), Wording.number(all - this.count + queriesAfter()));
		finding.fact("SQL time", Wording.millis(this.cost.nanos()) + ", " + Wording.percent(this.cost.nanos(), time)
				+ " of the request");
		finding.fact("Per query", Wording.millis(this.cost.nanos() / this.count));
	}

	private void addCures(FindingBuilder finding) {
		finding.cures(cures());
		this.missingIndex.ifPresent((index) -> finding.cures(List.of(index.cure())));
		if (this.loads.kind() == OneByOne.Kind.ATTRIBUTE) {
			finding.notWhen("Few rows need it.");
		}
		else if (this.loads.isAssociation()) {
			finding.notWhen("Most of them are in the second-level cache already, or few rows need them.");
		}
	}

	private List<Cure> cures() {
		return this.loads.isAssociation() ? this.associationCures.find()
				: new LookupCures(this.facts, this.loads).find();
	}

}
