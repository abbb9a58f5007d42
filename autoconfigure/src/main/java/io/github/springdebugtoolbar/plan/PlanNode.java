package io.github.springdebugtoolbar.plan;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One step of a plan. Numbers are -1 where the database does not tell them. Rows and
 * times are totals over all loops; those of an execution are known in an executed plan
 * only. Made by {@link PlanNodeBuilder}.
 *
 * @param number place in the plan, from 1, a parent before its children
 * @param operation what it does, in the words of the database
 * @param access how it gets at the rows of its relation
 * @param relation table or other source of rows, an empty text if it has none
 * @param alias name of the relation in the statement, an empty text if it is the same
 * @param relationRows rows of the whole relation, as counted when all were read, else by
 * the statistics of the database
 * @param index index it uses, an empty text if it uses none
 * @param possibleIndexes indexes that the database considered, where it tells
 * @param conditions what it works by
 * @param cost cost of the node and its children in the unit of the database, to compare
 * within one plan
 * @param estimatedRows rows it was expected to give; where it is not known how often it
 * runs, those of one loop
 * @param actualRows rows it gave
 * @param readRows rows it read, those it discarded included
 * @param loops how often it ran, 0 if it never did
 * @param ownMillis milliseconds without those of its children
 * @param totalMillis milliseconds with those of its children
 * @param buffers pages it needed, {@code null} if unknown
 * @param spilledBytes bytes it put on disk because memory did not suffice, 0 if it did,
 * -1 if something was put there and nobody says how much
 * @param children steps whose rows it takes
 */
public record PlanNode(int number, String operation, Access access, String relation, String alias, double relationRows,
		String index, List<String> possibleIndexes, List<PlanCondition> conditions, double cost, double estimatedRows,
		double actualRows, double readRows, long loops, double ownMillis, double totalMillis,
		@Nullable PlanBuffers buffers, long spilledBytes, List<PlanNode> children) {

	public PlanNode {
		possibleIndexes = List.copyOf(possibleIndexes);
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
	 * Whether it reads all that an index has, instead of finding rows by it.
	 * @return {@code true} if no condition narrows what it reads of an index
	 */
	public boolean readsWholeIndex() {
		return this.access.isIndex()
				&& this.conditions.stream().noneMatch((condition) -> condition.kind() == PlanCondition.Kind.INDEX);
	}

	/**
	 * Rows that were read for nothing.
	 * @return rows read and not given, -1 if unknown
	 */
	public double removedRows() {
		return (this.readRows < 0 || this.actualRows < 0) ? -1 : Math.max(0, this.readRows - this.actualRows);
	}

	/**
	 * This node and all below it, a parent before its children.
	 * @return at least one node
	 */
	public Stream<PlanNode> stream() {
		return Stream.concat(Stream.of(this), this.children.stream().flatMap(PlanNode::stream));
	}

}
