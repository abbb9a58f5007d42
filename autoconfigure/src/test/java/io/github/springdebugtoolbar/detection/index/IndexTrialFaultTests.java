package io.github.springdebugtoolbar.detection.index;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.springdebugtoolbar.detection.RecordedSql;
import io.github.springdebugtoolbar.engine.Engine;
import io.github.springdebugtoolbar.plan.Explainer;
import io.github.springdebugtoolbar.plan.IndexTrials;
import io.github.springdebugtoolbar.plan.TrialLimits;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.SecretNames;
import io.github.springdebugtoolbar.replay.FreshConnections;
import io.github.springdebugtoolbar.replay.QueryReplay;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link IndexTrials} that fail as soon as the index is there.
 */
class IndexTrialFaultTests {

	private static final String THERE = "select 1 from pg_class where relname = 'parcel_code_idx'";

	private final List<Connection> opened = new ArrayList<>();

	@Test
	void nothingIsLeftByAFaultOfTheToolbar() throws SQLException {
		ParcelDatabase database = ParcelDatabase.of(Engine.POSTGRESQL);
		QueryReplay replay = new QueryReplay(failing(database), new SecretNames(List.of()), Duration.ofSeconds(20));
		IndexTrials trials = new IndexTrials(replay, new Explainer(replay),
				new TrialLimits(Duration.ofSeconds(1), Duration.ofSeconds(30)));
		Query query = RecordedSql.record((recorded) -> recorded.run("select * from parcel where code = ?", 40, "P17"))
			.queries()
			.get(0);
		assertThatExceptionOfType(NoClassDefFoundError.class)
			.isThrownBy(() -> trials.plan(query, "create index parcel_code_idx on parcel (code)"));
		assertThat(this.opened).isNotEmpty().allSatisfy((connection) -> assertThat(connection.isClosed()).isTrue());
		try (Connection connection = database.open("")) {
			assertThat(isThere(connection)).isFalse();
		}
	}

	private FreshConnections failing(ParcelDatabase database) {
		return new FreshConnections() {

			@Override
			public boolean canOpen(String dataSource) {
				return true;
			}

			@Override
			public Connection open(String dataSource) throws SQLException {
				Connection connection = database.open(dataSource);
				IndexTrialFaultTests.this.opened.add(connection);
				return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(),
						new Class<?>[] { Connection.class },
						(proxy, method, arguments) -> call(connection, method, arguments));
			}

		};
	}

	private static @Nullable Object call(Connection connection, Method method, @Nullable Object @Nullable [] arguments)
			throws Throwable {
		if (method.getName().equals("createStatement") && isThere(connection)) {
			throw new NoClassDefFoundError("injected/Missing");
		}
		try {
			return method.invoke(connection, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	private static boolean isThere(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(THERE)) {
			return rows.next();
		}
	}

}
