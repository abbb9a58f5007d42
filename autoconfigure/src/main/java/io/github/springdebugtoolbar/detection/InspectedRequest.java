package io.github.springdebugtoolbar.detection;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.github.springdebugtoolbar.plan.Plan;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import org.jspecify.annotations.Nullable;

/**
 * A finished request with what is wrong with it. That may be looked for when it is asked
 * for, which happens once. Safe for use by multiple threads.
 */
public final class InspectedRequest {

	private final RecordedRequest request;

	private final Map<Integer, Plan> plans;

	private @Nullable Supplier<List<Finding>> search;

	private @Nullable Runnable listener;

	private volatile @Nullable List<Finding> findings;

	/**
	 * A request of which no plan is known.
	 * @param request the request
	 * @param findings what was found
	 */
	public InspectedRequest(RecordedRequest request, List<Finding> findings) {
		this(request, findings, Map.of());
	}

	/**
	 * A request.
	 * @param request the request
	 * @param findings what was found, dearest first; what costs the request no time comes
	 * last
	 * @param plans how the database executes some of its queries, by number of the query
	 */
	public InspectedRequest(RecordedRequest request, List<Finding> findings, Map<Integer, Plan> plans) {
		this.request = request;
		this.findings = List.copyOf(findings);
		this.plans = Map.copyOf(plans);
	}

	InspectedRequest(RecordedRequest request, Supplier<List<Finding>> search, Map<Integer, Plan> plans) {
		this.request = request;
		this.search = search;
		this.plans = Map.copyOf(plans);
	}

	/**
	 * The request.
	 * @return the request
	 */
	public RecordedRequest request() {
		return this.request;
	}

	/**
	 * What was found. The first caller may have to wait for it.
	 * @return findings, dearest first; what costs the request no time comes last
	 */
	public List<Finding> findings() {
		List<Finding> found = this.findings;
		return (found != null) ? found : find();
	}

	/**
	 * How the database executes some of the queries.
	 * @return plans by number of the query
	 */
	public Map<Integer, Plan> plans() {
		return this.plans;
	}

	/**
	 * Asks to be told when the findings are known.
	 * @param listener is called once, by whoever looks for them; at once if they are
	 * known
	 */
	public synchronized void whenSearched(Runnable listener) {
		if (this.findings != null) {
			listener.run();
		}
		else {
			this.listener = listener;
		}
	}

	// The search holds on to everything that the detectors put in order.
	private synchronized List<Finding> find() {
		List<Finding> found = this.findings;
		if (found == null) {
			found = (this.search != null) ? List.copyOf(this.search.get()) : List.of();
			this.findings = found;
			this.search = null;
			tell();
		}
		return found;
	}

	private void tell() {
		Runnable told = this.listener;
		this.listener = null;
		if (told != null) {
			told.run();
		}
	}

}
