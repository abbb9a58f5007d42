package io.github.springdebugtoolbar.ui.panel.findings;

import java.util.BitSet;
import java.util.List;

import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.Forecast;

/**
 * What curing findings saves. A query that several of them explain is saved once.
 */
final class Savings {

	private final long nanos;

	private final int queries;

	private Savings(long nanos, int queries) {
		this.nanos = nanos;
		this.queries = queries;
	}

	static Savings of(List<Finding> findings) {
		BitSet counted = new BitSet();
		long nanos = 0;
		int queries = 0;
		for (Finding finding : findings) {
			double share = shareOfNew(finding, counted);
			nanos += Math.round(share * nanos(finding));
			queries += (int) Math.round(share * queries(finding));
			finding.queries().forEach(counted::set);
		}
		return new Savings(nanos, queries);
	}

	long nanos() {
		return this.nanos;
	}

	int queries() {
		return this.queries;
	}

	// What has no queries of its own costs other time.
	private static double shareOfNew(Finding finding, BitSet counted) {
		int all = finding.queries().size();
		long already = finding.queries().stream().filter(counted::get).count();
		return (all == 0) ? 1 : (double) (all - already) / all;
	}

	private static long nanos(Finding finding) {
		Forecast forecast = finding.forecast();
		return (forecast != null) ? Math.max(0, finding.cost().nanos() - forecast.nanos()) : 0;
	}

	private static int queries(Finding finding) {
		Forecast forecast = finding.forecast();
		return (forecast != null) ? Math.max(0, finding.cost().queries() - forecast.queries()) : 0;
	}

}
