package io.github.springdebugtoolbar.history;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a file of digests holds.
 *
 * @param digests the digests
 * @param pinned ids of those that are pinned as a baseline
 */
record KeptDigests(List<RequestDigest> digests, Set<String> pinned) {

	static final KeptDigests NONE = new KeptDigests(List.of(), Set.of());

	KeptDigests {
		digests = List.copyOf(digests);
		pinned = Collections.unmodifiableSet(new LinkedHashSet<>(pinned));
	}

}
