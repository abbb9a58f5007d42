package io.github.springdebugtoolbar.demo.problem.aggregation;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * How many reviews gave how many stars.
 */
@Controller
@RequestMapping("/problems/aggregation")
class AggregationController {

	private final Ratings ratings;

	AggregationController(Ratings ratings) {
		this.ratings = ratings;
	}

	@GetMapping("/slow")
	String slow(Model model) {
		model.addAttribute("ratings", this.ratings.countInMemory());
		return "problems/aggregation";
	}

	@GetMapping("/cured")
	String cured(Model model) {
		model.addAttribute("ratings", this.ratings.countInDatabase());
		return "problems/aggregation";
	}

}
