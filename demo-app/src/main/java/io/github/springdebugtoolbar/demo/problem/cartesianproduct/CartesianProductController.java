package io.github.springdebugtoolbar.demo.problem.cartesianproduct;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Some products side by side.
 */
@Controller
@RequestMapping("/problems/cartesian-product")
class CartesianProductController {

	private final ProductComparison comparison;

	CartesianProductController(ProductComparison comparison) {
		this.comparison = comparison;
	}

	@GetMapping("/slow")
	String slow(Model model) {
		model.addAttribute("products", this.comparison.findInOneQuery());
		return "problems/cartesian-product";
	}

	@GetMapping("/cured")
	String cured(Model model) {
		model.addAttribute("products", this.comparison.findInTwoQueries());
		return "problems/cartesian-product";
	}

}
