package io.github.springdebugtoolbar.detection.cache;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.LatestUsed;

/**
 * When and where tables were last written to, bounded. Not safe for use by multiple
 * threads.
 */
class Writes {

	private static final int TABLES = 1_000;

	private static final int PLACES = 5;

	/** Stands for what was written by a statement of which no table is known. */
	private static final String ANY = "";

	private final Map<String, Written> byTable = new LatestUsed<>(TABLES);

	void add(String dataSource, Collection<String> tables, Instant at, Optional<Frame> place) {
		for (String table : tables.isEmpty() ? List.of(ANY) : tables) {
			Written written = this.byTable.computeIfAbsent(key(dataSource, table), (key) -> new Written());
			written.add(at, place);
		}
	}

	Instant latest(String dataSource, Collection<String> tables) {
		return of(dataSource, tables).map((written) -> written.latest).max(Instant::compareTo).orElse(Instant.MIN);
	}

	List<Frame> places(String dataSource, Collection<String> tables) {
		Set<Frame> places = new LinkedHashSet<>();
		of(dataSource, tables).forEach((written) -> places.addAll(written.places));
		return List.copyOf(places);
	}

	private Stream<Written> of(String dataSource, Collection<String> tables) {
		return Stream.concat(Stream.of(ANY), tables.stream())
			.map((table) -> Optional.ofNullable(this.byTable.get(key(dataSource, table))))
			.flatMap(Optional::stream);
	}

	private static String key(String dataSource, String table) {
		return dataSource + '\n' + table.toLowerCase(Locale.ROOT);
	}

	private static final class Written {

		private final List<Frame> places = new ArrayList<>(1);

		private Instant latest = Instant.MIN;

		private void add(Instant at, Optional<Frame> place) {
			this.latest = at.isAfter(this.latest) ? at : this.latest;
			place.filter((frame) -> !isKnown(frame) && this.places.size() < PLACES).ifPresent(this.places::add);
		}

		private boolean isKnown(Frame place) {
			return this.places.stream()
				.anyMatch((known) -> known.className().equals(place.className())
						&& known.method().equals(place.method()));
		}

	}

}
