package io.github.springdebugtoolbar.demo.problem.readonlyflush;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * All products with their prices.
 */
@Controller
@RequestMapping("/problems/read-only-flush")
class ReadOnlyFlushController {

	private final PriceList prices;

	ReadOnlyFlushController(PriceList prices) {
		this.prices = prices;
	}

	@GetMapping("/slow")
	String slow(Model model) {
		model.addAttribute("products", this.prices.findInTransaction());
		return "problems/read-only-flush";
	}

	@GetMapping("/cured")
	String cured(Model model) {
		model.addAttribute("products", this.prices.findReadOnly());
		return "problems/read-only-flush";
	}

}
