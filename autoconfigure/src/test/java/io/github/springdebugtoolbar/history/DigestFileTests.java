package io.github.springdebugtoolbar.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.detection.Cost;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DigestFile}.
 */
class DigestFileTests {

	private final KeptDigests kept = new KeptDigests(List.of(Digests.request("a")
		.queries(2, "select a", 3, 4)
		.finding("Order.customer")
		.finding(Finding.of("slow", Severity.INFO, "Ünïcode ✓")
			.cost(new Cost(1, 2, 3, 4))
			.forecast(Forecast.estimated(1, 1, 1), "")
			.build())
		.digest(), Digests.request("b").digest()), Set.of("b"));

	private final Path directory;

	private final Path path;

	private final DigestFile file;

	DigestFileTests(@TempDir Path directory) {
		this.directory = directory;
		this.path = directory.resolve("target/debug-toolbar/shop.history");
		this.file = new DigestFile(this.path);
	}

	@Test
	void readReturnsWhatWasWritten() {
		this.file.update((there) -> this.kept);
		assertThat(new DigestFile(this.path).read()).isEqualTo(this.kept);
	}

	@Test
	void readOfNoFileIsEmpty() {
		assertThat(this.file.read()).isEqualTo(KeptDigests.NONE);
	}

	@Test
	void writeReplacesWhatWasThereAndLeavesNothingElseButItsLock() throws IOException {
		this.file.update((there) -> this.kept);
		this.file.update((there) -> KeptDigests.NONE);
		assertThat(this.file.read()).isEqualTo(KeptDigests.NONE);
		try (Stream<Path> files = Files.list(this.path.getParent())) {
			assertThat(files).containsExactlyInAnyOrder(this.path, this.path.resolveSibling("shop.history.lock"));
		}
	}

	@Test
	void damagedFileIsEmptyAndCanBeWrittenAgain() throws IOException {
		this.file.update((there) -> this.kept);
		byte[] bytes = Files.readAllBytes(this.path);
		for (int length = 4; length < bytes.length; length += 7) {
			Files.write(this.path, Arrays.copyOf(bytes, length));
			assertThat(this.file.read()).as("%s bytes", length).isEqualTo(KeptDigests.NONE);
		}
		this.file.update((there) -> this.kept);
		assertThat(this.file.read()).isEqualTo(this.kept);
	}

	@Test
	void flippedBitsNeverThrow() throws IOException {
		this.file.update((there) -> this.kept);
		byte[] bytes = Files.readAllBytes(this.path);
		for (int i = 4; i < bytes.length; i++) {
			byte[] damaged = bytes.clone();
			damaged[i] ^= (byte) 0xFF;
			Files.write(this.path, damaged);
			assertThat(this.file.read()).isNotNull();
		}
	}

	@Test
	void fileOfAnotherVersionIsEmpty() throws IOException {
		this.file.update((there) -> this.kept);
		byte[] bytes = Files.readAllBytes(this.path);
		bytes[7] = 99;
		Files.write(this.path, bytes);
		assertThat(this.file.read()).isEqualTo(KeptDigests.NONE);
	}

	@Test
	void fileOfSomebodyElseIsNeitherReadNorOverwritten() throws IOException {
		Path notes = this.directory.resolve("notes.md");
		Files.writeString(notes, "Remember the milk");
		DigestFile foreign = new DigestFile(notes);
		assertThat(foreign.read()).isEqualTo(KeptDigests.NONE);
		foreign.update((there) -> this.kept);
		assertThat(notes).hasContent("Remember the milk");
	}

	@Test
	void whatCannotBeWrittenIsLeft() throws IOException {
		Files.writeString(this.directory.resolve("target"), "a file where a directory should be");
		this.file.update((there) -> this.kept);
		assertThat(this.file.read()).isEqualTo(KeptDigests.NONE);
	}

}
