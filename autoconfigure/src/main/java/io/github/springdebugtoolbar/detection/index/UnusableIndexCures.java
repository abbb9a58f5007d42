package io.github.springdebugtoolbar.detection.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.schema.TableColumn;

/**
 * Ways to write a condition so that an index can serve it, or to make an index that
 * serves it as it is.
 */
class UnusableIndexCures {

	private static final Pattern CASE = Pattern.compile("(?i)(lower|upper|ucase|lcase)\\(.*\\)");

	private static final Pattern CALCULATED = Pattern
		.compile("(\\w+)\\s*([-+*/])\\s*(\\d+(?:\\.\\d+)?)\\s*(<=|>=|<|>|=)\\s*(\\?|\\d+(?:\\.\\d+)?)");

	private final UnusableIndex unusable;

	UnusableIndexCures(UnusableIndex unusable) {
		this.unusable = unusable;
	}

	List<Cure> list() {
		return switch (this.unusable.mismatch().reason()) {
			case FUNCTION -> function();
			case CAST, TYPE -> List.of(otherType());
			case CALCULATION -> List.of(calculation());
			case WILDCARD -> wildcard();
		};
	}

	private List<Cure> function() {
		List<Cure> cures = new ArrayList<>();
		if (this.unusable.isPostgres()) {
			cures.add(new Cure("Index the expression", "The statement stays as it is.", List.of(expressionIndex())));
		}
		cures.add(CASE.matcher(this.unusable.expression()).matches() ? sameCase() : range());
		return cures;
	}

	private Change expressionIndex() {
		String name = IndexName.of(this.unusable.read().table(), List.of(this.unusable.expression()));
		return Change.index(this.unusable.table(), name,
				"create index " + name + " on " + this.unusable.table() + " (" + this.unusable.expression() + ")");
	}

	private Cure sameCase() {
		return new Cure("Compare the column",
				"Where all values are written the same way, such as e-mail addresses that "
						+ "are stored in lower case, or where the column's collation ignores case.",
				rewrite(column() + " = ?"));
	}

	private Cure range() {
		return new Cure("Compare the column",
				"Let the application calculate from which value on and up to which one rows "
						+ "are wanted, for example the first and the last moment of a day.",
				rewrite(column() + " >= ? and " + column() + " < ?"));
	}

	private Cure otherType() {
		String type = this.unusable.read()
			.table()
			.findColumn(this.unusable.mismatch().condition().column())
			.map(TableColumn::type)
			.orElse("")
			.toLowerCase(Locale.ROOT);
		String cast = "cast(? as " + type(type) + ")";
		return new Cure(
				"Bind the column's type", "Let the parameter of the method have the type of the column, here `"
						+ (isText() ? "String" : "Long") + "`; or turn the value into it, not the column.",
				rewrite(column() + " = " + cast));
	}

	// Oracle wants a length, MySQL knows char only.
	private String type(String type) {
		String database = this.unusable.read().plan().database();
		boolean mySql = database.startsWith("MariaDB") || database.startsWith("MySQL");
		if (!isText()) {
			return mySql ? "signed" : type;
		}
		return mySql ? "char" : "varchar(255)";
	}

	private boolean isText() {
		return this.unusable.read()
			.table()
			.findColumn(this.unusable.mismatch().condition().column())
			.filter(TableColumn::isText)
			.isPresent();
	}

	private Cure calculation() {
		return new Cure("Calculate with the value", "What is compared with is calculated once, not for each row.",
				rewrite(turned().orElse(column() + " = …")));
	}

	private Optional<String> turned() {
		Matcher parts = CALCULATED.matcher(this.unusable.condition());
		return parts.matches() ? Optional.of("%s %s %s %s %s".formatted(parts.group(1), parts.group(4), parts.group(5),
				opposite(parts.group(2)), parts.group(3))) : Optional.empty();
	}

	private static String opposite(String operator) {
		return switch (operator) {
			case "+" -> "-";
			case "-" -> "+";
			case "*" -> "/";
			default -> "*";
		};
	}

	private List<Cure> wildcard() {
		List<Cure> cures = new ArrayList<>();
		cures.add(new Cure("Search by the beginning",
				"If that is what people look for: `StartingWith` of a derived method.",
				rewrite(column() + " like 'abc%'")));
		if (this.unusable.isPostgres()) {
			cures.add(
					new Cure("Trigrams", "Finds parts of a text, from three characters on.",
							List.of(Change.code("sql", "create extension if not exists pg_trgm;\ncreate index "
									+ IndexName.of(this.unusable.read().table(),
											List.of(this.unusable.column(), "trgm"))
									+ " on " + this.unusable.table() + " using gin (" + this.unusable.column()
									+ " gin_trgm_ops);"))));
		}
		return cures;
	}

	private List<Change> rewrite(String after) {
		return List.of(Change.code("sql", "-- instead of " + this.unusable.condition() + "\n" + after));
	}

	private String column() {
		return this.unusable.column();
	}

}
