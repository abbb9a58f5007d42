package io.github.springdebugtoolbar.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells databases that each connection has to itself: a fresh connection would see an
 * empty one.
 */
final class PrivateDatabase {

	private static final Pattern H2 = Pattern.compile("jdbc:h2:mem:(;.*)?", Pattern.CASE_INSENSITIVE);

	private static final Pattern SQLITE = Pattern.compile(
			"jdbc:sqlite:(:memory:.*|(file::memory:|file:.*[?&]mode=memory)(?!.*cache=shared).*|(\\?.*)?)",
			Pattern.CASE_INSENSITIVE);

	private PrivateDatabase() {
	}

	static Optional<Refusal> findRefusal(Connection connection) throws SQLException {
		String url = connection.getMetaData().getURL();
		return (url != null) ? findRefusal(url) : Optional.empty();
	}

	static Optional<Refusal> findRefusal(String url) {
		if (H2.matcher(url).matches()) {
			return Optional.of(refusal("jdbc:h2:mem:app"));
		}
		return SQLITE.matcher(url).matches() ? Optional.of(refusal("jdbc:sqlite:file:app?mode=memory&cache=shared"))
				: Optional.empty();
	}

	private static Refusal refusal(String named) {
		return new Refusal("Not asked: the database is in memory and has no name, so another connection would see an "
				+ "empty one. Give it a name, for example " + named + ".");
	}

}
