package io.github.springdebugtoolbar.datasource;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.github.springdebugtoolbar.engine.Engine;
import io.github.springdebugtoolbar.engine.EngineDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an application sees the very exceptions of its database and its pool: class,
 * message, state, code, causes, next and suppressed ones.
 */
class FailureParityTests {

	/** Which one it is depends on how far the network has come. */
	private static final Set<String> LOST = Set.of("57P01", "08006");

	static Stream<Arguments> cases() {
		return Stream.of(Engine.H2, Engine.POSTGRESQL, Engine.MARIADB)
			.flatMap((engine) -> Stream.of(HikariDataSource.class, SimpleDriverDataSource.class)
				.flatMap((type) -> Stream.of(Trouble.values())
					.filter((trouble) -> trouble.isPossible(engine, type))
					.map((trouble) -> Arguments.of(engine, type, trouble))));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void applicationSeesTheSameFailures(Engine engine, Class<? extends DataSource> type, Trouble trouble)
			throws Exception {
		List<String> expected = failures(engine, type, trouble, null);
		Taps taps = new Taps();
		List<String> actual = new ArrayList<>();
		taps.record(() -> actual.addAll(failures(engine, type, trouble, taps)));
		assertThat(actual).isEqualTo(expected).anyMatch((end) -> !end.equals("done"));
	}

	private static List<String> failures(Engine engine, Class<? extends DataSource> type, Trouble trouble,
			@Nullable Taps taps) throws Exception {
		EngineDatabase database = engine.create();
		database.execute("create table parent (id int primary key)", "insert into parent values (1)");
		DataSource dataSource = create(type, database);
		DataSource used = (taps != null) ? taps.tap(dataSource, "shop") : dataSource;
		Calls calls = new Calls(new Scene(engine, database, used), database);
		trouble.happen(calls);
		if (dataSource instanceof HikariDataSource pool) {
			pool.close();
		}
		return calls.ends;
	}

	private static DataSource create(Class<? extends DataSource> type, EngineDatabase database) {
		DataSource created = DataSourceBuilder.create()
			.type(type)
			.url(database.url())
			.username(database.username())
			.password(database.password())
			.build();
		if (created instanceof HikariDataSource pool) {
			pool.setPoolName("shop");
			pool.setMaximumPoolSize(1);
			pool.setConnectionTimeout(300);
		}
		return created;
	}

	/**
	 * What goes wrong.
	 */
	enum Trouble {

		GONE_BEFORE_A_STATEMENT {
			@Override
			void happen(Calls calls) throws Exception {
				Connection connection = calls.scene.used().getConnection();
				Statement statement = connection.createStatement();
				PreparedStatement prepared = connection.prepareStatement("select id from parent where id = ?");
				prepared.setInt(1, 1);
				calls.end(prepared::executeQuery);
				calls.scene.kill();
				calls.end(prepared::executeQuery);
				calls.end(() -> statement.executeQuery("select 1"));
				calls.end(() -> connection.prepareStatement("select id from parent"));
				calls.end(connection::getAutoCommit);
				calls.end(connection::close);
			}
		},

		GONE_IN_A_TRANSACTION {
			@Override
			void happen(Calls calls) throws Exception {
				Connection connection = calls.scene.used().getConnection();
				connection.setAutoCommit(false);
				connection.createStatement().executeUpdate("insert into parent values (2)");
				calls.scene.kill();
				calls.end(connection::commit);
				calls.end(connection::rollback);
				calls.end(() -> connection.setAutoCommit(true));
				calls.end(connection::close);
			}
		},

		GONE_WITH_RESOURCES {
			@Override
			void happen(Calls calls) {
				calls.end(() -> {
					try (Connection connection = calls.scene.used().getConnection();
							Statement statement = connection.createStatement();
							ResultSet rows = statement.executeQuery("select id from parent")) {
						rows.next();
						calls.scene.kill();
						connection.setAutoCommit(false);
						statement.executeUpdate("insert into parent values (3)");
					}
				});
			}
		},

		POOL_EXHAUSTED {
			@Override
			boolean isPossible(Engine engine, Class<?> type) {
				return type == HikariDataSource.class;
			}

			@Override
			void happen(Calls calls) throws Exception {
				try (Connection held = calls.scene.used().getConnection()) {
					calls.end(calls.scene.used()::getConnection);
				}
				calls.end(() -> calls.scene.used().getConnection().close());
			}
		},

		STATEMENT_KILLED {
			@Override
			void happen(Calls calls) throws Exception {
				String limit = switch (calls.scene.engine()) {
					case POSTGRESQL -> "set statement_timeout = 50";
					case MARIADB -> "set max_statement_time = 0.05";
					default -> "set query_timeout 50";
				};
				String endless = switch (calls.scene.engine()) {
					case POSTGRESQL -> "select pg_sleep(5)";
					case MARIADB -> "select sleep(5)";
					default -> "select sum(a.x * b.x) from system_range(1, 100000) a, system_range(1, 100000) b";
				};
				try (Connection connection = calls.scene.used().getConnection();
						Statement statement = connection.createStatement()) {
					statement.execute(limit);
					calls.end(() -> statement.executeQuery(endless));
					calls.end(() -> statement.executeQuery("select 1"));
				}
			}
		},

		CLOSED_TWICE {
			@Override
			void happen(Calls calls) throws Exception {
				Connection connection = calls.scene.used().getConnection();
				calls.end(connection::close);
				calls.end(connection::close);
				calls.end(connection::createStatement);
				calls.end(() -> connection.prepareStatement("select 1"));
				calls.end(connection::commit);
				calls.end(connection::getMetaData);
			}
		},

		ROWS_LEFT_OPEN {
			@Override
			void happen(Calls calls) throws Exception {
				Connection connection = calls.scene.used().getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select id from parent");
				calls.end(rows::next);
				calls.end(() -> rows.getInt("nonsense"));
				calls.end(() -> rows.getDate(1));
				calls.end(connection::close);
				calls.end(rows::next);
				calls.end(() -> rows.getInt(1));
				calls.end(() -> statement.executeQuery("select 1"));
			}
		},

		COMMIT_FAILS {
			@Override
			boolean isPossible(Engine engine, Class<?> type) {
				return engine == Engine.POSTGRESQL;
			}

			@Override
			void happen(Calls calls) throws Exception {
				calls.scene.database()
					.execute("create table child (parent int references parent deferrable initially deferred)");
				try (Connection connection = calls.scene.used().getConnection()) {
					connection.setAutoCommit(false);
					connection.createStatement().executeUpdate("insert into child values (7)");
					calls.end(connection::commit);
					calls.end(() -> connection.createStatement().executeUpdate("nonsense"));
					calls.end(() -> connection.createStatement().executeQuery("select 1"));
					calls.end(connection::rollback);
				}
			}
		},

		STATEMENT_REFUSED {
			@Override
			void happen(Calls calls) throws Exception {
				try (Connection connection = calls.scene.used().getConnection();
						Statement statement = connection.createStatement()) {
					calls.end(() -> statement.executeUpdate("insert into parent values (1)"));
					calls.end(() -> statement.executeQuery("select nonsense from nowhere"));
					calls.end(() -> statement.executeQuery("update parent set id = 1"));
					calls.end(() -> connection.prepareStatement("selekt").executeQuery());
					PreparedStatement prepared = connection.prepareStatement("select id from parent where id = ?");
					calls.end(prepared::executeQuery);
					calls.end(() -> prepared.setInt(5, 1));
					calls.end(() -> prepared.setObject(1, new Object()));
					calls.end(() -> prepared.unwrap(String.class));
				}
			}
		},

		BATCH_FAILS {
			@Override
			void happen(Calls calls) throws Exception {
				try (Connection connection = calls.scene.used().getConnection();
						PreparedStatement prepared = connection.prepareStatement("insert into parent values (?)")) {
					for (int id : new int[] { 8, 1, 1, 9 }) {
						prepared.setInt(1, id);
						prepared.addBatch();
					}
					calls.end(prepared::executeBatch);
					calls.end(prepared::executeBatch);
				}
			}
		};

		boolean isPossible(Engine engine, Class<?> type) {
			return true;
		}

		abstract void happen(Calls calls) throws Exception;

	}

	/**
	 * Where it goes wrong.
	 *
	 * @param engine the database's kind
	 * @param database the database
	 * @param used what the application uses
	 */
	record Scene(Engine engine, EngineDatabase database, DataSource used) {

		// Ends the connections of the application, as a crash does.
		void kill() throws SQLException {
			String sql = switch (this.engine) {
				case POSTGRESQL -> "select pg_terminate_backend(pid) from pg_stat_activity"
						+ " where datname = current_database() and pid <> pg_backend_pid()";
				case MARIADB -> "begin not atomic for one in (select id from information_schema.processlist"
						+ " where db = database() and id <> connection_id()) do kill one.id; end for; end";
				default -> "shutdown immediately";
			};
			this.database.execute(sql);
		}

	}

	/**
	 * How each call ended.
	 */
	private static final class Calls {

		private final List<String> ends = new ArrayList<>();

		private final Scene scene;

		private final EngineDatabase database;

		private Calls(Scene scene, EngineDatabase database) {
			this.scene = scene;
			this.database = database;
		}

		void end(Call call) {
			try {
				call.run();
				this.ends.add("done");
			}
			catch (Exception ex) {
				this.ends.add(describe(ex));
			}
		}

		private String describe(@Nullable Throwable failure) {
			if (failure == null) {
				return "none";
			}
			if (failure instanceof SQLException sql && LOST.contains(String.valueOf(sql.getSQLState()))) {
				return failure.getClass().getName() + ": the connection is lost";
			}
			StringBuilder text = new StringBuilder(failure.getClass().getName()).append(": ")
				.append(withoutNames(String.valueOf(failure.getMessage())));
			if (failure instanceof SQLException sql) {
				text.append(" state ").append(sql.getSQLState()).append(" code ").append(sql.getErrorCode());
				text.append(" next {").append(describe(sql.getNextException())).append("}");
			}
			Stream.of(failure.getSuppressed())
				.forEach((other) -> text.append(" suppressed {").append(describe(other)).append("}"));
			return text.append(" cause {").append(describe(failure.getCause())).append("}").toString();
		}

		// Names of objects and of the database, and times, are others each time.
		private String withoutNames(String message) {
			String name = this.database.url().replaceAll(".*[:/]", "").replaceAll(";.*", "");
			return message.replace(name, "name")
				.replaceAll("@[0-9a-f]+|(?<=\\D)\\d+ms|(prep|conn=?|stat|rs)\\d+", "#")
				.replaceAll("\\$Proxy\\d+", "Proxy");
		}

	}

	/** One call. */
	private interface Call {

		void run() throws Exception;

	}

}
