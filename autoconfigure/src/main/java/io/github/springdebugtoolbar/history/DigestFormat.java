package io.github.springdebugtoolbar.history;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.recording.HttpExchange;
import org.jspecify.annotations.Nullable;

/**
 * The digests as bytes: plain fields in a fixed order, after a mark and a version.
 */
final class DigestFormat {

	/** "spring debug toolbar history", in short. */
	static final int MARK = 0x5344_5448;

	static final int VERSION = 1;

	private static final int MAX_DIGESTS = 1_000;

	private DigestFormat() {
	}

	static void write(KeptDigests kept, DataOutput out) throws IOException {
		out.writeInt(MARK);
		out.writeInt(VERSION);
		writeAll(kept.pinned(), out, out::writeUTF);
		writeAll(kept.digests(), out, (digest) -> write(digest, out));
	}

	/**
	 * Reads what follows the mark.
	 * @param in the bytes
	 * @return what was kept
	 * @throws IOException if it is damaged or of another version
	 */
	static KeptDigests read(DataInput in) throws IOException {
		int version = in.readInt();
		if (version != VERSION) {
			throw new IOException("it has version " + version + " of the format, not " + VERSION);
		}
		List<String> pinned = readAll(in, MAX_DIGESTS, in::readUTF);
		return new KeptDigests(readAll(in, MAX_DIGESTS, () -> readDigest(in)), new LinkedHashSet<>(pinned));
	}

	private static void write(RequestDigest digest, DataOutput out) throws IOException {
		out.writeUTF(digest.id());
		write(digest.run(), out);
		out.writeUTF(digest.kind().name());
		out.writeUTF(digest.method());
		out.writeUTF(digest.path());
		out.writeBoolean(digest.route() != null);
		if (digest.route() != null) {
			out.writeUTF(digest.route());
		}
		out.writeInt(digest.status());
		write(digest.startedAt(), out);
		out.writeLong(digest.duration().toNanos());
		out.writeInt(digest.queries());
		out.writeLong(digest.sqlTime().toNanos());
		out.writeLong(digest.rows());
		out.writeLong(digest.held().toNanos());
		writeAll(digest.statements(), out, (statement) -> write(statement, out));
		out.writeInt(digest.moreStatements());
		writeAll(digest.findings(), out, (finding) -> write(finding, out));
	}

	private static RequestDigest readDigest(DataInput in) throws IOException {
		return new RequestDigest(in.readUTF(), readInstant(in), constant(HttpExchange.Kind.class, in), in.readUTF(),
				in.readUTF(), in.readBoolean() ? in.readUTF() : null, in.readInt(), readInstant(in), readDuration(in),
				in.readInt(), readDuration(in), in.readLong(), readDuration(in),
				readAll(in, RequestDigest.MAX_STATEMENTS, () -> readStatement(in)), in.readInt(),
				readAll(in, RequestDigest.MAX_FINDINGS, () -> readFinding(in)));
	}

	private static void write(StatementDigest statement, DataOutput out) throws IOException {
		out.writeUTF(statement.fingerprint());
		out.writeUTF(statement.sql());
		out.writeInt(statement.count());
		out.writeLong(statement.time().toNanos());
		out.writeLong(statement.rows());
	}

	private static StatementDigest readStatement(DataInput in) throws IOException {
		return new StatementDigest(in.readUTF(), in.readUTF(), in.readInt(), readDuration(in), in.readLong());
	}

	private static void write(FindingDigest finding, DataOutput out) throws IOException {
		out.writeUTF(finding.code());
		out.writeUTF(finding.fingerprint());
		out.writeUTF(finding.severity().name());
		out.writeUTF(finding.title());
		write(finding.cost(), out);
		out.writeBoolean(finding.expected() != null);
		if (finding.expected() != null) {
			write(finding.expected(), out);
		}
	}

	private static FindingDigest readFinding(DataInput in) throws IOException {
		return new FindingDigest(in.readUTF(), in.readUTF(), constant(Severity.class, in), in.readUTF(), readCost(in),
				findCost(in));
	}

	private static void write(FindingDigest.Cost cost, DataOutput out) throws IOException {
		out.writeInt(cost.queries());
		out.writeLong(cost.nanos());
	}

	private static FindingDigest.Cost readCost(DataInput in) throws IOException {
		return new FindingDigest.Cost(in.readInt(), in.readLong());
	}

	private static FindingDigest.@Nullable Cost findCost(DataInput in) throws IOException {
		return in.readBoolean() ? readCost(in) : null;
	}

	private static void write(Instant instant, DataOutput out) throws IOException {
		out.writeLong(instant.getEpochSecond());
		out.writeInt(instant.getNano());
	}

	private static Instant readInstant(DataInput in) throws IOException {
		return Instant.ofEpochSecond(in.readLong(), in.readInt());
	}

	private static Duration readDuration(DataInput in) throws IOException {
		return Duration.ofNanos(in.readLong());
	}

	private static <E extends Enum<E>> E constant(Class<E> type, DataInput in) throws IOException {
		return Enum.valueOf(type, in.readUTF());
	}

	private static <T> void writeAll(Collection<T> all, DataOutput out, Writer<T> writer) throws IOException {
		out.writeInt(all.size());
		for (T one : all) {
			writer.write(one);
		}
	}

	private static <T> List<T> readAll(DataInput in, int limit, Reader<T> reader) throws IOException {
		int size = in.readInt();
		if (size < 0 || size > limit) {
			throw new IOException("it claims to have " + size + " parts where " + limit + " are possible");
		}
		List<T> all = new ArrayList<>(size);
		for (int i = 0; i < size; i++) {
			all.add(reader.read());
		}
		return all;
	}

	private interface Writer<T> {

		void write(T value) throws IOException;

	}

	private interface Reader<T> {

		T read() throws IOException;

	}

}
