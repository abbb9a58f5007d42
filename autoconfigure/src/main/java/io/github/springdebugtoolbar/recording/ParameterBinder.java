package io.github.springdebugtoolbar.recording;

import java.sql.PreparedStatement;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * Binds a recorded value again, by the setter that it was bound with. Never changes.
 */
public interface ParameterBinder {

	/** Binds the value as an object. */
	ParameterBinder OBJECT = PreparedStatement::setObject;

	/**
	 * Binds the value to a placeholder.
	 * @param statement statement of the same text
	 * @param index index of the placeholder, from 1
	 * @param value {@link BoundParameter#value()}
	 * @throws SQLException if the driver refuses it
	 */
	void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException;

	/**
	 * How near the value that is bound is to the one that ran.
	 * @return exact unless said otherwise
	 */
	default Fidelity fidelity() {
		return Fidelity.EXACT;
	}

	/**
	 * How much it keeps besides the parameter's value.
	 * @return bytes, roughly
	 */
	default int size() {
		return 0;
	}

	/**
	 * How near a value is to the one that ran.
	 */
	enum Fidelity {

		/** The same. */
		EXACT,

		/** Only the beginning. */
		CUT,

		/** Another value of the same type. */
		STAND_IN

	}

}
