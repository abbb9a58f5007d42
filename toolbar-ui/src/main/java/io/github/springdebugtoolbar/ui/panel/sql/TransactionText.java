package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.springdebugtoolbar.recording.TransactionEvent;
import io.github.springdebugtoolbar.ui.text.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * A transaction in words.
 */
final class TransactionText {

	private TransactionText() {
	}

	static @Nullable String of(GroupedQuery one) {
		TransactionEvent event = one.managed();
		if (event == null) {
			return one.query().transaction();
		}
		return (event.isolation() != null) ? label(event) + ", " + outcome(event) + ", " + isolation(event.isolation())
				: label(event) + ", " + outcome(event);
	}

	static String label(TransactionEvent event) {
		String name = nameOf(event);
		return event.readOnly() ? name + ", read only" : name;
	}

	/**
	 * What there is to say of it but its name.
	 * @param event the transaction
	 * @param queries number of queries that ran in it
	 * @return parts with commas between them
	 */
	static String note(TransactionEvent event, int queries) {
		List<String> parts = new ArrayList<>();
		parts.add(queries(queries));
		parts.add(outcome(event) + " in " + Numbers.millis(event.endNanos() / 1e6));
		if (event.failure() != null) {
			parts.add(event.failure());
		}
		if (event.isolation() != null) {
			parts.add(isolation(event.isolation()));
		}
		if (!event.suspensions().isEmpty()) {
			parts.add("suspended " + Numbers.millis(
					event.suspensions().stream().mapToLong(TransactionEvent.Suspension::durationNanos).sum() / 1e6));
		}
		return String.join(", ", parts);
	}

	static String queries(int count) {
		return (count == 1) ? "1 query" : Numbers.grouped(count) + " queries";
	}

	private static String outcome(TransactionEvent event) {
		return words(event.outcome().name());
	}

	private static String isolation(String level) {
		return "isolation " + words(level);
	}

	private static String words(String constant) {
		return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	// Class and method without the package.
	private static String nameOf(TransactionEvent event) {
		String kind = event.savepoint() ? "savepoint" : "transaction";
		String name = event.name().replaceFirst("^.*?([^.$]+\\.[^.]+)$", "$1");
		return name.isEmpty() ? kind : (event.savepoint() ? kind + " " + name : name);
	}

}
