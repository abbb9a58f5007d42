package io.github.springdebugtoolbar.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.springdebugtoolbar.plan.PlanCondition.Kind;
import io.github.springdebugtoolbar.plan.PlanFlag.Level;
import org.jspecify.annotations.Nullable;

/**
 * A table is read row by row because its condition is written so that an index on the
 * column cannot serve it.
 */
final class UnusedIndexRule implements PlanRule {

	private static final String COLUMN = "((?:[\\w$]+\\.|[\"`\\[][^\"`\\]]+[\"`\\]]\\.)*(?:[A-Za-z_][\\w$]*|[\"`\\[][^\"`\\]]+[\"`\\]]))";

	private static final String COMPARED = "\\s*(?:=|<>|<=|>=|<|>|~~\\*?|(?i:like|ilike|in|between)\\b)";

	private static final Pattern FUNCTION = Pattern.compile(
			"(?i)\\b(?!in\\b|and\\b|or\\b|not\\b|values\\b|any\\b|all\\b|cast\\b|exists\\b|nvl\\b)([a-z]\\w*)\\(\\(?(?:trim\\()?"
					+ COLUMN + "\\)?(?:::\\w+(?: \\w+)*)?(?:,[^()]*)?\\)+(?:::\\w+)?" + COMPARED);

	private static final Pattern WILDCARD = Pattern
		.compile("(?i)(?:" + COLUMN + "\\)?(?:::\\w+)?\\s+)?(?:like|ilike|~~\\*?)\\s+(?:CONCAT\\()?'[%_]");

	private static final Pattern CAST = Pattern
		.compile("(?i)(?:\\(" + COLUMN + "\\)::(?!text\\b.*~~)([\\w ]+?)|cast\\(" + COLUMN
				+ " as ([\\w ]+?)(?:\\([\\d, ]*\\))?\\)|convert(?:_implicit)?\\(([\\w ]+?)(?:\\([\\d, max]*\\))?,\\s*"
				+ COLUMN + "[^()]*\\))" + COMPARED);

	@Override
	public Optional<PlanFlag> check(PlanNode node, Plan plan) {
		if (node.access() != Access.FULL_SCAN || Math.max(node.readRows(), node.relationRows()) < ScanRule.LARGE) {
			return Optional.empty();
		}
		return Words.whole(node, Kind.FILTER).flatMap((condition) -> reason(node, condition));
	}

	private static Optional<PlanFlag> reason(PlanNode node, String condition) {
		return wildcard(node, condition).or(() -> cast(node, condition))
			.or(() -> function(node, condition))
			.or(() -> considered(node, condition));
	}

	private static Optional<PlanFlag> wildcard(PlanNode node, String condition) {
		if (!WILDCARD.matcher(condition).find()) {
			return Optional.empty();
		}
		return flag("leading-wildcard", node, "leading wildcard",
				"The pattern begins with a wildcard: an ordinary index finds rows by the beginning of a text only.");
	}

	private static Optional<PlanFlag> function(PlanNode node, String condition) {
		Matcher function = FUNCTION.matcher(condition);
		if (!function.find()) {
			return Optional.empty();
		}
		String column = function.group(2);
		return flag("function-on-column", node, "function on column",
				"An index on " + column + " cannot be used, since its values go through " + function.group(1)
						+ " first. Compare the column itself, or index the expression.");
	}

	private static Optional<PlanFlag> cast(PlanNode node, String condition) {
		Matcher cast = CAST.matcher(condition);
		if (!cast.find()) {
			return Optional.empty();
		}
		String column = first(cast.group(1), cast.group(3), cast.group(6));
		String type = first(cast.group(2), cast.group(4), cast.group(5));
		return flag("type-cast", node, "type cast",
				"An index on " + column + " cannot be used, since its values are turned into " + type
						+ " first. Bind a value of the column's own type.");
	}

	// Where the database tells that an index was there: MariaDB does not show casts.
	private static Optional<PlanFlag> considered(PlanNode node, String condition) {
		if (node.possibleIndexes().isEmpty()) {
			return Optional.empty();
		}
		return flag("index-not-used", node, "index not used",
				"The index " + String.join(", ", node.possibleIndexes()) + " was considered for " + condition
						+ " and not used: a value of another type than the column's, or too many rows that match.");
	}

	private static String first(@Nullable String... groups) {
		for (String group : groups) {
			if (group != null) {
				return group;
			}
		}
		return "";
	}

	private static Optional<PlanFlag> flag(String code, PlanNode node, String label, String text) {
		return Optional.of(new PlanFlag(code, Level.WARNING, label, text, node.number()));
	}

}
