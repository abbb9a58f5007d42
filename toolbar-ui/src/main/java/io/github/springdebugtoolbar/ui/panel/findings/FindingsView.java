package io.github.springdebugtoolbar.ui.panel.findings;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the Findings panel shows.
 *
 * @param count how many, in words
 * @param queries queries of the request, in words
 * @param sql time of its SQL, in words
 * @param route what silencing for this request names: method and pattern
 * @param allFixed what curing all of them would bring, {@code null} if that cannot be
 * said
 * @param shares what each finding costs, as parts of the request
 * @param rest what nothing explains
 * @param findings the findings, dearest first; what costs the request no time comes last
 * @param rules what was looked for
 * @param baseline what it has to do with the baseline of its route, {@code null} if there
 * is none
 */
record FindingsView(String count, String queries, String sql, String route, @Nullable AllFixed allFixed,
		List<Share> shares, Share rest, List<FindingView> findings, List<String> rules,
		@Nullable BaselineView baseline) {

	/**
	 * What curing all findings would bring.
	 *
	 * @param timeNow time of the request
	 * @param timeAfter its time without what was found
	 * @param queriesNow queries of the request
	 * @param queriesAfter its queries without what was found
	 */
	record AllFixed(String timeNow, String timeAfter, String queriesNow, String queriesAfter) {

	}

	/**
	 * A part of the request.
	 *
	 * @param number number of the finding, 0 for the rest
	 * @param name what it is
	 * @param severity how it is coloured, an empty text for the rest
	 * @param time what it costs
	 * @param percent its share of the request
	 */
	record Share(int number, String name, String severity, String time, double percent) {

	}

}
