package io.github.springdebugtoolbar.detection.projection;

import java.util.List;
import java.util.stream.Collectors;

import io.github.springdebugtoolbar.detection.Cost;
import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.FindingBuilder;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.Precision;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.recording.MappedValue;

/**
 * Finds entities of which much is loaded and little is read.
 */
class UnreadAttributesDetector implements Detector {

	/** Entities below which a projection saves nothing that can be felt. */
	static final int ENTITIES = 100;

	/** Characters that are loaded in vain from which it is worth a projection. */
	static final int CHARACTERS = 100_000;

	/** Short attributes that are loaded in vain from which it is worth a projection. */
	static final int ATTRIBUTES = 10;

	/** All entities together. */
	static final int VALUES = 5_000;

	private static final int NAMED = 3;

	// What reads too much for a more precise reason is explained by that.
	@Override
	public Precision precision() {
		return Precision.SYMPTOM;
	}

	@Override
	public String rule() {
		return "Entities of which little is read";
	}

	@Override
	public List<Finding> detect(Evidence evidence) {
		return LoadedEntities.find(evidence)
			.filter((loaded) -> loaded.count() >= ENTITIES * loaded.queries().size())
			.filter((loaded) -> isWasteful(loaded, LoadedValues.of(evidence, loaded.entity())))
			.map((loaded) -> finding(evidence, loaded, LoadedValues.of(evidence, loaded.entity())))
			.toList();
	}

	private static boolean isWasteful(LoadedEntities loaded, LoadedValues values) {
		List<MappedValue> unread = values.unread();
		boolean longTexts = values.length(unread.stream().filter(values::isLong).toList())
				* loaded.count() >= CHARACTERS;
		boolean many = unread.size() >= ATTRIBUTES && (long) unread.size() * loaded.count() >= VALUES
				&& !values.readsAssociations();
		return values.isWatched() && !values.read().isEmpty() && (longTexts || many);
	}

	private static Finding finding(Evidence evidence, LoadedEntities loaded, LoadedValues values) {
		FindingBuilder finding = Finding
			.of("projection", Severity.WARNING,
					Wording.number(loaded.count()) + " `" + loaded.name() + "` are loaded with " + values.size()
							+ " attributes each, " + readOf(values))
			.subject(loaded.name())
			.explanation("An entity comes with all its columns. " + unreadOf(values)
					+ " A projection selects what is read, and is not managed: no copy for the dirty check.")
			.places(loaded.first())
			.queries(loaded.queries())
			.fact("Attributes of each", Integer.toString(values.size()), Integer.toString(values.read().size()));
		return withForecast(finding, loaded, values)
			.notWhen("Entities go into a cache or the session, and other requests read the rest of them.")
			.notWhen("The rest is read by reflection, which is not seen, such as a serializer that is set to fields.")
			.cures(new ProjectionCures(evidence, loaded, values).list())
			.build();
	}

	private static FindingBuilder withForecast(FindingBuilder finding, LoadedEntities loaded, LoadedValues values) {
		long read = values.length(values.read());
		long all = read + values.length(values.unread());
		Cost cost = Cost.of(loaded.queries());
		long after = loaded.queries()
			.stream()
			.mapToLong((query) -> query.executeNanos() + query.fetchNanos() * read / Math.max(1, all))
			.sum();
		return finding
			.fact("Characters read", "about " + Wording.number(all * loaded.count()),
					"about " + Wording.number(read * loaded.count()))
			.fact("SQL time", Wording.millis(cost.nanos()), Wording.millis(after))
			.forecast(Forecast.estimated(cost.queries(), after, cost.rows()),
					"The same rows; their time by the share of what is read, measured in the texts of the first entities.");
	}

	private static String readOf(LoadedValues values) {
		List<MappedValue> read = values.read();
		if (read.size() > NAMED) {
			return read.size() + " of them are read";
		}
		return names(read) + ((read.size() == 1) ? " is read" : " are read");
	}

	private static String unreadOf(LoadedValues values) {
		List<MappedValue> unread = values.unread();
		String longest = unread.stream()
			.filter(values::isLong)
			.limit(NAMED)
			.map((value) -> "`" + value.name() + "`"
					+ (value.large() ? " (a large object)"
							: " (" + Wording.number(values.length(value)) + " characters)"))
			.collect(Collectors.joining(", "));
		return longest.isEmpty()
				? "Never read: " + names(unread.subList(0, Math.min(NAMED, unread.size())))
						+ ((unread.size() > NAMED) ? " and " + (unread.size() - NAMED) + " more." : ".")
				: "Never read: " + longest + ((unread.size() > 1) ? " and others." : ".");
	}

	private static String names(List<MappedValue> values) {
		return values.stream().map((value) -> "`" + value.name() + "`").collect(Collectors.joining(", "));
	}

}
