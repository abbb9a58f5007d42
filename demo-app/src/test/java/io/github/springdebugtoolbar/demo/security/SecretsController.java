package io.github.springdebugtoolbar.demo.security;

import java.net.URI;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Pages that handle secrets, and fail with them.
 */
@RestController
class SecretsController {

	static final String PAGE = "/test/security/secrets";

	private static final String TABLE = "create table if not exists security_secret "
			+ "(id int, name varchar(100), password varchar(40), token varchar(100) unique)";

	private final JdbcClient jdbc;

	SecretsController(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@GetMapping(path = PAGE + "/of/{city}/{resetToken}", produces = MediaType.TEXT_HTML_VALUE)
	String show(@PathVariable String city, @PathVariable String resetToken, HttpSession session,
			HttpServletResponse response) {
		session.setAttribute("apiToken", Planted.in("session"));
		session.setAttribute("login", new Login("ada", 1, Planted.in("object-of-session")));
		session.setAttribute("callback", URI.create("/back?access_token=" + Planted.in("address-of-session")));
		session.setAttribute("city", "visible-of-session");
		response.addCookie(new Cookie("auth", Planted.in("set-cookie")));
		response.setHeader("X-Auth-Token", Planted.in("response-header"));
		response.setHeader("Link", "</next?token=" + Planted.in("address-of-response") + ">");
		response.setHeader("X-City", "visible-of-response-header");
		this.jdbc.sql(TABLE).update();
		this.jdbc.sql("delete from security_secret").update();
		insert(Planted.in("bound-value"));
		attempt(() -> insert(Planted.in("bound-value")));
		attempt(() -> insert(Planted.in("long-value").repeat(4)));
		for (int i = 0; i < 12; i++) {
			find(Planted.in("bound-value"));
		}
		this.jdbc.sql("select name, password, token as shown, upper(token) from security_secret").query().listOfRows();
		return "<!doctype html><html><head><title>Secrets</title></head><body>Secrets</body></html>";
	}

	@GetMapping(PAGE + "/failing")
	String fail() {
		insert(Planted.in("failing-value"));
		throw new IllegalStateException(
				"No login at jdbc:postgresql://shop:" + Planted.in("url-of-exception") + "@db/shop with password="
						+ Planted.in("exception") + " and city=visible-of-exception",
				new IllegalArgumentException("{\"secret\":\"" + Planted.in("json-of-exception") + "\"}"));
	}

	@GetMapping(PAGE + "/duplicate")
	void insertTwice() {
		insert(Planted.in("duplicate"));
		insert(Planted.in("duplicate"));
	}

	@PostMapping(PAGE + "/form")
	String login(@RequestParam String user) {
		return user;
	}

	@PostMapping(PAGE + "/pin")
	int pin(@RequestParam int pin) {
		return pin;
	}

	@PostMapping(PAGE + "/json")
	String login(@RequestBody Login login) {
		return login.user();
	}

	private void insert(String token) {
		this.jdbc.sql("insert into security_secret (id, name, password, token) values (?, ?, ?, ?)")
			.params(1, "visible-of-bound-value", (token.length() > 40) ? token : token.substring(0, 10), token)
			.update();
	}

	private void find(String token) {
		this.jdbc.sql("select id from security_secret where token = ? and name <> ?")
			.params(token, "visible-of-other-value")
			.query(Integer.class)
			.list();
	}

	private static void attempt(Runnable statement) {
		try {
			statement.run();
		}
		catch (DataAccessException ex) {
			// what is shown of it matters
		}
	}

	/**
	 * What somebody logs in with.
	 *
	 * @param user name
	 * @param pin number
	 * @param password password
	 */
	record Login(String user, int pin, String password) {

	}

}
