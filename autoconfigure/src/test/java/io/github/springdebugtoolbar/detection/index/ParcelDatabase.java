package io.github.springdebugtoolbar.detection.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.RecordedSql;
import io.github.springdebugtoolbar.engine.Engine;
import io.github.springdebugtoolbar.engine.EngineDatabase;
import io.github.springdebugtoolbar.engine.HypopgServer;
import io.github.springdebugtoolbar.plan.Explainer;
import io.github.springdebugtoolbar.plan.Plan;
import io.github.springdebugtoolbar.recording.SecretNames;
import io.github.springdebugtoolbar.replay.FreshConnections;
import io.github.springdebugtoolbar.replay.QueryReplay;

import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A real database with 40,000 parcels of 1,000 customers, and what is known of a query of
 * it.
 */
final class ParcelDatabase implements FreshConnections {

	private static final Map<Engine, ParcelDatabase> SHARED = new EnumMap<>(Engine.class);

	private final EngineDatabase database;

	private ParcelDatabase(EngineDatabase database) {
		this.database = database;
	}

	static ParcelDatabase of(Engine engine) throws SQLException {
		ParcelDatabase known = SHARED.get(engine);
		if (known == null) {
			known = create(engine);
			SHARED.put(engine, known);
		}
		return known;
	}

	static ParcelDatabase create(Engine engine) throws SQLException {
		return fill(new ParcelDatabase(engine.create()), engine);
	}

	static ParcelDatabase createWithHypopg(String extension) throws SQLException {
		ParcelDatabase created = new ParcelDatabase(HypopgServer.createDatabase());
		created.execute(extension.split(";"));
		return fill(created, Engine.POSTGRESQL);
	}

	private static ParcelDatabase fill(ParcelDatabase created, Engine engine) throws SQLException {
		boolean mariaDb = engine == Engine.MARIADB;
		String numbers = switch (engine) {
			case MARIADB -> "(select seq x from seq_1_to_%d) t";
			case H2, H2_EXACT_NAMES, H2_LOWER_NAMES -> "system_range(1, %d) t(x)";
			default -> "generate_series(1, %d) t(x)";
		};
		String day = mariaDb ? "date_add('2026-01-01', interval x minute)"
				: engine.isH2() ? "dateadd(minute, x, timestamp '2026-01-01 00:00:00')"
						: "timestamp '2026-01-01 00:00:00' + x * interval '1 minute'";
		created.execute("create table customer (id bigint primary key, name varchar(40))",
				"create table parcel (id bigint primary key, customer_id bigint, status varchar(20), code varchar(20),"
						+ " sent_at timestamp null, weight int, lane int)",
				"insert into customer select x, concat('N', x) from " + numbers.formatted(1000),
				"insert into parcel select x, 1 + mod(x, 1000), case when mod(x, 4) = 0 then 'OPEN' else 'SENT' end,"
						+ " concat('P', x), " + day + ", mod(x, 500), mod(x, 7) from " + numbers.formatted(40_000));
		created.analyze(engine);
		return created;
	}

	void analyze(Engine engine) throws SQLException {
		execute((engine == Engine.MARIADB) ? "analyze table parcel, customer" : "analyze");
	}

	void execute(String... statements) throws SQLException {
		this.database.execute(statements);
	}

	/**
	 * Executes a query, and asks for its plan.
	 * @param sql the query
	 * @param values its values
	 * @return what is known of it
	 */
	Evidence ask(String sql, Object... values) throws SQLException {
		long rows = count(sql, values);
		Evidence evidence = RecordedSql.record((recorded) -> recorded.rows(rows).run(sql, 40, values));
		Plan plan = explainer().explain(evidence.queries().get(0), false);
		return new Evidence(evidence.request(), Map.of(1, plan));
	}

	Explainer explainer() {
		return new Explainer(replay());
	}

	QueryReplay replay() {
		return new QueryReplay(this, new SecretNames(List.of()), Duration.ofSeconds(20));
	}

	// As behind a proxy that hands out the same connection of the server again.
	QueryReplay replayOn(Connection kept) {
		DataSource single = new SingleConnectionDataSource(kept, true);
		return new QueryReplay(new FreshConnections() {

			@Override
			public boolean canOpen(String dataSource) {
				return true;
			}

			@Override
			public Connection open(String dataSource) throws SQLException {
				return single.getConnection();
			}

		}, new SecretNames(List.of()), Duration.ofSeconds(20));
	}

	private long count(String sql, Object... values) throws SQLException {
		try (Connection connection = open(""); PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int i = 0; i < values.length; i++) {
				statement.setObject(i + 1, values[i]);
			}
			long rows = 0;
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					rows++;
				}
			}
			return rows;
		}
	}

	@Override
	public boolean canOpen(String dataSource) {
		return true;
	}

	@Override
	public Connection open(String dataSource) throws SQLException {
		return this.database.connect();
	}

}
