package io.github.springdebugtoolbar.ui.panel.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.panel.Fragment;
import io.github.springdebugtoolbar.plan.Explainer;
import io.github.springdebugtoolbar.recording.SecretNames;
import io.github.springdebugtoolbar.replay.FreshConnections;
import io.github.springdebugtoolbar.replay.QueryReplay;
import io.github.springdebugtoolbar.ui.ThymeleafPanelRenderer;
import io.github.springdebugtoolbar.ui.source.SourceCode;
import io.github.springdebugtoolbar.ui.source.SourceFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link QueryActions} on H2.
 */
class QueryActionsTests {

	private static final String URL = "jdbc:h2:mem:actions";

	private final QueryReplay replay = new QueryReplay(new H2Connections(), new SecretNames(List.of()),
			Duration.ofSeconds(5));

	private final SqlPanel panel = new SqlPanel(new SourceCode(new SourceFiles(Path.of("")), "idea"),
			Duration.ofMillis(100), new QueryActions(this.replay, new Explainer(this.replay)));

	private Connection database;

	@BeforeEach
	void createTable() throws SQLException {
		this.database = DriverManager.getConnection(URL);
		execute("create table customer (id int primary key, name varchar(200), password varchar(20))");
		execute("insert into customer values (1, 'Ada <b>', 'secret'), (2, null, 'secret')");
	}

	@AfterEach
	void dropDatabase() throws SQLException {
		execute("shutdown");
	}

	@Test
	void rowsAreShownWithTheirSecretsMasked() {
		InspectedRequest request = query("select id, name, password from customer order by id");
		assertThat(perform(request, "run")).isInstanceOfSatisfying(ResultView.class, (result) -> {
			assertThat(result.rows()).hasSize(2);
			assertThat(result.cut()).isFalse();
		});
		assertThat(render(request, "run"))
			.contains("2 rows in ", "<code>Ada &lt;b&gt;</code>", "<span class=\"quiet\">null</span>",
					"<span class=\"masked\">••••••</span>", "rolled back")
			.doesNotContain("secret");
	}

	@Test
	void writeIsOfferedDisabledWithItsReason() {
		InspectedRequest request = query("update customer set name = 'x'");
		QueryView query = (QueryView) this.panel.findPart(request, List.of("queries", "1"), Map.of()).orElseThrow();
		assertThat(query.actions()).extracting(ActionView::name).containsExactly("explain", "analyze", "run");
		assertThat(query.actions()).filteredOn((action) -> !action.name().equals("explain"))
			.allSatisfy((action) -> assertThat(action.refusal()).isNotNull());
		assertThat(render(query)).contains("disabled=\"disabled\"", "Not run again: it changes rows (update).");
	}

	@Test
	void writeThatIsAskedForAllTheSameIsRefused() throws SQLException {
		InspectedRequest request = query("update customer set name = 'x'");
		assertThat(perform(request, "run")).isInstanceOfSatisfying(NoAnswerView.class, (answer) -> {
			assertThat(answer.kind()).isEqualTo("refused");
			assertThat(answer.message()).contains("changes rows (update)");
		});
		assertThat(render(request, "analyze")).contains("The database was not asked",
				"Your application is not affected.");
		assertThat(this.database.createStatement().executeQuery("select * from customer where name = 'x'").next())
			.isFalse();
	}

	@Test
	void failureOfTheDatabaseIsAnAnswer() throws SQLException {
		InspectedRequest request = query("select id from customer");
		execute("drop table customer");
		assertThat(render(request, "run")).contains("The database refused", "CUSTOMER", "SQL state 42S0",
				"Your application is not affected.");
	}

	@Test
	void databaseThatCannotBeReachedIsAnAnswer() {
		InspectedRequest request = Requests.record((work) -> work.query("gone", "select 1", 1));
		assertThat(perform(request, "run")).isInstanceOfSatisfying(NoAnswerView.class, (answer) -> {
			assertThat(answer.title()).isEqualTo("The database cannot be reached");
			assertThat(answer.kind()).isEqualTo("failed");
		});
	}

	@Test
	void planIsShownAndOffersAnExecution() {
		InspectedRequest request = query("select name from customer where name like 'A%'");
		assertThat(perform(request, "explain")).isInstanceOfSatisfying(ExplainView.class, (plan) -> {
			assertThat(plan.executed()).isFalse();
			assertThat(plan.nodes()).isNotEmpty();
			assertThat(plan.text()).contains("CUSTOMER");
		});
		assertThat(render(request, "explain")).contains("data-post=\"queries/1/analyze\"");
		assertThat(render(request, "analyze")).contains("Executed once more").doesNotContain("data-post");
	}

	@Test
	void otherActionsAndQueriesAreUnknown() {
		InspectedRequest request = query("select 1");
		assertThat(this.panel.perform(request, List.of("queries", "1", "delete"), Map.of())).isEmpty();
		assertThat(this.panel.perform(request, List.of("queries", "2", "run"), Map.of())).isEmpty();
		assertThat(this.panel.perform(request, List.of("queries", "1"), Map.of())).isEmpty();
		assertThat(this.panel.findPart(request, List.of("queries", "1", "run"), Map.of())).isEmpty();
	}

	private static InspectedRequest query(String sql) {
		return Requests.record((work) -> work.query("main", sql, 1));
	}

	private Object perform(InspectedRequest request, String action) {
		return this.panel.perform(request, List.of("queries", "1", action), Map.of()).orElseThrow();
	}

	private String render(InspectedRequest request, String action) {
		return render((Fragment) perform(request, action));
	}

	private String render(Fragment view) {
		return new ThymeleafPanelRenderer().render(this.panel, view.template(), view).orElseThrow();
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.database.createStatement()) {
			statement.execute(sql);
		}
	}

	private static final class H2Connections implements FreshConnections {

		@Override
		public boolean canOpen(String dataSource) {
			return true;
		}

		@Override
		public Connection open(String dataSource) throws SQLException {
			return DriverManager.getConnection(dataSource.equals("gone") ? "jdbc:h2:tcp://localhost:1/gone" : URL);
		}

	}

}
