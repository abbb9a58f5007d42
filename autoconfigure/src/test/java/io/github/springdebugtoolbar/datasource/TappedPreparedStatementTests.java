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
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
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
import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.Query;
import org.h2.jdbc.JdbcPreparedStatement;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGStatement;

import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link TappedPreparedStatement}.
 */
class TappedPreparedStatementTests {

	private static final Set<String> OURS = Set.of("unwrap", "isWrapperFor");

	/** What these lead to is tapped itself. */
	private static final Set<String> TAPPED = Set.of("executeQuery", "getResultSet", "getGeneratedKeys",
			"getConnection");

	// Each type has a value of its own, so that none is taken for another.
	private static final Map<Class<?>, Object> VALUES = Map.ofEntries(Map.entry(boolean.class, true),
			Map.entry(byte.class, (byte) 1), Map.entry(short.class, (short) 2), Map.entry(int.class, 3),
			Map.entry(long.class, 4L), Map.entry(float.class, 5f), Map.entry(double.class, 6d),
			Map.entry(String.class, "text"), Map.entry(Object.class, "value"), Map.entry(Class.class, String.class),
			Map.entry(byte[].class, new byte[1]), Map.entry(int[].class, new int[] { 7 }),
			Map.entry(long[].class, new long[] { 8 }), Map.entry(String[].class, new String[] { "column" }),
			Map.entry(BigDecimal.class, BigDecimal.TEN), Map.entry(Date.class, new Date(1)),
			Map.entry(Time.class, new Time(2)), Map.entry(Timestamp.class, new Timestamp(3)),
			Map.entry(URL.class, TappedPreparedStatementTests.class.getResource("")),
			Map.entry(InputStream.class, InputStream.nullInputStream()), Map.entry(Reader.class, Reader.nullReader()),
			Map.entry(Calendar.class, Calendar.getInstance()), Map.entry(SQLWarning.class, new SQLWarning()));

	private static final Map<Class<?>, Object> proxies = new HashMap<>();

	private final List<Object> called = new ArrayList<>();

	private final Taps taps = new Taps();

	@ParameterizedTest
	@MethodSource("methods")
	void callReachesTheDriverWithItsArguments(Method method) throws Exception {
		Object[] arguments = Stream.of(method.getParameterTypes()).map(TappedPreparedStatementTests::valueOf).toArray();
		try (Connection connection = this.taps.tap(new OneConnection(connection()), "shop").getConnection()) {
			PreparedStatement driver = statement();
			PreparedStatement tapped = new TappedPreparedStatement(driver,
					new StatementHandler(driver, ConnectionHandler.of(connection), "select 1"));
			this.called.clear();
			Object result = method.invoke(tapped, arguments);
			assertThat(this.called).startsWith(method.getName(), List.of(arguments));
			if (!TAPPED.contains(method.getName())) {
				assertThat(result)
					.isEqualTo((method.getReturnType() == void.class) ? null : valueOf(method.getReturnType()));
			}
		}
	}

	@Test
	void everyMethodOfTheInterfaceIsWrittenOut() {
		assertThat(methods()).allSatisfy((method) -> assertThat(
				ForwardingPreparedStatement.class.getMethod(method.getName(), method.getParameterTypes())
					.getDeclaringClass())
			.isEqualTo(ForwardingPreparedStatement.class));
	}

	@Test
	void everySetterIsRead() {
		assertThat(methods())
			.filteredOn((method) -> method.getName().startsWith("set") && method.getParameterCount() > 1)
			.allSatisfy((method) -> assertThat(
					TappedPreparedStatement.class.getMethod(method.getName(), method.getParameterTypes())
						.getDeclaringClass())
				.isEqualTo(TappedPreparedStatement.class));
	}

	@Test
	void statementWithoutInterfacesOfTheDriverNeedsNoProxy() throws Exception {
		List<Query> queries = this.taps.queries(() -> {
			try (Connection connection = this.taps.tap(h2(), "shop").getConnection();
					PreparedStatement statement = connection.prepareStatement("select ? as a")) {
				assertThat(statement).isInstanceOf(TappedPreparedStatement.class);
				assertThat(statement.unwrap(PreparedStatement.class)).isSameAs(statement);
				assertThat(statement.isWrapperFor(JdbcPreparedStatement.class)).isTrue();
				assertThat(statement).isEqualTo(statement.unwrap(JdbcPreparedStatement.class)).isNotEqualTo("text");
				assertThat(statement.unwrap(JdbcPreparedStatement.class)).hasToString(statement.toString());
				assertThat(statement.getConnection()).isSameAs(connection);
				statement.setInt(1, 5);
				try (ResultSet rows = statement.executeQuery()) {
					assertThat(rows.getStatement()).isSameAs(statement);
					assertThat(statement.getResultSet()).isSameAs(rows);
				}
				assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.unwrap(PGStatement.class));
				assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.setInt(2, 5));
			}
		});
		assertThat(queries).singleElement()
			.satisfies((query) -> assertThat(query.parameters().get(0)).extracting(BoundParameter::value)
				.containsExactly(5));
	}

	@Test
	void interfacesOfTheDriverStay() throws Exception {
		EngineDatabase postgres = Engine.POSTGRESQL.create();
		DataSource unpooled = new DriverManagerDataSource(postgres.url(), postgres.username(), postgres.password());
		try (Connection connection = this.taps.tap(unpooled, "shop").getConnection();
				PreparedStatement statement = connection.prepareStatement("select 1")) {
			assertThat(statement).isInstanceOf(PGStatement.class);
		}
	}

	static List<Method> methods() {
		return Stream.of(PreparedStatement.class.getMethods())
			.filter((method) -> !Modifier.isStatic(method.getModifiers()) && !OURS.contains(method.getName()))
			.toList();
	}

	private static DataSource h2() {
		JdbcDataSource dataSource = new JdbcDataSource();
		dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID());
		return dataSource;
	}

	private Connection connection() {
		return (Connection) proxyOf(Connection.class,
				(method, arguments) -> (method.getReturnType() == PreparedStatement.class) ? statement()
						: (method.getReturnType() == boolean.class) ? (Object) false : null);
	}

	private PreparedStatement statement() {
		return (PreparedStatement) proxyOf(PreparedStatement.class, (method, arguments) -> {
			this.called.add(method.getName());
			this.called.add(List.of(arguments));
			return (method.getReturnType() == void.class) ? null : valueOf(method.getReturnType());
		});
	}

	private static Object valueOf(Class<?> type) {
		Object value = VALUES.get(type);
		return (value != null) ? value : proxies.computeIfAbsent(type,
				(key) -> proxyOf(key, (method, arguments) -> (method.getReturnType() == boolean.class) ? false : null));
	}

	private static Object proxyOf(Class<?> type, Answer answer) {
		return Proxy.newProxyInstance(TappedPreparedStatementTests.class.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> switch (method.getName()) {
					case "equals" -> proxy == arguments[0];
					case "hashCode" -> System.identityHashCode(proxy);
					case "toString" -> type.getName();
					default -> answer.to(method, (arguments != null) ? arguments : new Object[0]);
				});
	}

	/**
	 * What a driver does.
	 */
	private interface Answer {

		@Nullable Object to(Method method, Object[] arguments);

	}

	/**
	 * Always the same connection.
	 */
	private static final class OneConnection extends AbstractDataSource {

		private final Connection connection;

		OneConnection(Connection connection) {
			this.connection = connection;
		}

		@Override
		public Connection getConnection() {
			return this.connection;
		}

		@Override
		public Connection getConnection(String username, String password) {
			return this.connection;
		}

	}

}
