package io.github.springdebugtoolbar.datasource;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.recording.ConnectionEvent;
import io.github.springdebugtoolbar.recording.ConnectionEvent.Kind;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import org.h2.jdbc.JdbcConnection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link TappedPlainConnection}.
 */
class TappedPlainConnectionTests {

	private static final Set<String> OURS = Set.of("unwrap", "isWrapperFor");

	/** What these lead to is tapped itself. */
	private static final Set<String> TAPPED = Set.of("createStatement", "prepareStatement", "prepareCall",
			"getMetaData");

	private static final Map<Class<?>, Object> VALUES = Map.ofEntries(Map.entry(boolean.class, true),
			Map.entry(int.class, 2), Map.entry(String.class, "text"), Map.entry(int[].class, new int[] { 7 }),
			Map.entry(String[].class, new String[] { "column" }), Map.entry(Object[].class, new Object[] { 1 }),
			Map.entry(SQLWarning.class, new SQLWarning()), Map.entry(Properties.class, new Properties()),
			Map.entry(Map.class, Map.of()), Map.entry(Executor.class, (Executor) Runnable::run));

	private static final Map<Class<?>, Object> proxies = new HashMap<>();

	private final List<Object> called = new ArrayList<>();

	private final Taps taps = new Taps();

	@ParameterizedTest
	@MethodSource("methods")
	void callReachesTheDriverWithItsArguments(Method method) throws Exception {
		Object[] arguments = Stream.of(method.getParameterTypes()).map(TappedPlainConnectionTests::valueOf).toArray();
		Connection tapped = this.taps.pooled(driver());
		this.called.clear();
		Object result = method.invoke(tapped, arguments);
		assertThat(this.called).startsWith(method.getName(), List.of(arguments));
		if (!TAPPED.contains(method.getName())) {
			assertThat(result)
				.isEqualTo((method.getReturnType() == void.class) ? null : valueOf(method.getReturnType()));
		}
	}

	@Test
	void everyMethodOfTheInterfaceIsWrittenOut() {
		assertThat(methods()).allSatisfy((method) -> assertThat(
				ForwardingConnection.class.getMethod(method.getName(), method.getParameterTypes()).getDeclaringClass())
			.isEqualTo(ForwardingConnection.class));
	}

	@Test
	void isTheDriversToWhoeverAsks() throws Exception {
		try (Connection connection = h2()) {
			Connection tapped = this.taps.pooled(connection);
			assertThat(tapped).isInstanceOf(TappedPlainConnection.class).isEqualTo(connection).isNotEqualTo("text");
			assertThat(tapped).hasToString(connection.toString()).hasSameHashCodeAs(connection);
			assertThat(tapped.isWrapperFor(TappedConnection.class)).isTrue();
			assertThat(tapped.unwrap(JdbcConnection.class)).isSameAs(connection);
			assertThat(tapped.unwrap(Connection.class)).isSameAs(tapped);
			assertThat(JdbcHandler.untapped(tapped)).isSameAs(connection);
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> tapped.unwrap(Savepoint.class));
		}
	}

	@Test
	void statementThatCannotBePreparedIsRecordedWithItsError() throws Exception {
		try (Connection connection = h2()) {
			Connection tapped = this.taps.pooled(connection);
			assertThat(this.taps.queries(() -> assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> tapped.prepareStatement("select nothing from nowhere")))).singleElement()
				.satisfies((query) -> assertThat(query.error()).isNotNull());
		}
	}

	@Test
	void changesOfTheApplicationAreRecorded() throws Exception {
		try (Connection connection = h2()) {
			Connection tapped = this.taps.pooled(connection);
			RecordedRequest request = this.taps.record(() -> {
				tapped.setAutoCommit(false);
				try (PreparedStatement statement = tapped.prepareStatement("select 1")) {
					statement.executeQuery();
				}
				tapped.rollback(tapped.setSavepoint());
				tapped.commit();
				tapped.setAutoCommit(true);
			});
			assertThat(request.events(ConnectionEvent.class)).extracting(ConnectionEvent::kind)
				.containsExactly(Kind.AUTO_COMMIT, Kind.SAVEPOINT, Kind.ROLLBACK_TO_SAVEPOINT, Kind.COMMIT,
						Kind.AUTO_COMMIT);
			assertThat(request.queries()).singleElement()
				.satisfies((query) -> assertThat(query.transaction()).isNotNull());
		}
	}

	static List<Method> methods() {
		return Stream.of(Connection.class.getMethods())
			.filter((method) -> !Modifier.isStatic(method.getModifiers()) && !OURS.contains(method.getName()))
			.toList();
	}

	private static Connection h2() throws SQLException {
		return new DriverManagerDataSource("jdbc:h2:mem:").getConnection();
	}

	private Connection driver() {
		return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
				(proxy, method, arguments) -> called(method, arguments));
	}

	private @Nullable Object called(Method method, Object @Nullable [] arguments) {
		if (OURS.contains(method.getName())) {
			return false;
		}
		this.called.add(method.getName());
		this.called.add((arguments != null) ? List.of(arguments) : List.of());
		return (method.getReturnType() == void.class) ? null : valueOf(method.getReturnType());
	}

	private static Object valueOf(Class<?> type) {
		Object value = VALUES.get(type);
		return (value != null) ? value : proxies.computeIfAbsent(type, TappedPlainConnectionTests::proxyOf);
	}

	private static Object proxyOf(Class<?> type) {
		return Proxy.newProxyInstance(TappedPlainConnectionTests.class.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> switch (method.getName()) {
					case "equals" -> proxy == arguments[0];
					case "hashCode" -> 1;
					case "toString" -> type.getName();
					default -> null;
				});
	}

}
