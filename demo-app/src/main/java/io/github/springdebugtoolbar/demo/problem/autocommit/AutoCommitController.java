package io.github.springdebugtoolbar.demo.problem.autocommit;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The shop in numbers.
 */
@Controller
@RequestMapping("/problems/auto-commit")
class AutoCommitController {

	private final ShopNumbers numbers;

	AutoCommitController(ShopNumbers numbers) {
		this.numbers = numbers;
	}

	@GetMapping("/slow")
	String slow(Model model) {
		model.addAttribute("numbers", this.numbers.count());
		return "problems/auto-commit";
	}

	@GetMapping("/cured")
	String cured(Model model) {
		model.addAttribute("numbers", this.numbers.countInOneTransaction());
		return "problems/auto-commit";
	}

}
