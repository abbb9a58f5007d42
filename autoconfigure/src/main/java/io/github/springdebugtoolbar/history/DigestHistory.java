package io.github.springdebugtoolbar.history;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.recording.DelayedTask;
import org.jspecify.annotations.Nullable;

/**
 * Digests of the requests of this run of the application and, if there is a file for
 * them, of earlier runs. Bounded by number and by size; the oldest goes first, unless it
 * is pinned as a baseline. Other instances of the application may share the file: each
 * writing takes what they have added. Neither inspecting a request for its digest nor
 * reading and writing the file delays a request: that is done in the background, or by
 * whoever reads before it is done. Safe for use by multiple threads.
 */
public final class DigestHistory implements AutoCloseable {

	static final int CAPACITY = 200;

	private static final int MAX_SIZE = 2_000_000;

	private static final int MAX_PINNED = 20;

	private static final Duration DELAY = Duration.ofMillis(500);

	private static final Comparator<RequestDigest> NEWEST_FIRST = Comparator.comparing(RequestDigest::startedAt)
		.reversed();

	private final Instant run;

	private final @Nullable DigestFile file;

	private final Digestion digestion = new Digestion(this::digest);

	private final DelayedTask saving = new DelayedTask("debug-toolbar-history", DELAY, this::save);

	private final Object loading = new Object();

	private final Map<String, RequestDigest> digests = new LinkedHashMap<>();

	private final Set<String> pinned = new LinkedHashSet<>();

	/** What was pinned when the file was last read or written. */
	private Set<String> pinnedThen = Set.of();

	private boolean loaded;

	private int size;

	/**
	 * Creates a history.
	 * @param run start of this run of the application
	 * @param file keeps the digests for the next run, {@code null} if nothing shall
	 */
	public DigestHistory(Instant run, @Nullable DigestFile file) {
		this.run = run;
		this.file = file;
		this.loaded = (file == null);
	}

	/**
	 * Adds the digest of a request, or replaces it.
	 * @param request the request, which is inspected later
	 */
	public void add(InspectedRequest request) {
		add(request, () -> false);
	}

	/**
	 * Adds the digest of a request, or replaces it.
	 * @param request the request, which is inspected later
	 * @param changing whether the request is about to be added again: nobody inspects it
	 * until then, unless somebody reads
	 */
	public void add(InspectedRequest request, BooleanSupplier changing) {
		this.digestion.add(request, changing);
		askToSave();
	}

	/**
	 * Finds all digests.
	 * @return digests, the newest first
	 */
	public List<RequestDigest> findAll() {
		load();
		this.digestion.catchUp();
		synchronized (this.digests) {
			return this.digests.values().stream().sorted(NEWEST_FIRST).toList();
		}
	}

	/**
	 * Finds a digest.
	 * @param id id of its request
	 * @return the digest, empty if it is not kept
	 */
	public Optional<RequestDigest> findById(String id) {
		load();
		this.digestion.catchUp();
		synchronized (this.digests) {
			return Optional.ofNullable(this.digests.get(id));
		}
	}

	/**
	 * Finds what a request is best compared with: the pinned request of the same route,
	 * else the newest one of an earlier run, else the one before it.
	 * @param after the later request
	 * @return the earlier request, empty if there is none of the same route
	 */
	public Optional<RequestDigest> findBaseline(RequestDigest after) {
		List<RequestDigest> others = findAll().stream()
			.filter((one) -> one.isLike(after) && !one.id().equals(after.id()))
			.toList();
		List<RequestDigest> earlier = others.stream()
			.filter((one) -> one.startedAt().isBefore(after.startedAt()))
			.toList();
		return findFirst(others, (one) -> isPinned(one.id()))
			.or(() -> findFirst(earlier, (one) -> !one.run().equals(after.run())))
			.or(() -> findFirst(earlier, (one) -> true));
	}

	/**
	 * Finds the pinned request of a route.
	 * @param like a request of that route
	 * @return the baseline, empty if none is pinned
	 */
	public Optional<RequestDigest> findPinned(RequestDigest like) {
		return findAll().stream().filter((one) -> one.isLike(like) && isPinned(one.id())).findFirst();
	}

	/**
	 * Pins a request as the baseline of its route, in place of the one that was. If it is
	 * the one that was, there is none then.
	 * @param id id of the request
	 * @return whether it is pinned now; empty if it is not kept
	 */
	public Optional<Boolean> pin(String id) {
		Optional<RequestDigest> found = findById(id);
		found.ifPresent(this::pin);
		return found.map((digest) -> isPinned(digest.id()));
	}

