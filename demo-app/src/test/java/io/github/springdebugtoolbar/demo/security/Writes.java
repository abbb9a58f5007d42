package io.github.springdebugtoolbar.demo.security;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Statements that change something, though some of them look as if they read.
 *
 * @param preparation makes what they change
 * @param statements the statements, all with one value
 * @param state reads all that they can change
 */
public record Writes(List<String> preparation, List<String> statements, String state) {

	private static final String TABLE = "create table if not exists security_trial (id int, name varchar(100))";

	private static final String EMPTY = "delete from security_trial";

	private static final String SEQUENCE = "create sequence if not exists security_trial_ids";

	private static final List<String> EVERYWHERE = List.of("insert into security_trial (id) values (?)",
			"update security_trial set name = 'changed' where id = ?", "delete from security_trial where id = ?",
			"select id, name from security_trial where id = ? for update");

	private static final Writes H2 = new Writes(
			List.of(TABLE, EMPTY, SEQUENCE,
					"create alias if not exists security_trial_add for '" + Writes.class.getName() + ".add'"),
			List.of("merge into security_trial (id) key (id) values (?)", "call security_trial_add(?)",
					"select security_trial_add(?)", "select next value for security_trial_ids, cast(? as int)",
					"select id from final table (insert into security_trial (id) values (?))",
					"select id from old table (delete from security_trial where id = ?)"),
			"select (select count(*) from security_trial) || ' ' || (select coalesce(max(name), '') from security_trial)"
					+ " || ' ' || base_value from information_schema.sequences where sequence_name = 'SECURITY_TRIAL_IDS'");

	private static final Writes POSTGRES = new Writes(List.of(TABLE, EMPTY, SEQUENCE, """
			create or replace procedure security_trial_add(added int) language plpgsql as
			$$ begin insert into security_trial (id) values (added); end $$""", """
			create or replace function security_trial_added(added int) returns int language plpgsql as
			$$ begin insert into security_trial (id) values (added); return added; end $$"""),
			List.of("call security_trial_add(?)", "select security_trial_added(?)",
					"select nextval('security_trial_ids'), cast(? as int)", "select setval('security_trial_ids', ?)",
					"with added as (insert into security_trial (id) values (?) returning id) select id from added",
					"with gone as (delete from security_trial where id = ? returning id) select id from gone",
					"select pg_advisory_xact_lock(?)", "select id from security_trial where id = ? for share",
					"explain analyze insert into security_trial (id) values (?)"),
			"select (select count(*) from security_trial) || ' ' || (select coalesce(max(name), '') from security_trial)"
					+ " || ' ' || last_value || is_called from security_trial_ids");

	public Writes {
		statements = Stream.concat(EVERYWHERE.stream(), statements.stream()).distinct().toList();
	}

	static Writes of(Connection connection) throws SQLException {
		return connection.getMetaData().getDatabaseProductName().equals("H2") ? H2 : POSTGRES;
	}

	/**
	 * A function of H2 that writes.
	 * @param connection connection of the caller
	 * @param id what is written
	 * @return the same
	 * @throws SQLException if it cannot be written
	 */
	public static int add(Connection connection, int id) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("insert into security_trial (id) values (?)")) {
			statement.setInt(1, id);
			statement.executeUpdate();
		}
		return id;
	}

}
