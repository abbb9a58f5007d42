package io.github.springdebugtoolbar.ui.panel.findings;

import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.Forecast;

/**
 * What curing a finding saves.
 */
final class Savings {

	private Savings() {
	}

	static long nanos(Finding finding) {
		Forecast forecast = finding.forecast();
		return (forecast != null) ? Math.max(0, finding.cost().nanos() - forecast.nanos()) : 0;
	}

	static int queries(Finding finding) {
		Forecast forecast = finding.forecast();
		return (forecast != null) ? Math.max(0, finding.cost().queries() - forecast.queries()) : 0;
	}

}