	/**
	 * Whether a request is the baseline of its route.
	 * @param id id of the request
	 * @return {@code true} if it is
	 */
	public boolean isPinned(String id) {
		synchronized (this.digests) {
			return this.pinned.contains(id);
		}
	}

	/**
	 * Tells this run from earlier ones.
	 * @return its start
	 */
	public Instant run() {
		return this.run;
	}

	/**
	 * Where the digests are kept for the next run.
	 * @return the file, empty if they are not
	 */
	public Optional<Path> findFile() {
		return Optional.ofNullable(this.file).map(DigestFile::path);
	}

	/**
	 * Writes what was not yet written, and ends the threads that do.
	 */
	@Override
	public void close() {
		this.digestion.close();
		this.saving.close();
	}

	private void pin(RequestDigest digest) {
		synchronized (this.digests) {
			boolean was = this.pinned.contains(digest.id());
			this.pinned.removeIf((id) -> !this.digests.containsKey(id) || digest.isLike(this.digests.get(id)));
			if (!was) {
				this.pinned.add(digest.id());
				this.pinned.stream()
					.limit(Math.max(0, this.pinned.size() - MAX_PINNED))
					.toList()
					.forEach(this.pinned::remove);
			}
		}
		askToSave();
	}

	private void askToSave() {
		if (this.file != null) {
			this.saving.ask();
		}
	}

	private void digest(InspectedRequest request) {
		RequestDigest digest = RequestDigest.of(request, this.run);
		synchronized (this.digests) {
			put(digest);
			dropOldest();
		}
	}

	private void save() {
		load();
		this.digestion.catchUp();
		DigestFile target = this.file;
		if (target != null) {
			target.update(this::merge);
		}
	}

	// What others have written in the meantime stays, and is known here from now on.
	private KeptDigests merge(KeptDigests there) {
		synchronized (this.digests) {
			take(there);
			return new KeptDigests(this.digests.values().stream().sorted(NEWEST_FIRST).toList(), this.pinned);
		}
	}

	private void load() {
		synchronized (this.loading) {
			if (!this.loaded && this.file != null) {
				take(this.file.read());
			}
			this.loaded = true;
		}
	}

	private void take(KeptDigests earlier) {
		synchronized (this.digests) {
			earlier.digests().stream().filter((one) -> !this.digests.containsKey(one.id())).forEach(this::put);
			if (!earlier.digests().isEmpty()) {
				takePins(earlier.pinned());
			}
			dropOldest();
		}
	}

	// Pins of the file hold, but for the routes where something was changed here.
	private void takePins(Set<String> there) {
		List<String> changed = Stream.concat(this.pinned.stream(), this.pinnedThen.stream())
			.filter((id) -> this.pinned.contains(id) != this.pinnedThen.contains(id))
			.toList();
		this.pinned.removeIf((id) -> !there.contains(id) && !changed.contains(id));
		there.stream().filter((id) -> !isChanged(id, changed)).forEach(this.pinned::add);
		this.pinnedThen = Set.copyOf(this.pinned);
	}

	private boolean isChanged(String id, List<String> changed) {
		RequestDigest digest = this.digests.get(id);
		return digest == null
				|| changed.stream().map(this.digests::get).anyMatch((other) -> other != null && digest.isLike(other));
	}

	private void put(RequestDigest digest) {
		RequestDigest replaced = this.digests.put(digest.id(), digest);
		this.size += digest.size() - ((replaced != null) ? replaced.size() : 0);
	}

	private void dropOldest() {
		Optional<RequestDigest> oldest = isFull() ? findOldest() : Optional.empty();
		while (oldest.isPresent()) {
			drop(oldest.get());
			oldest = isFull() ? findOldest() : Optional.empty();
		}
	}

	private boolean isFull() {
		return this.digests.size() > CAPACITY || this.size > MAX_SIZE;
	}

	private void drop(RequestDigest digest) {
		this.digests.remove(digest.id());
		this.size -= digest.size();
	}

	// Not sorted: in the long run one is dropped for each that comes.
	private Optional<RequestDigest> findOldest() {
		return this.digests.values().stream().filter((one) -> !this.pinned.contains(one.id())).max(NEWEST_FIRST);
	}

	private static Optional<RequestDigest> findFirst(List<RequestDigest> digests, Predicate<RequestDigest> condition) {
		return digests.stream().filter(condition).findFirst();
	}

}
