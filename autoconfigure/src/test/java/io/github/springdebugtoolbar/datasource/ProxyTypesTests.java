package io.github.springdebugtoolbar.datasource;

import java.lang.reflect.Proxy;
import java.sql.Connection;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ProxyTypes}.
 */
class ProxyTypesTests {

	private final ProxyTypes types = new ProxyTypes(true);

	@Test
	void createImplementsJdbcBehindTheInterfacesOfTheDriver() {
		Object target = Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { DriverConnection.class },
				(proxy, method, arguments) -> null);
		assertThat(this.types.create(target, (proxy, method, arguments) -> null)).isInstanceOf(Connection.class)
			.isNotInstanceOf(DriverConnection.class);
	}

	private interface DriverBaseConnection extends Connection {

	}

	private interface DriverConnection extends DriverBaseConnection {

	}

}
