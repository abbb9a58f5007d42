package io.github.springdebugtoolbar.detection.pool;

import java.util.List;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.recording.ConnectionEvent;
import io.github.springdebugtoolbar.recording.ConnectionEvent.Kind;

/**
 * Finds requests that took the last connection of a pool.
 */
class PoolLimitDetector implements Detector {

	@Override
	public String rule() {
		return "A pool whose connections are all in use";
	}

	@Override
	public List<Finding> detect(Evidence evidence) {
		return evidence.events(ConnectionEvent.class)
			.stream()
			.filter((event) -> event.kind() == Kind.ACQUIRE && isLast(event.detail()))
			.findFirst()
			.map((event) -> List.of(finding(event)))
			.orElseGet(List::of);
	}

	// A pool of one is meant to be: for tests, or for a database in a file.
	private static boolean isLast(String detail) {
		int slash = detail.indexOf('/');
		return slash > 0 && detail.substring(0, slash).equals(detail.substring(slash + 1)) && !detail.equals("1/1");
	}

	private static Finding finding(ConnectionEvent event) {
		String size = event.detail().substring(event.detail().indexOf('/') + 1);
		return Finding.of("pool-limit", Severity.INFO, "This request took the last of " + size + " connections")
			.subject(event.dataSource())
			.explanation("All connections of `" + event.dataSource() + "` were in use. The next request has to wait.")
			.fact("Connections", size + " of " + size + " in use")
			.basis("Counted when the connection was handed out.")
			.notWhen("That many requests at once never happen outside of a load test.")
			.cure("Larger pool", "Treats the symptom: shorten what holds connections first.",
					Change.property("spring.datasource.hikari.maximum-pool-size", "20"))
			.build();
	}

}
