package io.github.springdebugtoolbar.demo;

import java.util.Collections;
import java.util.stream.IntStream;

import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A page that no shop should have: it runs as many queries as it is asked for.
 */
@RestController
class ManyStatementsController {

	private final JdbcClient jdbc;

	ManyStatementsController(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@GetMapping(path = "/test/many-statements", produces = MediaType.TEXT_HTML_VALUE)
	String run(@RequestParam int count, @RequestParam int distinct) {
		for (int i = 0; i < count; i++) {
			this.jdbc.sql("select name as n%d from customer where id = ?".formatted(i % distinct))
				.param(1 + i % 50)
				.query(String.class)
				.list();
		}
		return "<!doctype html><html><head><title>Many</title></head><body>%d queries</body></html>".formatted(count);
	}

	@GetMapping(path = "/test/many-parameters", produces = MediaType.TEXT_HTML_VALUE)
	String runWithParameters(@RequestParam int count) {
		String placeholders = String.join(",", Collections.nCopies(count, "?"));
		this.jdbc.sql("select name from customer where id in (" + placeholders + ")")
			.params(IntStream.rangeClosed(1, count).boxed().toList())
			.query(String.class)
			.list();
		return "<!doctype html><html><head><title>Many</title></head><body>%d values</body></html>".formatted(count);
	}

}
