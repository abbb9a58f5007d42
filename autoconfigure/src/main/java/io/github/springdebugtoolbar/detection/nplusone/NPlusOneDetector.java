package io.github.springdebugtoolbar.detection.nplusone;

import java.util.ArrayList;
import java.util.List;

import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.Precision;
import io.github.springdebugtoolbar.detection.nplusone.OneByOne.Kind;

/**
 * Finds what is loaded one by one for each of several rows.
 */
public final class NPlusOneDetector implements Detector {

	/** Fewer may be chance. */
	static final int SHOWN = 3;

	@Override
	public Precision precision() {
		return Precision.CAUSE;
	}

	@Override
	public String rule() {
		return "Rows that are loaded one by one";
	}

	@Override
	public List<Finding> detect(Evidence evidence) {
		RequestFacts facts = new RequestFacts(evidence);
		OwnerSearch search = new OwnerSearch(facts);
		List<Suspect> suspects = new ArrayList<>();
		for (OneByOne loads : new OneByOneLoads(facts).find()) {
			if (loads.queries().size() >= SHOWN && loads.distinctParameters() >= distinct(loads)
					&& !loads.queries().stream().allMatch(evidence::isClaimed)) {
				suspects.add(new Suspect(loads, search.find(loads)));
			}
		}
		suspects.removeIf((suspect) -> !suspect.hasSeveralOwners());
		return suspects.stream().map((suspect) -> new NPlusOneFinding(facts, suspect, suspects).build()).toList();
	}

	// One search by id may need several queries, so its ids are counted.
	private static int distinct(OneByOne loads) {
		return (loads.kind() == Kind.BY_ID) ? SHOWN : 2;
	}

	/**
	 * What may be an N+1.
	 */
	record Suspect(OneByOne loads, Owners owners) {

		// Ids may come from anywhere; and owners from a cache are not counted.
		boolean hasSeveralOwners() {
			if (this.loads.kind() == Kind.STATEMENT) {
				return this.owners.count() > 1;
			}
			return this.loads.kind() == Kind.BY_ID || this.owners.count() != 1;
		}

		boolean sharesOwnersWith(Suspect other) {
			return this.owners.query() != null && this.owners.query() == other.owners().query();
		}

	}

}
