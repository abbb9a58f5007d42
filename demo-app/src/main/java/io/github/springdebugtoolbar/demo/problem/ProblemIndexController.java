package io.github.springdebugtoolbar.demo.problem;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * All problems, each with its two pages.
 */
@Controller
class ProblemIndexController {

	@GetMapping("/problems")
	String index(Model model) {
		model.addAttribute("problems", Problem.values());
		return "problems/index";
	}

}
