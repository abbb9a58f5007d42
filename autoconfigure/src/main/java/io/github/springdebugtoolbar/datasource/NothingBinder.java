package io.github.springdebugtoolbar.datasource;

import java.sql.PreparedStatement;
import java.sql.SQLException;

import io.github.springdebugtoolbar.recording.ParameterBinder;
import org.jspecify.annotations.Nullable;

/**
 * Binds SQL's null for a value that was not kept.
 *
 * @param type JDBC type
 */
record NothingBinder(int type) implements ParameterBinder {

	@Override
	public void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
		statement.setNull(index, this.type);
	}

	@Override
	public Fidelity fidelity() {
		return Fidelity.STAND_IN;
	}

}
