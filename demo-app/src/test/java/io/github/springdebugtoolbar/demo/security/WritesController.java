package io.github.springdebugtoolbar.demo.security;

import org.springframework.http.MediaType;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A page that runs everything that must never be run again.
 */
@RestController
class WritesController {

	static final String PAGE = "/test/security/writes";

	private static final int VALUE = 7_361;

	private final JdbcTemplate jdbc;

	WritesController(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@GetMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
	String write() {
		Writes writes = find();
		writes.preparation().forEach(this.jdbc::execute);
		writes.statements().forEach(this::execute);
		return "<!doctype html><html><head><title>Writes</title></head><body>Writes</body></html>";
	}

	String state() {
		return String.valueOf(this.jdbc.queryForObject(find().state(), String.class));
	}

	private Writes find() {
		return this.jdbc.execute((ConnectionCallback<Writes>) Writes::of);
	}

	private void execute(String sql) {
		this.jdbc.execute(sql, (PreparedStatementCallback<Boolean>) (statement) -> {
			statement.setInt(1, VALUE);
			return statement.execute();
		});
	}

}
