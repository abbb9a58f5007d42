package io.github.springdebugtoolbar.demo.security;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A page with a strict policy, and something to be found on it.
 */
@RestController
class PolicyController {

	static final String PAGE = "/test/security/policy";

	private final JdbcClient jdbc;

	PolicyController(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@GetMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
	String show(HttpServletResponse response, @RequestParam(defaultValue = "") String more) {
		String nonce = UUID.randomUUID().toString().replace("-", "");
		response.setHeader("Content-Security-Policy",
				"default-src 'self'; script-src 'nonce-%s'%s".formatted(nonce, more));
		for (int i = 0; i < 12; i++) {
			this.jdbc.sql("select name from customer where id = ?").param(1 + i % 3).query(String.class).list();
		}
		return """
				<!doctype html><html><head><title>Policy</title><link rel="icon" href="/acorn.svg"></head>
				<body><script nonce="%s">window.allowed = true</script><script>window.refused = true</script></body></html>"""
			.formatted(nonce);
	}

}
