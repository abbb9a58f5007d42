package io.github.springdebugtoolbar.recording;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was taken from the rows of a query, without any value.
 *
 * @param columns columns of a row in their order if not all of them were read; none if
 * all were, or if nobody looked
 * @param hash hash of the values in the order in which they were read, of the number of
 * rows, and of whether these were all; {@code null} if it is not known or a value cannot
 * be compared
 */
public record ResultReading(List<ResultColumn> columns, @Nullable Long hash) {

	/** Nobody looked. */
	public static final ResultReading UNKNOWN = new ResultReading(List.of(), null);

	public ResultReading {
		columns = List.copyOf(columns);
	}

}
