package io.github.springdebugtoolbar.detection;

import java.util.Optional;
import java.util.function.Consumer;

import io.github.springdebugtoolbar.recording.Frame;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OneCall}.
 */
class OneCallTests {

	private static final Frame CONTROLLER = new Frame("shop.Page", "show", "Page.java", 20);

	@Test
	void methodThatWentOnAtAnotherLineHasBoth() {
		assertThat(find((sql) -> sql.at(line("find", 9), line("total", 41), CONTROLLER)
			.run("select 1", 1)
			.at(line("find", 9), line("total", 43), CONTROLLER)
			.run("select 1", 1))).hasValue("shop.Service.total");
	}

	@Test
	void differentMethodsHaveTheirCallerInCommon() {
		assertThat(find((sql) -> sql.at(line("find", 9), CONTROLLER)
			.run("select 1", 1)
			.at(line("count", 12), CONTROLLER)
			.run("select 1", 1))).hasValue("shop.Page.show");
	}

	@Test
	void loopMayBeInAnyOfTheMethods() {
		assertThat(find((sql) -> sql.at(line("find", 9), line("lambda$total$0", 41), CONTROLLER)
			.run("select 1", 1)
			.run("select 1", 1))).hasValue("shop.Page.show");
	}

	@Test
	void methodAroundALambdaIsNamed() {
		assertThat(find((sql) -> sql.at(line("lambda$total$0", 41)).run("select 1", 1).run("select 1", 1)))
			.hasValue("shop.Service.total");
	}

	@Test
	void nothingInCommonIsNothing() {
		assertThat(find((sql) -> sql.at(line("find", 9)).run("select 1", 1).at(CONTROLLER).run("select 1", 1)))
			.isEmpty();
	}

	private static Frame line(String method, int line) {
		return new Frame("shop.Service", method, "Service.java", line);
	}

	private static Optional<String> find(Consumer<RecordedSql> work) {
		Evidence evidence = RecordedSql.record(work);
		return OneCall.of(evidence, evidence.queries()).map((frame) -> frame.className() + "." + frame.method());
	}

}
