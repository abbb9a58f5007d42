package io.github.springdebugtoolbar.datasource;

import java.util.List;

import io.github.springdebugtoolbar.recording.FirstUse;
import io.github.springdebugtoolbar.recording.LongTexts;
import io.github.springdebugtoolbar.recording.SecretNames;

/**
 * What the first connection of an application and its first statement need.
 */
public final class FirstConnection {

	private FirstConnection() {
	}

	/**
	 * Loads it.
	 */
	public static void prepare() {
		new ParameterReader(new SecretNames(List.of()), 1, LongTexts.none());
		new Interception("");
		FirstUse.initialize(List.of(TappedPlainConnection.class, ConnectionHandler.class, MetaDataHandler.class,
				StatementHandler.class, TappedPreparedStatement.class, ObservedResultSet.class, Execution.class,
				BoundValues.class, BatchTexts.class, StatementWarnings.class, ReadingLog.class, ParameterHash.class,
				KeptValue.class, Hold.class, PoolCalls.class));
	}

}
