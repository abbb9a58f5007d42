package io.github.springdebugtoolbar.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.plan.PlanCondition.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Builds the nodes of a plan from what a database tells, bit by bit. What is not told
 * stays unknown.
 */
public final class PlanNodeBuilder {

	private String operation;

	private final List<PlanCondition> conditions = new ArrayList<>();

	private final List<PlanNodeBuilder> children = new ArrayList<>();

	private Access access = Access.NONE;

	private String relation = "";

	private String alias = "";

	private double relationRows = -1;

	private String index = "";

	private List<String> possibleIndexes = List.of();

	private double cost = -1;

	private double estimatedRows = -1;

	private double actualRows = -1;

	private long loops = -1;

	private double ownMillis = -1;

	private double totalMillis = -1;

	private double readRows = -1;

	private @Nullable PlanBuffers buffers;

	private long spilledBytes;

	/**
	 * Starts a node.
	 * @param operation what it does, in the words of the database
	 */
	public PlanNodeBuilder(String operation) {
		this.operation = operation;
	}

	/**
	 * Tells where the node reads.
	 * @param access how it gets at the rows
	 * @param relation table or other source of rows
	 * @return this
	 */
	public PlanNodeBuilder reads(Access access, String relation) {
		this.access = access;
		this.relation = relation;
		return this;
	}

	/**
	 * Tells the name of the relation in the statement.
	 * @param alias the name, nothing is told if it is the relation's own
	 * @return this
	 */
	public PlanNodeBuilder alias(String alias) {
		this.alias = alias.equalsIgnoreCase(this.relation) ? "" : alias;
		return this;
	}

	/**
	 * Tells which index it uses.
	 * @param index name of the index
	 * @return this
	 */
	public PlanNodeBuilder index(String index) {
		this.index = index;
		return this;
	}

	/**
	 * Tells which indexes were considered.
	 * @param indexes names of indexes
	 * @return this
	 */
	public PlanNodeBuilder possibleIndexes(List<String> indexes) {
		this.possibleIndexes = indexes;
		return this;
	}

	/**
	 * Tells how large the relation is.
	 * @param rows rows of the whole relation
	 * @return this
	 */
	public PlanNodeBuilder relationRows(double rows) {
		this.relationRows = rows;
		return this;
	}

	/**
	 * Adds a condition.
	 * @param kind what the node does with it
	 * @param text condition as the database wrote it, nothing is added if it is empty or
	 * known
	 * @return this
	 */
	public PlanNodeBuilder condition(Kind kind, String text) {
		PlanCondition condition = new PlanCondition(kind, text.strip());
		if (!text.isBlank() && !this.conditions.contains(condition)) {
			this.conditions.add(condition);
		}
		return this;
	}

	/**
	 * Tells what the database expected.
	 * @param cost cost with the children
	 * @param rows rows it was expected to give
	 * @return this
	 */
	public PlanNodeBuilder expected(double cost, double rows) {
		this.cost = cost;
		this.estimatedRows = rows;
		return this;
	}

	/**
	 * Tells what was measured.
	 * @param rows rows it gave in all loops
	 * @param loops how often it ran
	 * @param totalMillis milliseconds of all loops, with its children
	 * @return this
	 */
	public PlanNodeBuilder measured(double rows, long loops, double totalMillis) {
		this.actualRows = rows;
		this.loops = loops;
		this.totalMillis = totalMillis;
		return this;
	}

	/**
	 * Tells the time that it needed itself, where the database does; else it is what the
	 * children leave of the total.
	 * @param millis milliseconds of all loops, without its children
	 * @return this
	 */
	public PlanNodeBuilder ownMillis(double millis) {
		this.ownMillis = millis;
		return this;
	}

	/**
	 * Tells how many rows it read.
	 * @param rows rows read in all loops, discarded ones included
	 * @return this
	 */
	public PlanNodeBuilder readRows(double rows) {
		this.readRows = rows;
		return this;
	}

	/**
	 * Tells which pages it needed.
	 * @param buffers pages
	 * @return this
	 */
	public PlanNodeBuilder buffers(PlanBuffers buffers) {
		this.buffers = buffers;
		return this;
	}

	/**
	 * Tells that memory did not suffice.
	 * @param bytes bytes put on disk, -1 if unknown
	 * @return this
	 */
	public PlanNodeBuilder spilled(long bytes) {
		this.spilledBytes = bytes;
		return this;
	}

	/**
	 * Adds a step whose rows it takes.
	 * @param child the step
	 * @return this
	 */
	public PlanNodeBuilder child(PlanNodeBuilder child) {
		this.children.add(child);
		return this;
	}

	/**
	 * Builds the node as the root of a plan, with all below it.
	 * @return node 1
	 */
	public PlanNode build() {
		return build(new AtomicInteger());
	}

	String operation() {
		return this.operation;
	}

	String relation() {
		return this.relation;
	}

	Access access() {
		return this.access;
	}

	boolean readsWhole() {
		return this.access == Access.FULL_SCAN || this.access.isIndex()
				&& this.conditions.stream().noneMatch((condition) -> condition.kind() == PlanCondition.Kind.INDEX);
	}

	Stream<PlanNodeBuilder> stream() {
		return Stream.concat(Stream.of(this), this.children.stream().flatMap(PlanNodeBuilder::stream));
	}

	boolean tellsRows() {
		return this.estimatedRows >= 0 || this.actualRows >= 0;
	}

	void become(String operation) {
		this.operation = operation;
	}

	void resolve(TableNames names) {
		String told = this.relation;
		if (this.alias.isEmpty()) {
			names.find(told).ifPresent((table) -> reads(this.access, table).alias(told));
		}
	}

	void mapConditions(UnaryOperator<String> change) {
		this.conditions.replaceAll((one) -> new PlanCondition(one.kind(), change.apply(one.text())));
	}

	private PlanNode build(AtomicInteger numbers) {
		int number = numbers.incrementAndGet();
		List<PlanNode> built = this.children.stream().map((child) -> child.build(numbers)).toList();
		double below = built.stream().mapToDouble(PlanNode::totalMillis).filter((millis) -> millis > 0).sum();
		return new PlanNode(number, this.operation, this.access, this.relation, this.alias, this.relationRows,
				this.index, this.possibleIndexes, this.conditions, this.cost, this.estimatedRows, this.actualRows,
				this.readRows, this.loops, own(below), total(below), this.buffers, this.spilledBytes, built);
	}

	private double own(double below) {
		return (this.ownMillis >= 0 || this.totalMillis < 0) ? this.ownMillis : Math.max(0, this.totalMillis - below);
	}

	// What tells no time itself takes that of its children.
	private double total(double below) {
		if (this.totalMillis >= 0) {
			return this.totalMillis;
		}
		return (this.ownMillis >= 0 || below > 0) ? Math.max(0, this.ownMillis) + below : -1;
	}

}
