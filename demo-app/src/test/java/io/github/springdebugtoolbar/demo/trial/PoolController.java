package io.github.springdebugtoolbar.demo.trial;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Pages that take connections themselves.
 */
@RestController
@RequestMapping(path = "/api/pool", produces = MediaType.TEXT_HTML_VALUE)
class PoolController {

	private static final String PAGE = "<!doctype html><html><body>42</body></html>";

	private final DataSource single;

	private final DataSource pair;

	private final DataSource poolless;

	PoolController(@Qualifier("single") DataSource single, @Qualifier("pair") DataSource pair,
			@Qualifier("poolless") DataSource poolless) {
		this.single = single;
		this.pair = pair;
		this.poolless = poolless;
	}

	@GetMapping("/wait/slow")
	String waitForOthers() throws InterruptedException, SQLException {
		CountDownLatch taken = new CountDownLatch(1);
		new Thread(() -> holdOnly(taken)).start();
		taken.await();
		return take(this.single);
	}

	@GetMapping("/wait/cured")
	String waitForNobody() throws SQLException {
		return take(this.single);
	}

	@GetMapping("/limit/slow")
	String takeAll() throws SQLException {
		try (Connection connection = this.pair.getConnection()) {
			ask(connection, "select 1");
			try (Connection last = this.pair.getConnection()) {
				return ask(last, "select 2");
			}
		}
	}

	@GetMapping("/limit/cured")
	String takeOneAfterTheOther() throws SQLException {
		try (Connection connection = this.pair.getConnection()) {
			ask(connection, "select 1");
		}
		return take(this.pair);
	}

	@GetMapping("/none/slow")
	String openAnew() throws SQLException {
		return take(this.poolless);
	}

	@GetMapping("/none/cured")
	String takeFromPool() throws SQLException {
		return take(this.pair);
	}

	// What another request does meanwhile.
	private void holdOnly(CountDownLatch taken) {
		try (Connection connection = this.single.getConnection()) {
			taken.countDown();
			TimeUnit.MILLISECONDS.sleep(60);
		}
		catch (InterruptedException | SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String take(DataSource dataSource) throws SQLException {
		try (Connection connection = dataSource.getConnection()) {
			return ask(connection, "select 2");
		}
	}

	private static String ask(Connection connection, String sql) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.executeQuery().next();
		}
		return PAGE;
	}

}
