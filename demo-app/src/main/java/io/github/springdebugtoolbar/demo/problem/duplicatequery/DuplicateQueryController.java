package io.github.springdebugtoolbar.demo.problem.duplicatequery;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What the stock of each category is worth.
 */
@Controller
@RequestMapping("/problems/duplicate-query")
class DuplicateQueryController {

	private final StockValues stockValues;

	DuplicateQueryController(StockValues stockValues) {
		this.stockValues = stockValues;
	}

	@GetMapping("/slow")
	String slow(Model model) {
		model.addAttribute("shares", this.stockValues.findAskingAgain());
		return "problems/duplicate-query";
	}

	@GetMapping("/cured")
	String cured(Model model) {
		model.addAttribute("shares", this.stockValues.findAskingOnce());
		return "problems/duplicate-query";
	}

}
