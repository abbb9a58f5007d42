package io.github.springdebugtoolbar.recording;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Starts recordings, and knows to which one an event of the current thread belongs. What
 * belongs to no request is kept apart, the latest of it. Safe for use by multiple
 * threads.
 */
public final class Recorder {

	private static final RecordingLimits UNATTRIBUTED_LIMITS = new RecordingLimits(500, 500, 50);

	private final Clock clock;

	private final LongSupplier nanoTime;

	private final RecordingLimits limits;

	private final CallSiteFinder callSiteFinder;

	private final String run = Long.toString(ThreadLocalRandom.current().nextLong(36 * 36 * 36, 36L * 36 * 36 * 36),
			36);

	private final AtomicLong lastId = new AtomicLong();

	private final Recording unattributed;

	/**
	 * Creates a recorder that reads {@link System#nanoTime()}.
	 * @param clock clock for the start of a request
	 * @param limits how much of one request is kept
	 * @param callSiteFinder finds application frames
	 */
	public Recorder(Clock clock, RecordingLimits limits, CallSiteFinder callSiteFinder) {
		this(clock, System::nanoTime, limits, callSiteFinder);
	}

	Recorder(Clock clock, LongSupplier nanoTime, RecordingLimits limits, CallSiteFinder callSiteFinder) {
		this.clock = clock;
		this.nanoTime = nanoTime;
		this.limits = limits;
		this.callSiteFinder = callSiteFinder;
		this.unattributed = new Recording(RecordedRequest.UNATTRIBUTED, clock.instant(), nanoTime, UNATTRIBUTED_LIMITS,
				true, callSiteFinder);
	}

	/**
	 * Starts a recording. To let a thread work for it, attach it to the thread.
	 * @return the recording
	 */
	public Recording start() {
		return new Recording(this.run + "-" + this.lastId.incrementAndGet(), this.clock.instant(), this.nanoTime,
				this.limits, false, this.callSiteFinder);
	}

	/**
	 * Where an event of the current thread belongs.
	 * @return the thread's recording, else the one of what belongs to no request; empty
	 * while recording is suspended
	 */
	public Optional<Recording> current() {
		return Optional.ofNullable(CurrentRecording.orElse(this.unattributed));
	}

	/**
	 * What belonged to no request, the latest of it.
	 * @return a request named {@link RecordedRequest#UNATTRIBUTED}
	 */
	public RecordedRequest unattributed() {
		return this.unattributed.snapshot();
	}

	/**
	 * Whether a request of that name was started in this run of the application.
	 * @param id name of a request
	 * @return {@code true} even if it is no longer kept
	 */
	public boolean knows(String id) {
		String[] parts = id.split("-", 2);
		return parts.length == 2 && parts[0].equals(this.run) && parts[1].matches("[1-9]\\d{0,17}")
				&& Long.parseLong(parts[1]) <= this.lastId.get();
	}

}
