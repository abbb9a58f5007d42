package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What stands out of a statement.
 */
enum Tag {

	FAILED(GroupedQuery::isFailed), SLOW(GroupedQuery::slow), DUPLICATE(GroupedQuery::duplicate),
	NO_TRANSACTION(GroupedQuery::isAutoCommitted);

	private final Predicate<GroupedQuery> fits;

	Tag(Predicate<GroupedQuery> fits) {
		this.fits = fits;
	}

	static List<String> of(List<GroupedQuery> queries) {
		return Stream.of(values())
			.filter((tag) -> queries.stream().anyMatch(tag.fits))
			.map((tag) -> tag.name().toLowerCase(Locale.ROOT).replace('_', '-'))
			.toList();
	}

}
