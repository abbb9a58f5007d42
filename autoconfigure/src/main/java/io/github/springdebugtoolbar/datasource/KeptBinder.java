package io.github.springdebugtoolbar.datasource;

import java.sql.PreparedStatement;
import java.sql.SQLException;

import io.github.springdebugtoolbar.recording.ParameterBinder;
import org.jspecify.annotations.Nullable;

/**
 * Binds a value that was kept in another form than it is shown in.
 *
 * @param setter repeats the setter
 * @param kept the value
 */
record KeptBinder(ParameterBinder setter, KeptValue kept) implements ParameterBinder {

	@Override
	public void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
		this.setter.bind(statement, index, this.kept.restore(statement, value));
	}

	@Override
	public Fidelity fidelity() {
		return this.kept.fidelity();
	}

	@Override
	public int size() {
		return this.kept.size();
	}

}
