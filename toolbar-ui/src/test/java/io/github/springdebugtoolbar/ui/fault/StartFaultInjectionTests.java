package io.github.springdebugtoolbar.ui.fault;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.ui.fault.Visitor.Outcome;
import io.github.springdebugtoolbar.ui.fault.app.CatalogueApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an application starts and ends as without the toolbar, whatever fails of
 * what takes hold of it and lets go of it.
 */
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StartFaultInjectionTests {

	private static List<Outcome> expected;

	@TempDir
	@SuppressWarnings("NullAway.Init")
	static Path directory;

	@BeforeAll
	static void visitWithoutTheToolbar() throws Exception {
		FaultInjection.install();
		try (ServletWebServerApplicationContext without = CatalogueApplication.start(false)) {
			expected = new Visitor(without.getWebServer().getPort()).visitAll("Nobody");
		}
	}

	@AfterEach
	void disarm() {
		Faults.disarm();
	}

	@Order(1)
	@ParameterizedTest
	@MethodSource
	void applicationStartsAndEnds(Border border, Fault fault, CapturedOutput output) throws Exception {
		Faults.arm(border, fault);
		try (ServletWebServerApplicationContext with = CatalogueApplication.start(true,
				"debug-toolbar.history.file=" + directory.resolve("shared.history"))) {
			assertThat(new Visitor(with.getWebServer().getPort()).visitAll("Nobody")).isEqualTo(expected);
		}
		assertThat(Faults.disarm()).isPositive();
		assertSaid(fault, output.getAll());
		assertThat(output.getAll().lines().filter((line) -> line.contains("Debug toolbar: "))).hasSizeLessThan(10);
		assertThat(directory).isDirectoryNotContaining("glob:**.tmp");
	}

	static Stream<Arguments> applicationStartsAndEnds() {
		return Fault.cases(Borders.starting());
	}

	private static void assertSaid(Fault fault, String output) {
		switch (fault) {
			case EXCEPTION -> assertThat(output).contains("IllegalStateException: injected");
			case LINKAGE_ERROR -> assertThat(output).contains("NoClassDefFoundError: injected/Missing");
			case HANG -> assertThat(output).doesNotContain("the application is not affected");
		}
	}

	@Order(2)
	@Test
	void everyPlaceThatTakesHoldHasReportedAFault() {
		assertThat(Faults.reporters()).containsAll(Borders.START.stream().map((name) -> Border.BASE + name).toList());
	}

}
