package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param <T> type of the items
 * @param items items of this page
 * @param total number of items of all pages
 * @param page number of this page, from 0
 * @param size items of a full page
 */
record Page<T>(List<T> items, int total, int page, int size) {

	Page {
		items = List.copyOf(items);
	}

	static <S, T> Page<T> of(List<S> all, int page, int size, Function<S, T> item) {
		long from = (long) page * size;
		return new Page<>(all.stream().skip(from).limit(size).map(item).toList(), all.size(), page, size);
	}

	static int number(Map<String, String> parameters) {
		return integer(parameters.get("page"), 0, 0);
	}

	static int integer(@Nullable String text, int least, int otherwise) {
		return (text != null && text.matches("\\d{1,9}")) ? Math.max(least, Integer.parseInt(text)) : otherwise;
	}

}
