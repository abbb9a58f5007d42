package io.github.springdebugtoolbar.history;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The turn to change a file that several applications share, told by a lock on a file
 * beside it, which stays: who waits for it holds it open.
 */
final class FileTurn implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private static final int PAUSE_MILLIS = 10;

	private final FileChannel channel;

	private FileTurn(FileChannel channel) {
		this.channel = channel;
	}

	// Waits until nobody else has the turn.
	static FileTurn take(Path lockFile) throws IOException {
		FileTurn turn = new FileTurn(FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
		try {
			turn.await();
			return turn;
		}
		catch (IOException ex) {
			turn.close();
			throw ex;
		}
	}

	/** Ends the turn: closing the channel releases its lock. */
	@Override
	public void close() throws IOException {
		this.channel.close();
	}

	private void await() throws IOException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (tryLock() == null) {
			if (System.nanoTime() > end) {
				throw new IOException("another application has been writing it for " + PATIENCE.toSeconds() + " s");
			}
			pause();
		}
	}

	// Another context of this JVM has it if the lock overlaps.
	private @Nullable FileLock tryLock() throws IOException {
		try {
			return this.channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	private static void pause() throws IOException {
		try {
			Thread.sleep(PAUSE_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("interrupted while another application writes it");
		}
	}

}
