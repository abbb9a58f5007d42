package io.github.springdebugtoolbar.demo.security;

import java.util.function.Consumer;

import io.github.springdebugtoolbar.demo.shop.Orders;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Pages that have markup wherever an application can have a text.
 */
@Controller
class MarkupController {

	static final String PAGE = "/test/security/markup";

	static final String FAILING_PAGE = PAGE + "/failing";

	private static final String TABLE = Markup.SHOWN + " onerror=hacked(8)>";

	private final JdbcClient jdbc;

	private final Orders orders;

	MarkupController(JdbcClient jdbc, Orders orders) {
		this.jdbc = jdbc;
		this.orders = orders;
	}

	@GetMapping(PAGE)
	String show(Model model, HttpSession session, HttpServletResponse response) {
		session.setAttribute(Markup.TEXT, Markup.TEXT);
		response.addCookie(new Cookie("markup", "hacked(9)"));
		response.setHeader("X-Markup", Markup.TEXT);
		runStatements();
		model.addAttribute("order", this.orders.findById(1L).orElseThrow());
		return MarkupTemplates.NAME;
	}

	@GetMapping(FAILING_PAGE)
	String fail() {
		runStatements();
		throw new IllegalStateException(Markup.TEXT);
	}

	private void runStatements() {
		this.jdbc.sql("create table if not exists \"%s\" (id int)".formatted(TABLE)).update();
		for (int i = 0; i < 12; i++) {
			find("select id from \"%s\" where ? is not null".formatted(TABLE));
			find("select name as \"%s\" from customer where name <> ? and name <> '%s' /* %s */"
				.formatted(Markup.TEXT.replace("\"", "\"\"").substring(0, 60), Markup.quoted(), Markup.quoted()));
		}
		find("select cast(? as varchar(500)) as name from customer where id < 3");
		attempt((text) -> find("select name from \"%s\" where name = ?".formatted(text.substring(0, 60))));
	}

	private void find(String sql) {
		this.jdbc.sql(sql).param(Markup.TEXT).query(String.class).list();
	}

	private static void attempt(Consumer<String> statement) {
		try {
			statement.accept(Markup.TEXT);
		}
		catch (DataAccessException ex) {
			// what is shown of it matters
		}
	}

}
