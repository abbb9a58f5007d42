package io.github.springdebugtoolbar.demo;

import java.util.Collections;
import java.util.stream.IntStream;

import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Pages that no shop should have: they run as many, as large or as broken statements as
 * they are asked for.
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
		return page(count + " queries");
	}

	@GetMapping(path = "/test/many-parameters", produces = MediaType.TEXT_HTML_VALUE)
	String runWithParameters(@RequestParam int count) {
		String placeholders = String.join(",", Collections.nCopies(count, "?"));
		this.jdbc.sql("select name from customer where id in (" + placeholders + ")")
			.params(IntStream.rangeClosed(1, count).boxed().toList())
			.query(String.class)
			.list();
		return page(count + " values");
	}

	@GetMapping(path = "/test/large-statement", produces = MediaType.TEXT_HTML_VALUE)
	String runLargeStatement(@RequestParam int characters) {
		this.jdbc.sql("select count(*) from customer where name <> '" + "x".repeat(characters) + "'")
			.query(Integer.class)
			.single();
		return page("Large statement");
	}

	@GetMapping(path = "/test/large-value", produces = MediaType.TEXT_HTML_VALUE)
	String runWithLargeValue(@RequestParam int characters) {
		this.jdbc.sql("select count(*) from customer where name = ?")
			.param("y".repeat(characters))
			.query(Integer.class)
			.single();
		return page("Large value");
	}

	@GetMapping(path = "/test/broken-statement", produces = MediaType.TEXT_HTML_VALUE)
	String runBrokenStatement() {
		try {
			this.jdbc.sql("selec nam from 'customer where ((id = 1").query(String.class).list();
		}
		catch (DataAccessException ex) {
			// what is shown of it matters
		}
		return page("Broken statement");
	}

	@GetMapping(path = "/test/write", produces = MediaType.TEXT_HTML_VALUE)
	String write() {
		this.jdbc.sql("update customer set name = name where id = ?").param(-1).update();
		return page("Write");
	}

	@GetMapping(path = "/test/dropped-table", produces = MediaType.TEXT_HTML_VALUE)
	String readATableThatIsGone() {
		this.jdbc.sql("create table gone (id int)").update();
		this.jdbc.sql("select id from gone").query(Integer.class).list();
		this.jdbc.sql("drop table gone").update();
		return page("Dropped table");
	}

	private static String page(String title) {
		return "<!doctype html><html><head><title>%s</title></head><body>%s</body></html>".formatted(title, title);
	}

}
