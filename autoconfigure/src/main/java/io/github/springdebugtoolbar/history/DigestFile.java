package io.github.springdebugtoolbar.history;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.UnaryOperator;

import io.github.springdebugtoolbar.recording.FaultLog;

/**
 * The file in which digests outlive the application. Several applications may share it:
 * each changes what is there at the time. A damaged one is taken for empty, a file of
 * somebody else is never overwritten. Safe for use by multiple threads.
 */
public final class DigestFile {

	private static final long MAX_BYTES = 10_000_000;

	private final FaultLog faults = new FaultLog();

	private final Path path;

	/**
	 * Creates a file, which need not exist.
	 * @param path where it is
	 */
	public DigestFile(Path path) {
		this.path = path.toAbsolutePath();
	}

	Path path() {
		return this.path;
	}

	synchronized KeptDigests read() {
		try {
			return (Files.exists(this.path) && isOurs()) ? readOurs() : KeptDigests.NONE;
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("reading the history of earlier runs from " + this.path, ex);
			return KeptDigests.NONE;
		}
	}

	synchronized void update(UnaryOperator<KeptDigests> change) {
		try {
			if (Files.exists(this.path) && !isOurs()) {
				throw new IOException("the file exists and is not a history; set another 'debug-toolbar.history.file'");
			}
			Path directory = Files.createDirectories(this.path.getParent());
			try (FileTurn turn = FileTurn.take(directory.resolve(this.path.getFileName() + ".lock"))) {
				replace(change.apply(read()));
			}
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("writing the history to " + this.path, ex);
		}
	}

	private boolean isOurs() throws IOException {
		try (DataInputStream in = open()) {
			return Files.size(this.path) >= Integer.BYTES && in.readInt() == DigestFormat.MARK;
		}
	}

	private KeptDigests readOurs() throws IOException {
		if (Files.size(this.path) > MAX_BYTES) {
			throw new IOException("it has more than " + MAX_BYTES + " bytes");
		}
		try (DataInputStream in = open()) {
			in.readInt();
			return DigestFormat.read(in);
		}
	}

	private DataInputStream open() throws IOException {
		return new DataInputStream(new BufferedInputStream(Files.newInputStream(this.path)));
	}

	private void replace(KeptDigests kept) throws IOException {
		Path temporary = Files.createTempFile(this.path.getParent(), this.path.getFileName().toString(), ".tmp");
		try {
			try (DataOutputStream out = new DataOutputStream(
					new BufferedOutputStream(Files.newOutputStream(temporary)))) {
				DigestFormat.write(kept, out);
			}
			move(temporary);
		}
		finally {
			Files.deleteIfExists(temporary);
		}
	}

	private void move(Path temporary) throws IOException {
		try {
			Files.move(temporary, this.path, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (AtomicMoveNotSupportedException ex) {
			Files.move(temporary, this.path, StandardCopyOption.REPLACE_EXISTING);
		}
	}

}
