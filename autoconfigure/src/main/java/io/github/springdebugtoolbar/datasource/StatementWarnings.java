package io.github.springdebugtoolbar.datasource;

import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Warnings that a driver has got with the answer of the database. Drivers of which it is
 * not known are not asked: those of MySQL and MariaDB would ask the database.
 */
final class StatementWarnings {

	private static final List<String> DRIVERS = List.of("org.postgresql.", "org.hsqldb.", "oracle.jdbc.",
			"com.microsoft.sqlserver.", "org.apache.derby.", "com.ibm.db2.");

	private static final ClassValue<Boolean> KEPT = new ClassValue<>() {

		@Override
		protected Boolean computeValue(Class<?> type) {
			return DRIVERS.stream().anyMatch(type.getName()::startsWith);
		}

	};

	private StatementWarnings() {
	}

	static @Nullable SQLWarning first(Statement statement) {
		if (!KEPT.get(statement.getClass())) {
			return null;
		}
		try {
			return statement.getWarnings();
		}
		catch (SQLException ex) {
			// closed by its execution: then there is nothing to be asked
			return null;
		}
	}

}
