package io.github.springdebugtoolbar.ui.panel.sql;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.replay.Refusal;
import io.github.springdebugtoolbar.replay.ReplayRefusedException;

/**
 * Says in words why a database gave no answer.
 */
final class NoAnswers {

	private static final String TIMEOUT = "debug-toolbar.explain.timeout";

	/** What PostgreSQL and H2, MariaDB and ODBC say of a statement that was stopped. */
	private static final Set<String> STOPPED = Set.of("57014", "70100", "HYT00");

	private NoAnswers() {
	}

	static NoAnswerView of(SQLException failure) {
		if (failure instanceof ReplayRefusedException refused) {
			return of(refused.refusal());
		}
		String state = Objects.requireNonNullElse(failure.getSQLState(), "");
		if (failure instanceof SQLTimeoutException || STOPPED.contains(state)) {
			return failed("It took too long", failure, state, "More time is allowed with", TIMEOUT);
		}
		return isUnreachable(failure, state)
				? failed("The database cannot be reached", failure, state, "Try again when it runs.", "")
				: failed("The database refused", failure, state, "", "");
	}

	private static NoAnswerView of(Refusal refusal) {
		return new NoAnswerView("refused", "The database was not asked", refusal.reason(), "", "", refusal.property());
	}

	private static NoAnswerView failed(String title, SQLException failure, String state, String advice,
			String property) {
		String message = Objects.requireNonNullElseGet(failure.getMessage(), () -> failure.getClass().getName());
		return new NoAnswerView("failed", title, message, state, advice, property);
	}

	// Some drivers have states of their own for it, but none hides why.
	private static boolean isUnreachable(SQLException failure, String state) {
		if (state.startsWith("08") || failure instanceof SQLNonTransientConnectionException
				|| failure instanceof SQLTransientConnectionException) {
			return true;
		}
		return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
			.limit(20)
			.anyMatch((cause) -> cause instanceof IOException);
	}

}
