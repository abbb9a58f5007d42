package io.github.springdebugtoolbar.recording;

/**
 * Something that a connection did other than running a statement.
 *
 * @param kind what it did
 * @param dataSource bean name of the data source
 * @param connection name of the physical connection, an empty text if none was given
 * @param detail savepoint's name or value of the switch; of {@code ACQUIRE} how many
 * connections of the pool are in use, as {@code 7/10}, or {@code unpooled} if there is no
 * pool; an empty text otherwise
 * @param startNanos nanoseconds since the start of the request
 * @param durationNanos nanoseconds: of {@code ACQUIRE} the wait, of {@code HOLD} until it
 * was given back
 * @param thread name of the thread
 */
public record ConnectionEvent(Kind kind, String dataSource, String connection, String detail, long startNanos,
		long durationNanos, String thread) implements RecordedEvent {

	/**
	 * What a connection can do.
	 */
	public enum Kind {

		/** The application waited for a connection and got it. */
		ACQUIRE,

		/** The application waited for a connection in vain. */
		ACQUIRE_FAILED,

		/** The application held the connection; ends when it is given back. */
		HOLD,

		/** A transaction was committed. */
		COMMIT,

		/** A transaction was rolled back. */
		ROLLBACK,

		/** A savepoint was set. */
		SAVEPOINT,

		/** A transaction was rolled back to a savepoint. */
		ROLLBACK_TO_SAVEPOINT,

		/** A savepoint was released. */
		RELEASE_SAVEPOINT,

		/** Auto-commit was switched; {@code detail} is the new value. */
		AUTO_COMMIT,

		/** Read-only was switched; {@code detail} is the new value. */
		READ_ONLY,

		/** The isolation level was switched; {@code detail} is the new level. */
		ISOLATION

	}

}
