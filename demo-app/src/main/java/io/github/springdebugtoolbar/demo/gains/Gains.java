package io.github.springdebugtoolbar.demo.gains;

import java.util.ArrayList;
import java.util.List;

import io.github.springdebugtoolbar.demo.problem.Problem;

import org.springframework.stereotype.Service;

/**
 * Measures what cures gain, one at a time.
 */
@Service
class Gains {

	private static final int WARM_UP = 3;

	private static final int RUNS = 5;

	private final ToolbarClient client;

	Gains(ToolbarClient client) {
		this.client = client;
	}

	/**
	 * Visits both pages of a problem, in turn, a few times.
	 * @param problem the problem
	 * @return what the cure gains
	 */
	synchronized Gain measure(Problem problem) {
		List<Measurement> slow = new ArrayList<>();
		List<Measurement> cured = new ArrayList<>();
		for (int run = 0; run < WARM_UP + RUNS; run++) {
			slow.add(this.client.visit(problem.getPath() + "/slow"));
			cured.add(this.client.visit(problem.getPath() + "/cured"));
		}
		return Gain.of(problem, slow.subList(WARM_UP, slow.size()), cured.subList(WARM_UP, cured.size()));
	}

}
