package io.github.springdebugtoolbar.datasource;

import java.io.InputStream;
import java.io.Reader;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Ref;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLXML;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * The values bound to one statement up to its next execution, and the sets of its batch.
 */
final class BoundValues {

	/** What a statement without placeholders runs with. */
	static final Binding NOTHING = new Binding(List.of(), 0, 0);

	private static final int USUAL = 4;

	private final ParameterReader reader;

	private final ParameterHash hash;

	private final int keptSets;

	/** By index from 1; names of a callable statement are beside it. */
	private @Nullable Bound[] indexed = new Bound[USUAL];

	private int highestIndex;

	private @Nullable Map<String, Bound> named;

	/** Made for a batch only. */
	private @Nullable List<List<BoundParameter>> sets;

	private int batchSize;

	private long batchHash;

	BoundValues(ParameterReader reader, ParameterHash hash, int keptSets) {
		this.reader = reader;
		this.hash = hash;
		this.keptSets = keptSets;
	}

	void set(String setter, Object[] arguments, @Nullable SqlStatement statement) {
		Object key = arguments[0];
		BoundParameter parameter = this.reader.read(setter, arguments, nameOf(key, statement),
				this.batchSize < this.keptSets);
		put(key, new Bound(parameter, setter.equals("setNull") ? this.hash.of(null) : hashOf(arguments[1])));
	}

	void registerOutput(Object key, @Nullable SqlStatement statement) {
		if (get(key) == null) {
			put(key, new Bound(this.reader.readOutput(key.toString(), nameOf(key, statement)), this.hash.empty()));
		}
	}

	// Notes what a procedure gave. Gives whether the key is a registered output
	boolean output(Object key, @Nullable Object value) {
		Bound bound = get(key);
		if (bound == null || !bound.parameter().type().equals("OUT")) {
			return false;
		}
		put(key, new Bound(this.reader.withOutput(bound.parameter(), value), bound.hash()));
		return true;
	}

	void clear() {
		this.indexed = new Bound[USUAL];
		this.highestIndex = 0;
		this.named = null;
	}

	void addSet() {
		this.batchHash = this.hash.combine(this.batchHash, currentHash());
		if (this.batchSize++ < this.keptSets) {
			this.sets = (this.sets != null) ? this.sets : new ArrayList<>();
			this.sets.add(current());
		}
	}

	// Adds a statement to a batch of statements: it has no values, but its text counts.
	void addText(String sql) {
		this.batchHash = this.hash.combine(this.batchHash, this.hash.of(sql));
		this.batchSize++;
	}

	void clearSets() {
		this.sets = null;
		this.batchSize = 0;
		this.batchHash = 0;
	}

	int batchSize() {
		return this.batchSize;
	}

	// What a plain execution runs with.
	Binding binding() {
		List<BoundParameter> current = current();
		return new Binding(current.isEmpty() ? List.of() : List.of(current), currentHash(), 0);
	}

	// What the execution of the batch runs with.
	Binding batchBinding() {
		return new Binding((this.sets != null) ? List.copyOf(this.sets) : List.of(), this.batchHash, this.batchSize);
	}

	private long currentHash() {
		long sum = this.hash.empty();
		for (int i = 1; i <= this.highestIndex; i++) {
			Bound bound = this.indexed[i];
			sum = (bound != null) ? this.hash.combine(sum + i, bound.hash()) : sum;
		}
		if (this.named != null) {
			for (Map.Entry<String, Bound> entry : this.named.entrySet()) {
				sum += this.hash.combine(this.hash.of(entry.getKey()), entry.getValue().hash());
			}
		}
		return sum;
	}

	private List<BoundParameter> current() {
		Bound first = (this.highestIndex == 1 && this.named == null) ? this.indexed[1] : null;
		return (first != null) ? List.of(first.parameter()) : all();
	}

	private List<BoundParameter> all() {
		List<BoundParameter> parameters = new ArrayList<>(this.highestIndex);
		for (int i = 1; i <= this.highestIndex; i++) {
			Bound bound = this.indexed[i];
			if (bound != null) {
				parameters.add(bound.parameter());
			}
		}
		if (this.named != null) {
			this.named.values().forEach((bound) -> parameters.add(bound.parameter()));
		}
		return List.copyOf(parameters);
	}

	private @Nullable Bound get(Object key) {
		if (key instanceof Integer index) {
			return (index > 0 && index <= this.highestIndex) ? this.indexed[index] : null;
		}
		return (this.named != null) ? this.named.get(key.toString()) : null;
	}

	private void put(Object key, Bound bound) {
		if (!(key instanceof Integer index)) {
			this.named = (this.named != null) ? this.named : new LinkedHashMap<>();
			this.named.put(key.toString(), bound);
			return;
		}
		if (index >= this.indexed.length) {
			this.indexed = Arrays.copyOf(this.indexed, Math.max(index + 1, this.indexed.length * 2));
		}
		this.indexed[index] = bound;
		this.highestIndex = Math.max(this.highestIndex, index);
	}

	private static String nameOf(Object key, @Nullable SqlStatement statement) {
		if (key instanceof Integer index) {
			return (statement != null) ? statement.parameterName(index) : "";
		}
		return key.toString();
	}

	private long hashOf(@Nullable Object value) {
		boolean comparable = !(value instanceof InputStream || value instanceof Reader || value instanceof Blob
				|| value instanceof Clob || value instanceof SQLXML || value instanceof Ref || value instanceof RowId);
		if (!comparable) {
			return this.hash.unique();
		}
		return (value instanceof Array array) ? hashOfArray(array) : this.hash.of(value);
	}

	private long hashOfArray(Array array) {
		try {
			return this.hash.of(array.getArray());
		}
		catch (SQLException ex) {
			return this.hash.unique();
		}
	}

	/**
	 * The values of one execution.
	 *
	 * @param sets kept sets
	 * @param hash hash of all values
	 * @param batchSize number of sets, 0 for a plain execution
	 */
	record Binding(List<List<BoundParameter>> sets, long hash, int batchSize) {

		boolean hasSecret() {
			return this.sets.stream().flatMap(List::stream).anyMatch(BoundParameter::masked);
		}

	}

	private record Bound(BoundParameter parameter, long hash) {

	}

}
