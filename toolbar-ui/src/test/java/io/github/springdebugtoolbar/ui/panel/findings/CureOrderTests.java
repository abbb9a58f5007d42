package io.github.springdebugtoolbar.ui.panel.findings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.Use;
import io.github.springdebugtoolbar.ui.diff.ChangeDiffs;
import io.github.springdebugtoolbar.ui.source.SourceCode;
import io.github.springdebugtoolbar.ui.source.SourceFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CureOrder}.
 */
class CureOrderTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path project;

	@Test
	void whatTheCodeMakesOfTheListComesFirst() throws IOException {
		assertThat(order("return orders.findAll().size();")).containsExactly("Count", "Sum", "Exists");
		assertThat(order("return orders.findAll().isEmpty();")).containsExactly("Exists", "Sum", "Count");
		assertThat(order("return orders.findAll().hashCode();")).containsExactly("Sum", "Count", "Exists");
	}

	private List<String> order(String code) throws IOException {
		Path file = this.project.resolve("src/main/java/shop/Desk.java");
		Files.createDirectories(file.getParent());
		Files.writeString(file, "package shop;\nclass Desk {\n\tint run() {\n\t\t" + code + "\n\t}\n}\n");
		Finding finding = Finding.of("in-memory-aggregation", Severity.INFO, "")
			.cure("Sum", "", use(Use.Kind.SUM, "total:Long"))
			.cure("Count", "", use(Use.Kind.COUNT))
			.cure("Exists", "", use(Use.Kind.EXISTS))
			.build();
		ChangeDiffs diffs = new ChangeDiffs(new SourceCode(new SourceFiles(this.project), "idea"));
		return CureOrder.of(finding, diffs).stream().map(Cure::name).toList();
	}

	private static Change use(Use.Kind kind, String... attributes) {
		return Change.use("shop.Desk", "run", new Use(kind, "findAll", List.of(attributes)), "other();");
	}

}
