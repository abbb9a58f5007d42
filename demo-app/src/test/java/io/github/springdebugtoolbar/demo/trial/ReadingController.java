package io.github.springdebugtoolbar.demo.trial;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Pages that read with and without Hibernate.
 */
@RestController
@RequestMapping(path = "/api/reading", produces = MediaType.TEXT_HTML_VALUE)
class ReadingController {

	/** Connections that a page has not given back. */
	static final Queue<Connection> KEPT = new ConcurrentLinkedQueue<>();

	private static final String PAGE = "<!doctype html><html><body>%d</body></html>";

	private final JdbcClient jdbc;

	private final DataSource dataSource;

	private final ManyReviewsRepository reviews;

	private final BookRepository books;

	ReadingController(JdbcClient jdbc, DataSource dataSource, ManyReviewsRepository reviews, BookRepository books) {
		this.jdbc = jdbc;
		this.dataSource = dataSource;
		this.reviews = reviews;
		this.books = books;
	}

	@GetMapping("/lookups/slow")
	@Transactional(readOnly = true)
	String lookUpOneByOne() {
		List<Long> ids = findIds();
		ids.forEach(
				(id) -> this.jdbc.sql("select title from book where id = ?").param(id).query(String.class).single());
		return PAGE.formatted(ids.size());
	}

	@GetMapping("/lookups/cured")
	@Transactional(readOnly = true)
	String lookUpTogether() {
		List<String> titles = this.jdbc.sql("select title from book where id in (:keys)")
			.param("keys", findIds())
			.query(String.class)
			.list();
		return PAGE.formatted(titles.size());
	}

	private List<Long> findIds() {
		return this.jdbc.sql("select id from publisher").query(Long.class).list();
	}

	@GetMapping("/statement/slow")
	String pause() {
		return pause(150);
	}

	@GetMapping("/statement/cured")
	String pauseShortly() {
		return pause(1);
	}

	private String pause(long millis) {
		return PAGE.formatted(this.jdbc.sql("select pause(?)").param(millis).query(Integer.class).list().size());
	}

	@GetMapping("/offset/slow")
	@Transactional(readOnly = true)
	String skip() {
		return PAGE
			.formatted(this.reviews.findByRatingGreaterThanOrderById(0, PageRequest.of(200, 50)).getNumberOfElements());
	}

	@GetMapping("/offset/cured")
	@Transactional(readOnly = true)
	String seek() {
		return PAGE.formatted(this.reviews.findFirst50ByRatingGreaterThanOrderById(0, ScrollPosition.keyset()).size());
	}

	@GetMapping("/entities/slow")
	@Transactional(readOnly = true)
	String loadManyEntities() {
		return PAGE.formatted(IntStream.rangeClosed(1, 5)
			.map((rating) -> ManyReviewsRepository.starsOf(this.reviews.findFirst400ByRatingOrderById(rating)))
			.sum());
	}

	@GetMapping("/entities/cured")
	@Transactional(readOnly = true)
	String loadFewEntities() {
		return PAGE.formatted(IntStream.rangeClosed(1, 5)
			.map((rating) -> ManyReviewsRepository.starsOf(this.reviews.findFirst100ByRatingOrderById(rating)))
			.sum());
	}

	@GetMapping("/twice/slow")
	String findTwice() {
		return PAGE.formatted(findBook() + findBook());
	}

	@GetMapping("/twice/cured")
	@Transactional(readOnly = true)
	String findTwiceInOneTransaction() {
		return PAGE.formatted(findBook() + findBook());
	}

	private int findBook() {
		return this.books.findById(7L).isPresent() ? 1 : 0;
	}

	@GetMapping("/kept/slow")
	String keepConnection() throws SQLException {
		Connection connection = this.dataSource.getConnection();
		KEPT.add(connection);
		return ask(connection);
	}

	@GetMapping("/kept/cured")
	String closeConnection() throws SQLException {
		try (Connection connection = this.dataSource.getConnection()) {
			return ask(connection);
		}
	}

	private static String ask(Connection connection) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("select count(*) from book")) {
			statement.executeQuery().next();
		}
		return PAGE.formatted(1);
	}

	@GetMapping("/columns/slow")
	String readOneColumnOfAll() {
		List<String> names = this.jdbc.sql("select * from product order by id fetch first 200 rows only")
			.query((row, number) -> row.getString("name"))
			.list();
		return "<!doctype html><html><body>" + String.join(", ", names) + "</body></html>";
	}

	@GetMapping("/columns/cured")
	String readTheOneColumn() {
		List<String> names = this.jdbc.sql("select name from product order by id fetch first 200 rows only")
			.query((row, number) -> row.getString("name"))
			.list();
		return "<!doctype html><html><body>" + String.join(", ", names) + "</body></html>";
	}

}
