package io.github.springdebugtoolbar.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.springdebugtoolbar.recording.MappedAttribute;
import io.github.springdebugtoolbar.recording.MappedEntity;

/**
 * Turns the conditions in the name of a repository method into JPQL, as far as they are
 * about attributes of the entity itself. Takes the parameters in their order, so it reads
 * one name only.
 */
final class DerivedConditions {

	private static final Pattern CONDITION = Pattern.compile("(\\w+?)(?:Is)?(NotNull|Null|LessThanEqual|LessThan|"
			+ "GreaterThanEqual|GreaterThan|Before|After|Between|NotLike|Like|NotIn|In|True|False|Not|Equals|)");

	private final Map<String, String> paths = new HashMap<>();

	private final List<String> names;

	private int used;

	DerivedConditions(MappedEntity entity, List<String> names) {
		this.names = names;
		entity.values().forEach((value) -> this.paths.put(spoken(value.name()), value.name()));
		entity.attributes()
			.stream()
			.filter((attribute) -> attribute.kind() == MappedAttribute.Kind.TO_ONE && !attribute.mappedBy())
			.forEach((attribute) -> this.paths.put(spoken(attribute.name()), attribute.name()));
	}

	/**
	 * Reads the conditions of a name.
	 * @param alias alias of the entity
	 * @param criteria for example {@code StatusAndTotalGreaterThan}
	 * @return for example {@code e.status = :status and e.total > :total}, empty if there
	 * is more to them
	 */
	Optional<String> read(String alias, String criteria) {
		List<String> alternatives = new ArrayList<>();
		for (String alternative : criteria.split("Or(?=[A-Z])")) {
			List<String> conditions = new ArrayList<>();
			for (String condition : alternative.split("And(?=[A-Z])")) {
				conditions.add(condition(alias, condition));
			}
			alternatives.add(String.join(" and ", conditions));
		}
		return Optional.of(String.join(" or ", alternatives))
			.filter((text) -> !text.contains("?") && this.used == this.names.size());
	}

	// A question mark stands for what is not known.
	private String condition(String alias, String condition) {
		String whole = this.paths.get(spoken(condition));
		if (whole != null) {
			return alias + "." + whole + " = " + next();
		}
		Matcher parts = CONDITION.matcher(condition);
		String path = parts.matches() ? this.paths.get(spoken(parts.group(1))) : null;
		return (path != null) ? alias + "." + path + " " + compared(parts.group(2)) : "?";
	}

	private String compared(String keyword) {
		return switch (keyword) {
			case "NotNull" -> "is not null";
			case "Null" -> "is null";
			case "True" -> "= true";
			case "False" -> "= false";
			case "LessThan", "Before" -> "< " + next();
			case "LessThanEqual" -> "<= " + next();
			case "GreaterThan", "After" -> "> " + next();
			case "GreaterThanEqual" -> ">= " + next();
			case "Between" -> "between " + next() + " and " + next();
			case "Like" -> "like " + next();
			case "NotLike" -> "not like " + next();
			case "In" -> "in " + next();
			case "NotIn" -> "not in " + next();
			case "Not" -> "<> " + next();
			default -> "= " + next();
		};
	}

	private String next() {
		String name = (this.used < this.names.size()) ? this.names.get(this.used) : "?";
		this.used++;
		return ":" + name;
	}

	private static String spoken(String path) {
		return path.replaceAll("[._]", "").toLowerCase(Locale.ROOT);
	}

}
