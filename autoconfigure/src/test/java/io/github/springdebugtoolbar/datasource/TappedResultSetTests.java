package io.github.springdebugtoolbar.datasource;

import java.io.InputStream;
import java.io.Reader;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.net.URL;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.github.springdebugtoolbar.engine.Engine;
import io.github.springdebugtoolbar.engine.EngineDatabase;
import io.github.springdebugtoolbar.recording.Query;
import org.h2.jdbc.JdbcResultSet;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGRefCursorResultSet;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link TappedResultSet} and {@link ResultSetHandler}.
 */
class TappedResultSetTests {

	private static final Set<String> OURS = Set.of("unwrap", "isWrapperFor");

	// Each type has a value of its own, so that none is taken for another.
	private static final Map<Class<?>, Object> VALUES = Map.ofEntries(Map.entry(boolean.class, true),
			Map.entry(byte.class, (byte) 1), Map.entry(short.class, (short) 2), Map.entry(int.class, 3),
			Map.entry(long.class, 4L), Map.entry(float.class, 5f), Map.entry(double.class, 6d),
			Map.entry(String.class, "label"), Map.entry(Object.class, "value"), Map.entry(Class.class, String.class),
			Map.entry(byte[].class, new byte[1]), Map.entry(BigDecimal.class, BigDecimal.TEN),
			Map.entry(Date.class, new Date(1)), Map.entry(Time.class, new Time(2)),
			Map.entry(Timestamp.class, new Timestamp(3)),
			Map.entry(URL.class, TappedResultSetTests.class.getResource("")),
			Map.entry(InputStream.class, InputStream.nullInputStream()), Map.entry(Reader.class, Reader.nullReader()),
			Map.entry(Calendar.class, Calendar.getInstance()), Map.entry(SQLWarning.class, new SQLWarning()));

	private static final Map<Class<?>, Object> proxies = new HashMap<>();

	private final List<Object> called = new ArrayList<>();

	private final Taps taps = new Taps();

	@ParameterizedTest
	@MethodSource("methods")
	void callReachesTheDriverWithItsArguments(Method method) throws Exception {
		ResultSet forwarding = new Forwarding(driver());
		Object[] arguments = Stream.of(method.getParameterTypes()).map(TappedResultSetTests::valueOf).toArray();
		Object result = method.invoke(forwarding, arguments);
		assertThat(this.called).containsExactly(method, List.of(arguments));
		assertThat(result).isEqualTo((method.getReturnType() == void.class) ? null : valueOf(method.getReturnType()));
	}

	@Test
	void everyMethodOfTheInterfaceIsWrittenOut() {
		assertThat(methods()).allSatisfy((method) -> assertThat(
				ForwardingResultSet.class.getMethod(method.getName(), method.getParameterTypes()).getDeclaringClass())
			.isEqualTo(ForwardingResultSet.class));
	}

	@Test
	void rowsWithoutInterfacesOfTheDriverNeedNoProxy() throws Exception {
		List<Query> queries = this.taps.queries(() -> read(h2(), (rows) -> {
			assertThat(rows).isInstanceOf(TappedResultSet.class);
			assertThat(rows.unwrap(ResultSet.class)).isSameAs(rows);
			assertThat(rows.isWrapperFor(JdbcResultSet.class)).isTrue();
			assertThat(rows).isEqualTo(rows.unwrap(JdbcResultSet.class)).isNotEqualTo("rows");
			assertThat(rows).hasToString(rows.unwrap(JdbcResultSet.class).toString());
			assertThat(rows.getStatement().getResultSet()).isSameAs(rows);
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> rows.unwrap(PGRefCursorResultSet.class));
		}));
		assertThat(queries).extracting(Query::rows).containsExactly(3L);
	}

	@Test
	void interfacesOfTheDriverStay() throws Exception {
		EngineDatabase postgres = Engine.POSTGRESQL.create();
		DataSource unpooled = new DriverManagerDataSource(postgres.url(), postgres.username(), postgres.password());
		List<Query> queries = this.taps.queries(() -> read(unpooled, (rows) -> {
			assertThat(rows).isInstanceOf(PGRefCursorResultSet.class);
			assertThat(rows.unwrap(ResultSet.class)).isSameAs(rows);
			assertThat(rows).isEqualTo(rows.unwrap(PGRefCursorResultSet.class));
			assertThat(rows.getStatement().getResultSet()).isSameAs(rows);
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> rows.getInt("nothing"));
		}));
		assertThat(queries).extracting(Query::rows).containsExactly(3L);
		assertThat(queries.get(0).fetchNanos()).isPositive();
	}

	private void read(DataSource dataSource, Reading reading) throws Exception {
		try (Connection connection = this.taps.tap(dataSource, "shop").getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select 1 as a union all select 2 union all select 3")) {
			while (rows.next()) {
				assertThat(rows.getInt("a")).isEqualTo(rows.getInt(1)).isPositive();
			}
			reading.read(rows);
		}
	}

	private static DataSource h2() {
		JdbcDataSource dataSource = new JdbcDataSource();
		dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID());
		return dataSource;
	}

	static List<Method> methods() {
		return Stream.of(ResultSet.class.getMethods())
			.filter((method) -> !Modifier.isStatic(method.getModifiers()) && !OURS.contains(method.getName()))
			.toList();
	}

	private ResultSet driver() {
		return (ResultSet) Proxy.newProxyInstance(ResultSet.class.getClassLoader(), new Class<?>[] { ResultSet.class },
				(proxy, method, arguments) -> {
					this.called.add(method);
					this.called.add((arguments != null) ? List.of(arguments) : List.of());
					return (method.getReturnType() == void.class) ? null : valueOf(method.getReturnType());
				});
	}

	private static Object valueOf(Class<?> type) {
		Object value = VALUES.get(type);
		return (value != null) ? value : proxies.computeIfAbsent(type, TappedResultSetTests::proxyOf);
	}

	private static Object proxyOf(Class<?> type) {
		return Proxy.newProxyInstance(TappedResultSetTests.class.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> switch (method.getName()) {
					case "equals" -> proxy == arguments[0];
					case "hashCode" -> type.hashCode();
					default -> type.getName();
				});
	}

	private static final class Forwarding extends ForwardingResultSet {

		Forwarding(ResultSet rows) {
			super(rows);
		}

		@Override
		public <T> T unwrap(Class<T> type) {
			throw new UnsupportedOperationException();
		}

		@Override
		public boolean isWrapperFor(Class<?> type) {
			return false;
		}

	}

	/**
	 * Reads rows.
	 */
	private interface Reading {

		void read(ResultSet rows) throws SQLException;

	}

}
