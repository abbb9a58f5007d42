package io.github.springdebugtoolbar.repository;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.springdebugtoolbar.recording.RepositoryMethod;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;

/**
 * The part of all rows that a call asks for.
 *
 * @param size number of rows, 0 for all
 * @param offset rows to be skipped
 */
record Part(int size, long offset) {

	private static final Part ALL = new Part(0, 0);

	private static final Pattern LIMIT = Pattern.compile("^[a-z]+\\w*?(?:First|Top)(\\d*)\\w*?(?:By\\w*)?$");

	static Part of(RepositoryMethod method, @Nullable Object[] arguments) {
		for (Object argument : arguments) {
			if (argument instanceof Pageable pageable && pageable.isPaged()) {
				return new Part(pageable.getPageSize(), pageable.getOffset());
			}
			if (argument instanceof Limit limit && limit.isLimited()) {
				return new Part(limit.max(), 0);
			}
		}
		return (method.kind() == RepositoryMethod.Kind.DERIVED) ? ofName(method.name()) : ALL;
	}

	static Part ofName(String name) {
		int by = name.indexOf("By");
		Matcher matcher = LIMIT.matcher((by > 0) ? name.substring(0, by) : name);
		if (!matcher.matches()) {
			return ALL;
		}
		return new Part(matcher.group(1).isEmpty() ? 1 : Integer.parseInt(matcher.group(1)), 0);
	}

}
