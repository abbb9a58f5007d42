package io.github.springdebugtoolbar.recording;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What executions of one statement from one place have in common.
 *
 * @param dataSource bean name of the data source
 * @param statement what was executed
 * @param parameters what the bound values have in common
 * @param batchSize sets or statements in the batch
 * @param connection name of the physical connection
 * @param transaction name of the transaction on that connection
 * @param thread name of the thread
 * @param error why they failed
 * @param callSite where they came from
 * @param columns columns of a row if not all of them were read
 * @param hashed whether there is a hash of what was read
 */
record QueryMold(String dataSource, SqlStatement statement, ParametersMold parameters, int batchSize, String connection,
		@Nullable String transaction, String thread, @Nullable QueryError error, CallSite callSite,
		List<ResultColumn> columns, boolean hashed) implements Mold<Query> {

	static QueryMold of(Query query) {
		return new QueryMold(query.dataSource(), query.statement(), ParametersMold.of(query.parameters()),
				query.batchSize(), query.connection(), query.transaction(), query.thread(), query.error(),
				query.callSite(), query.reading().columns(), query.reading().hash() != null);
	}

	// What is made once for many queries is told by its identity: comparing it is dear.
	@Override
	public boolean fits(Query query) {
		return query.statement() == this.statement && query.callSite() == this.callSite && query.error() == this.error
				&& query.batchSize() == this.batchSize && (query.reading().hash() != null) == this.hashed
				&& query.reading().columns().equals(this.columns) && isRunAlike(query)
				&& this.parameters.fits(query.parameters());
	}

	@Override
	public void write(Query query, Rest out) {
		out.add(query.number());
		this.parameters.write(query.parameters(), out);
		out.add(query.parametersHash());
		out.add(query.startNanos());
		out.add(query.executeNanos());
		out.add(query.firstRowNanos());
		out.add(query.fetchNanos());
		out.add(query.rows());
		Long hash = query.reading().hash();
		if (hash != null) {
			out.add(hash);
		}
	}

	@Override
	public Query read(RestReader in) {
		return new Query((int) in.next(), this.dataSource, this.statement, this.parameters.read(in), in.next(),
				this.batchSize, in.next(), in.next(), in.next(), in.next(), in.next(), this.connection,
				this.transaction, this.thread, this.error, this.callSite,
				new ResultReading(this.columns, this.hashed ? Long.valueOf(in.next()) : null));
	}

	private boolean isRunAlike(Query query) {
		return query.connection().equals(this.connection) && Objects.equals(query.transaction(), this.transaction)
				&& query.thread().equals(this.thread) && query.dataSource().equals(this.dataSource);
	}

}
