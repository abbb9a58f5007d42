package io.github.springdebugtoolbar.plan;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One step of a plan. Numbers are -1 where the database does not tell them. Rows and
 * times are totals over all loops; rows and times of an execution are known in an
 * executed plan only.
 *
 * @param number place in the plan, from 1, a parent before its children
 * @param operation what it does, in the words of the database
 * @param access how it gets at the rows of its relation
 * @param relation table or other source of rows, with its alias; an empty text if it has
 * none
 * @param relationRows rows of the whole relation, as counted when it was read or by the
 * statistics of the database
 * @param index index it uses, an empty text if it uses none
 * @param conditions what it works by
 * @param cost cost of the node and its children in the unit of the database, to compare
 * within one plan
 * @param estimatedRows rows it was expected to give; where it is not known how often it
 * runs, those of one loop
 * @param actualRows rows it gave
 * @param loops how often it ran, 0 if it never did
 * @param ownMillis milliseconds without those of its children
 * @param totalMillis milliseconds with those of its children
 * @param removedRows rows it read and discarded
 * @param buffers pages it needed, {@code null} if unknown
 * @param spilledBytes bytes it put on disk because memory did not suffice, 0 if it did,
 * -1 if something was put there and nobody says how much
 * @param children steps whose rows it takes
 */
public record PlanNode(int number, String operation, Access access, String relation, double relationRows, String index,
		List<PlanCondition> conditions, double cost, double estimatedRows, double actualRows, long loops,
		double ownMillis, double totalMillis, double removedRows, @Nullable PlanBuffers buffers, long spilledBytes,
		List<PlanNode> children) {

	public PlanNode {
		conditions = List.copyOf(conditions);
		children = List.copyOf(children);
	}

	/**
	 * Whether memory did not suffice.
	 * @return {@code true} if something was put on disk
	 */
	public boolean spilled() {
		return this.spilledBytes != 0;
	}

	/**
	 * Rows that were read to get those that were kept.
	 * @return kept and discarded rows, -1 if unknown
	 */
	public double readRows() {
		return (this.actualRows < 0) ? -1 : this.actualRows + Math.max(0, this.removedRows);
	}

	/**
	 * This node and all below it, a parent before its children.
	 * @return at least one node
	 */
	public Stream<PlanNode> stream() {
		return Stream.concat(Stream.of(this), this.children.stream().flatMap(PlanNode::stream));
	}

}
