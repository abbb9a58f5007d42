package io.github.springdebugtoolbar.datasource;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.TimeZone;

import io.github.springdebugtoolbar.recording.ParameterBinder;
import org.jspecify.annotations.Nullable;

/**
 * Binds a date or a time that was bound in the zone of a calendar.
 *
 * @param setter name of the setter
 * @param zone id of the zone
 */
record ZonedBinder(String setter, String zone) implements ParameterBinder {

	@Override
	public void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
		Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone(this.zone));
		switch (this.setter) {
			case "setDate" -> statement.setDate(index, (Date) value, calendar);
			case "setTime" -> statement.setTime(index, (Time) value, calendar);
			default -> statement.setTimestamp(index, (Timestamp) value, calendar);
		}
	}

}
