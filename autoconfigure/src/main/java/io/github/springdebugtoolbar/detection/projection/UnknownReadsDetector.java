package io.github.springdebugtoolbar.detection.projection;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.FindingBuilder;
import io.github.springdebugtoolbar.detection.Precision;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.recording.AttributeReads;
import io.github.springdebugtoolbar.recording.WatchRefusal;
import io.github.springdebugtoolbar.recording.WatchRefusal.Cause;

/**
 * Offers to watch what is read of entities, where so much is loaded that little of it is
 * likely to be needed.
 */
class UnknownReadsDetector implements Detector {

	/** Characters of one request. */
	static final long CHARACTERS = 1_000_000;

	private static final String PROPERTY = "debug-toolbar.attribute-reads.enabled";

	private final Supplier<Optional<WatchRefusal>> refusal;

	UnknownReadsDetector(Supplier<Optional<WatchRefusal>> refusal) {
		this.refusal = refusal;
	}

	@Override
	public Precision precision() {
		return Precision.TOTAL;
	}

	@Override
	public List<Finding> detect(Evidence evidence) {
		if (!evidence.events(AttributeReads.class).isEmpty()) {
			return List.of();
		}
		return LoadedEntities.find(evidence)
			.filter((loaded) -> loaded.count() >= UnreadAttributesDetector.ENTITIES)
			.filter((loaded) -> isLarge(loaded, LoadedValues.of(evidence, loaded.entity())))
			.limit(1)
			.map((loaded) -> finding(loaded, LoadedValues.of(evidence, loaded.entity())))
			.toList();
	}

	private static boolean isLarge(LoadedEntities loaded, LoadedValues values) {
		long characters = values.length(loaded.entity().values()) * loaded.count();
		return characters >= CHARACTERS || (values.size() >= 2 * UnreadAttributesDetector.ATTRIBUTES
				&& (long) values.size() * loaded.count() >= 2L * UnreadAttributesDetector.VALUES);
	}

	private Finding finding(LoadedEntities loaded, LoadedValues values) {
		FindingBuilder finding = Finding
			.of("attribute-reads", Severity.INFO,
					Wording.number(loaded.count()) + " `" + loaded.name() + "` are loaded with " + values.size()
							+ " attributes each; what of them is read is not known")
			.subject(loaded.name())
			.places(loaded.first())
			.fact("Attributes of each", Integer.toString(values.size()))
			.notOnBadge();
		return this.refusal.get().map((known) -> refused(finding, known)).orElseGet(() -> offered(finding)).build();
	}

	private static FindingBuilder offered(FindingBuilder finding) {
		return finding
			.explanation("An entity comes with all its columns. Whether a projection would do is known by watching "
					+ "which attributes are read: the toolbar then attaches an agent to the JVM at the start.")
			.basis("Nothing is known to be wrong.")
			.cure("Watch", "", Change.property(PROPERTY, "true"));
	}

	private static FindingBuilder refused(FindingBuilder finding, WatchRefusal refusal) {
		boolean missing = refusal.cause() == Cause.NO_LIBRARY;
		return finding
			.explanation("An entity comes with all its columns. `" + PROPERTY + "` is on, but "
					+ (missing ? "`" + WatchRefusal.AGENT + "` is not on the class path."
							: "the JVM refuses an agent: `" + refusal.detail() + "`."))
			.basis("Nothing is known to be wrong.")
			.cures(List.of(missing ? library() : permission()));
	}

	private static Cure library() {
		return new Cure("Add the agent", "It comes with the starter, unless it is excluded.",
				List.of(Change.code("xml", """
						<dependency>
						    <groupId>net.bytebuddy</groupId>
						    <artifactId>byte-buddy-agent</artifactId>
						    <scope>runtime</scope>
						</dependency>""")));
	}

	private static Cure permission() {
		return new Cure("Permit an agent", "On a JDK with the module `jdk.attach`.",
				List.of(Change.code("shell", "java -XX:+EnableDynamicAgentLoading …")));
	}

}
