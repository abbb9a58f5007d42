package io.github.springdebugtoolbar.datasource.shop;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.Recording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares what is recorded with the statistics of the database itself.
 */
@SpringBootTest(webEnvironment = WebEnvironment.NONE,
		properties = { "debug-toolbar.enabled=true", "spring.datasource.url=" + StatementCountIntegrationTests.URL,
				"spring.jpa.hibernate.ddl-auto=create", "spring.jpa.properties.hibernate.jdbc.batch_size=10" })
class StatementCountIntegrationTests {

	static final String URL = "jdbc:h2:mem:counts;DB_CLOSE_DELAY=-1";

	private final Recorder recorder;

	private final Shop shop;

	private final JdbcTemplate jdbcTemplate;

	StatementCountIntegrationTests(@Autowired Recorder recorder, @Autowired Shop shop,
			@Autowired JdbcTemplate jdbcTemplate) {
		this.recorder = recorder;
		this.shop = shop;
		this.jdbcTemplate = jdbcTemplate;
	}

	@BeforeEach
	void startStatistics() throws SQLException {
		execute("create alias if not exists twice as 'int twice(int n) { return 2 * n; }'");
		execute("set query_statistics true");
	}

	@AfterEach
	void stopStatistics() throws SQLException {
		execute("set query_statistics false");
	}

	@Test
	void springData() throws Exception {
		assertCounted(this.shop::springData);
	}

	@Test
	void jpa() throws Exception {
		assertCounted(this.shop::jpa);
	}

	@Test
	void jdbcTemplate() throws Exception {
		assertCounted(this.shop::jdbcTemplate);
	}

	@Test
	void namedParametersAndClient() throws Exception {
		assertCounted(this.shop::namedParametersAndClient);
	}

	@Test
	void plainJdbc() throws Exception {
		assertCounted(this.shop::plainJdbc);
	}

	@Test
	void procedure() throws Exception {
		assertCounted(this.shop::procedure);
	}

	@Test
	void placeIsTheApplicationsLine() throws Exception {
		RecordedRequest request = record(this.shop::jdbcTemplate);
		assertThat(request.queries()).allSatisfy((query) -> {
			Optional<Frame> place = query.callSite().place();
			assertThat(place).get()
				.extracting(Frame::className, Frame::method)
				.containsExactly(Shop.class.getName(), "jdbcTemplate");
		});
	}

	@Test
	void requestsAtOnceNeverShareAnEvent() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			List<Future<RecordedRequest>> requests = threads
				.invokeAll(IntStream.range(0, 64).<Callable<RecordedRequest>>mapToObj(this::request).toList());
			for (int i = 0; i < requests.size(); i++) {
				String own = "select " + i;
				RecordedRequest request = requests.get(i).get();
				assertThat(request.queries()).hasSize(20)
					.allSatisfy((query) -> assertThat(query.statement().sql()).isEqualTo(own));
				assertThat(request.events()).hasSize(40)
					.allSatisfy((event) -> assertThat(event.thread()).isEqualTo(request.queries().get(0).thread()));
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	private Callable<RecordedRequest> request(int number) {
		return () -> record(() -> {
			for (int i = 0; i < 20; i++) {
				this.jdbcTemplate.queryForList("select " + number);
			}
		});
	}

	private void assertCounted(Work work) throws Exception {
		RecordedRequest request = record(work);
		assertThat(request.queries()).isNotEmpty();
		assertThat(request.queries().stream().mapToLong(Query::executions).sum()).isEqualTo(countOfTheDatabase());
	}

	private RecordedRequest record(Work work) throws Exception {
		Recording recording = this.recorder.start();
		try (CurrentRecording.Scope scope = CurrentRecording.attach(recording)) {
			work.run();
		}
		return recording.snapshot();
	}

	// Without what the driver itself asks when it connects.
	private static long countOfTheDatabase() throws SQLException {
		try (Connection connection = DriverManager.getConnection(URL, "sa", "");
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select sum(execution_count) "
						+ "from information_schema.query_statistics where upper(sql_statement) not like 'SET %' "
						+ "and upper(sql_statement) not like '%INFORMATION_SCHEMA%' "
						+ "and sql_statement not in ('COMMIT', 'ROLLBACK')")) {
			rows.next();
			return rows.getLong(1);
		}
	}

	private static void execute(String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(URL, "sa", "");
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/**
	 * Work that is recorded.
	 */
	interface Work {

		void run() throws Exception;

	}

	@SpringBootApplication
	static class Application {

	}

}
