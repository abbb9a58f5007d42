package io.github.springdebugtoolbar.ui.diff;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Change.Kind;

/**
 * Gives what a cure adds another name where the class has something else of that name.
 * Safe for use by multiple threads.
 */
final class FreeNames {

	private static final Pattern KIND = Pattern.compile("(?<=\\w)(?:Repository|Repo|Dao)$");

	private static final int TRIES = 10;

	private final PresentDeclarations present;

	FreeNames(PresentDeclarations present) {
		this.present = present;
	}

	/**
	 * Renames what cannot be added.
	 * @param changes changes of one cure
	 * @return the same changes, all with the new names
	 */
	List<Change> in(List<Change> changes) {
		List<Change> renamed = changes;
		for (int i = 0; i < changes.size(); i++) {
			Change change = renamed.get(i);
			Declared added = this.present.declaredBy(change).orElse(null);
			if (added != null && isTaken(change.target(), added) && this.present.findSame(change).isEmpty()) {
				renamed = rename(renamed, added, freeName(change.target(), added));
			}
		}
		return renamed;
	}

	private boolean isTaken(String className, Declared added) {
		return this.present.findAll(className, added.name()).stream().anyMatch((one) -> one.declared().excludes(added));
	}

	private String freeName(String className, Declared added) {
		return names(className, added).filter((name) -> this.present.findAll(className, name).isEmpty())
			.findFirst()
			.orElse(added.name());
	}

	private static Stream<String> names(String className, Declared added) {
		return IntStream.rangeClosed(1, TRIES)
			.mapToObj((number) -> longer(added, className, (number > 1) ? Integer.toString(number) : ""));
	}

	// A name that tells the query has room for a word before its condition.
	private static String longer(Declared added, String className, String number) {
		String subject = KIND.matcher(Outline.simpleName(className)).replaceFirst("") + number;
		if (!added.isMethod()) {
			return added.name() + "View" + number;
		}
		int condition = added.query().isEmpty() ? added.name().indexOf("By") : -1;
		return (condition < 0) ? added.name() + "Of" + subject
				: added.name().substring(0, condition) + subject + added.name().substring(condition);
	}

	private static List<Change> rename(List<Change> changes, Declared added, String name) {
		Pattern word = Pattern.compile("\\b" + added.name() + "\\b" + (added.isMethod() ? "(?=\\s*\\()" : ""));
		return changes.stream().map((change) -> rename(change, word, name)).toList();
	}

	private static Change rename(Change change, Pattern word, String name) {
		boolean code = change.kind() == Kind.ADD || change.kind() == Kind.USE || change.kind() == Kind.REPLACE
				|| change.kind() == Kind.CODE;
		String after = word.matcher(change.after()).replaceAll(Matcher.quoteReplacement(name));
		return code ? new Change(change.kind(), change.target(), change.member(), change.before(), after) : change;
	}

}
