package io.github.springdebugtoolbar.demo;

import java.util.List;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.history.RequestHistory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Changes of the shop's own code, drawn into its files: what the first cure adds stands
 * there already, for the cured page. So a method of a repository is not added again.
 */
@DemoTest
class LiteralCuresTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "aggregation, in-memory-aggregation, RatingRepository Ratings",
			"write-loop, write-loop, StockRepository Stocktaking", "duplicate-query, duplicate-query, StockValues" })
	void curedPageHasTheLinesOfTheCure(String problem, String code, String classes, @Autowired RequestHistory history) {
		Shop shop = new Shop(this.port);
		String slow = "/problems/" + problem + "/slow";
		CureLines lines = CureLines.ofFirst(shop, new Findings(shop, history).visit(slow, code).request().id());
		assertThat(lines.files()).isEqualTo(List.of(classes.split(" ")));
		assertThat(lines.changed()).allSatisfy((text) -> assertThat(CureLines.source(problem)).contains(text));
		assertThat(lines.present())
			.isEqualTo(Stream.of(classes.split(" ")).map((name) -> name.endsWith("Repository")).toList());
	}

}
