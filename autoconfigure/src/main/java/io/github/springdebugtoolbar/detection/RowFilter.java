package io.github.springdebugtoolbar.detection;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.springdebugtoolbar.recording.MappedEntity;
import io.github.springdebugtoolbar.recording.RepositoryMethod;

/**
 * Which rows a repository method asks for, as the condition of another query of the same
 * entity.
 *
 * @param alias alias of the entity in the condition
 * @param where the condition with a blank before it, an empty text for all rows
 * @param parameters its parameters as in source code, an empty text if it has none
 * @param names names of its parameters
 */
public record RowFilter(String alias, String where, String parameters, List<String> names) {

	private static final String ALIAS = "e";

	private static final Pattern WHOLE = Pattern.compile(
			"\\s*(?:select\\s+\\w+\\s+)?from\\s+(\\w+)\\s+(?:as\\s+)?(\\w+)(\\s+where\\s+.*?)?(?:\\s+order\\s+by\\s+[^)]*)?\\s*",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Pattern BEYOND = Pattern
		.compile("\\bjoin\\b|\\bgroup\\s+by\\b|\\?|#\\{|\\blimit\\b|\\bfetch\\b", Pattern.CASE_INSENSITIVE);

	private static final Pattern PART = Pattern
		.compile("Pageable|Sort|Limit|ScrollPosition|Specification<.*|Example<.*");

	public RowFilter {
		names = List.copyOf(names);
	}

	/**
	 * Reads a repository method.
	 * @param method the method
	 * @param entity its entity
	 * @return its condition, empty if the method does not tell it or it cannot be said of
	 * the entity alone
	 */
	public static Optional<RowFilter> of(RepositoryMethod method, MappedEntity entity) {
		if (method.paged() || method.parameterTypes().stream().anyMatch((type) -> PART.matcher(type).matches())) {
			return Optional.empty();
		}
		return switch (method.kind()) {
			case DERIVED -> derived(method, entity);
			case ANNOTATED -> annotated(method, entity);
			case BASE -> base(method, entity);
			case CODE -> Optional.empty();
		};
	}

	private static Optional<RowFilter> base(RepositoryMethod method, MappedEntity entity) {
		if (method.name().equals("findAll") && method.parameterTypes().isEmpty()) {
			return Optional.of(new RowFilter(ALIAS, "", "", List.of()));
		}
		return (method.name().equals("findAllById") && !entity.idAttribute().isEmpty())
				? Optional.of(of(method, " where " + ALIAS + "." + entity.idAttribute() + " in :"
						+ RepositoryEdit.parameterNames(method).get(0)))
				: Optional.empty();
	}

	private static Optional<RowFilter> annotated(RepositoryMethod method, MappedEntity entity) {
		Matcher whole = WHOLE.matcher(Optional.ofNullable(method.query()).orElse(""));
		if (method.nativeQuery() || !whole.matches() || BEYOND.matcher(whole.group()).find()
				|| !whole.group(1).equals(RepositoryEdit.simpleName(entity.name()))) {
			return Optional.empty();
		}
		String where = (whole.group(3) != null) ? whole.group(3) : "";
		return Optional.of(new RowFilter(whole.group(2), where.replaceAll("\\s+", " "),
				RepositoryEdit.parameters(method), RepositoryEdit.parameterNames(method)));
	}

	private static Optional<RowFilter> derived(RepositoryMethod method, MappedEntity entity) {
		String criteria = RepositoryEdit.criteria(method);
		if (criteria.isEmpty()) {
			return Optional.of(new RowFilter(ALIAS, "", "", List.of()));
		}
		return new DerivedConditions(entity, RepositoryEdit.parameterNames(method)).read(ALIAS, criteria)
			.map((text) -> of(method, " where " + text));
	}

	private static RowFilter of(RepositoryMethod method, String where) {
		return new RowFilter(ALIAS, where, RepositoryEdit.parameters(method), RepositoryEdit.parameterNames(method));
	}

}
