package io.github.springdebugtoolbar.sql;

import java.util.List;
import java.util.Map;

import io.github.springdebugtoolbar.recording.LatestUsed;
import org.jspecify.annotations.Nullable;

/**
 * The latest proofs. A page asks several times whether the same statement reads, and a
 * long one takes a second. Safe for use by multiple threads.
 */
public final class ReadProofs {

	private static final int CAPACITY = 4;

	private final Map<Key, List<Objection>> latest = new LatestUsed<>(CAPACITY);

	/**
	 * Finds what speaks against a statement's being a read.
	 * @param sql whole text of the statement
	 * @param backslashEscapes whether the database takes a backslash in a literal for an
	 * escape
	 * @return objections, the gravest first; none if it is proven to read
	 */
	public List<Objection> findObjections(String sql, boolean backslashEscapes) {
		Key key = new Key(sql, backslashEscapes);
		List<Objection> known = find(key);
		return (known != null) ? known : add(key, ReadProof.findObjections(sql, backslashEscapes));
	}

	private @Nullable List<Objection> find(Key key) {
		synchronized (this.latest) {
			return this.latest.get(key);
		}
	}

	private List<Objection> add(Key key, List<Objection> found) {
		synchronized (this.latest) {
			this.latest.put(key, found);
		}
		return found;
	}

	private record Key(String sql, boolean backslashEscapes) {

	}

}
