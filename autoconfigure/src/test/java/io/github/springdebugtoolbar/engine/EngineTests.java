package io.github.springdebugtoolbar.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Engine}.
 */
class EngineTests {

	@ParameterizedTest
	@EnumSource
	void everyDatabaseIsItsOwn(Engine engine) throws SQLException {
		engine.create().execute("create table item (id int)");
		EngineDatabase database = engine.create();
		database.execute("create table item (id int)");
		try (Connection connection = database.connect()) {
			String product = connection.getMetaData().getDatabaseProductName().toUpperCase(Locale.ROOT);
			assertThat(product).startsWith(engine.name().substring(0, 2));
		}
	}

}
