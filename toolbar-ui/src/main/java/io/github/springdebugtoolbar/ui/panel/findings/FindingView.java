package io.github.springdebugtoolbar.ui.panel.findings;

import java.util.List;

import io.github.springdebugtoolbar.panel.Fragment;
import io.github.springdebugtoolbar.ui.diff.Diff;
import io.github.springdebugtoolbar.ui.source.PlaceLink;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a card.
 *
 * @param number its number in the request, from 1
 * @param code stable name of the problem
 * @param subject what it is about
 * @param fingerprint its name across requests
 * @param severity how much it matters, as a word
 * @param title the fact, code between backticks
 * @param places where it happens, at most two
 * @param cost what it costs
 * @param costNote share of the request, or whose time it is
 * @param percent share of the request, 0 if it costs the request nothing
 * @param explanation how it comes about
 * @param now what it costs now
 * @param after what is expected after the cure
 * @param confidence how sure that is, an empty text if nothing is expected
 * @param basis how it is known
 * @param notWhen when the cure would be wrong
 * @param cures ways to cure it, the best first
 * @param firstQuery number of the first of its queries, 0 if it has none
 * @param queries how many queries it explains
 * @param verify what must be known before its index is verified, {@code null} if it has
 * none that can be
 */
record FindingView(int number, String code, String subject, String fingerprint, String severity, String title,
		List<PlaceLink> places, String cost, String costNote, double percent, String explanation, List<Now> now,
		List<After> after, String confidence, String basis, List<String> notWhen, List<CureView> cures, int firstQuery,
		int queries, @Nullable String verify) implements Fragment {

	@Override
	public String template() {
		return "card";
	}

	/**
	 * The title in parts of words and of code.
	 */
	public List<Rich> richTitle() {
		return Rich.of(this.title);
	}

	/**
	 * The explanation in parts.
	 */
	public List<Rich> richExplanation() {
		return Rich.of(this.explanation);
	}

	/**
	 * The basis in parts.
	 */
	public List<Rich> richBasis() {
		return Rich.of(this.basis);
	}

	/**
	 * What must be known before, in parts.
	 */
	public List<Rich> richVerify() {
		return Rich.of((this.verify != null) ? this.verify : "");
	}

	/**
	 * When not to, each in parts.
	 */
	public List<List<Rich>> richNotWhen() {
		return this.notWhen.stream().map(Rich::of).toList();
	}

	/**
	 * Whether it is counted as a hint by those who hear the screen.
	 */
	public String severityWord() {
		return this.severity.equals("info") ? "hint" : this.severity;
	}

	/**
	 * A number as it is.
	 *
	 * @param term what it is
	 * @param value its value
	 */
	record Now(String term, String value) {

	}

	/**
	 * A number that the cure changes.
	 *
	 * @param term what it is
	 * @param now its value
	 * @param after its value after the cure
	 */
	record After(String term, String now, String after) {

	}

	/**
	 * A way to cure it.
	 *
	 * @param name two or three words
	 * @param why why this way
	 * @param diffs what to change
	 */
	record CureView(String name, String why, List<Diff> diffs) {

		/**
		 * The reason in parts.
		 */
		public List<Rich> richWhy() {
			return Rich.of(this.why);
		}

	}

}
