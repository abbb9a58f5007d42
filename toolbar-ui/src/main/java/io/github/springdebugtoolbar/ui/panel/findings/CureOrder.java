package io.github.springdebugtoolbar.ui.panel.findings;

import java.util.Comparator;
import java.util.List;

import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.ui.diff.ChangeDiffs;

/**
 * Puts the cure first that the source code asks for: what it makes of a list tells which
 * one suits.
 */
final class CureOrder {

	private CureOrder() {
	}

	static List<Cure> of(Finding finding, ChangeDiffs diffs) {
		return finding.cures().stream().sorted(Comparator.comparing((cure) -> !isUsed(cure, finding, diffs))).toList();
	}

	private static boolean isUsed(Cure cure, Finding finding, ChangeDiffs diffs) {
		return cure.changes().stream().anyMatch((change) -> diffs.findsUse(change, finding.places()));
	}

}
