package io.github.springdebugtoolbar.demo.gains;

import io.github.springdebugtoolbar.demo.problem.Problem;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The table of gains. It is measured row by row, and each row asks for the next one.
 */
@Controller
class GainsController {

	private final Gains gains;

	GainsController(Gains gains) {
		this.gains = gains;
	}

	@GetMapping("/gains")
	String table(Model model) {
		model.addAttribute("first", Problem.values()[0]);
		return "gains";
	}

	@GetMapping("/gains/{problem}")
	String row(@PathVariable String problem, Model model) {
		Gain gain = this.gains.measure(Problem.of(problem));
		int next = gain.problem().ordinal() + 1;
		model.addAttribute("gain", gain);
		model.addAttribute("next", (next < Problem.values().length) ? Problem.values()[next] : null);
		return "gains :: row";
	}

}
