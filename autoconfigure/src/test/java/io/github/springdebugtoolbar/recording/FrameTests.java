package io.github.springdebugtoolbar.recording;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Frame}.
 */
class FrameTests {

	@ParameterizedTest
	@CsvSource({ "list, list", "<init>, <init>", "lambda$list$0, list", "lambda$list_all$12, list_all",
			"lambda$get$x$3, get$x", "list$lambda$0, list", "list$lambda$1$0, list", "lambda$x, lambda$x" })
	void methodIsNamedAsInTheSource(String method, String written) {
		Frame frame = new Frame("shop.Orders", method, "Orders.java", 12);
		assertThat(frame.writtenMethod()).isEqualTo(written);
		assertThat(frame.place()).isEqualTo("Orders." + written + " (Orders.java:12)");
	}

}
