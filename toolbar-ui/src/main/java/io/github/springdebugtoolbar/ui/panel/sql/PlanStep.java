package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.List;

import io.github.springdebugtoolbar.plan.PlanFlag;
import io.github.springdebugtoolbar.ui.text.Numbers;

/**
 * One step of a plan. Numbers are -1 where they are not known.
 *
 * @param number place in the plan, from 1
 * @param depth how deep it lies, 0 for the last step
 * @param operation what it does, in the words of the database
 * @param relation what it reads, an empty text if nothing
 * @param index index it uses, an empty text if none
 * @param details conditions and other facts, each in a few words
 * @param ownMillis time without that of its children
 * @param ownCost cost without that of its children, in the unit of the database
 * @param share percentage of the plan's time, or else of its cost
 * @param readRows rows it read
 * @param rows rows it gave
 * @param rowShare percentage of the rows of the step with most of them
 * @param expectedRows rows it was expected to give
 * @param flags what is wrong with it
 */
record PlanStep(int number, int depth, String operation, String relation, String index, List<String> details,
		double ownMillis, double ownCost, double share, double readRows, double rows, double rowShare,
		double expectedRows, List<PlanFlag> flags) {

	/**
	 * Its time or else its cost.
	 */
	public String own() {
		if (this.ownMillis >= 0) {
			return Numbers.millis(this.ownMillis);
		}
		return (this.ownCost < 0) ? "" : Numbers.grouped(Math.round(this.ownCost));
	}

	/**
	 * Its share as text.
	 */
	public String percent() {
		return (this.share < 0) ? "" : Numbers.percent(this.share, 100);
	}

	/**
	 * What it read, if that is more than it gave.
	 */
	public String read() {
		return (this.readRows > this.rows && this.rows >= 0) ? number(this.readRows) + " → " : "";
	}

	/**
	 * What it gave, or else about how much it read or was expected to give.
	 */
	public String given() {
		if (this.rows >= 0) {
			return number(this.rows);
		}
		if (this.readRows >= 0) {
			return "about " + number(this.readRows) + " read";
		}
		return (this.expectedRows >= 0) ? "about " + number(this.expectedRows) : "";
	}

	/**
	 * What it was expected to give.
	 */
	public String expected() {
		return number(this.expectedRows);
	}

	private static String number(double rows) {
		return (rows < 0) ? "" : Numbers.grouped(Math.round(rows));
	}

}
