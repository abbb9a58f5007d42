package io.github.springdebugtoolbar.demo.problem.nplusone;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The latest orders with the names of their customers.
 */
@Controller
@RequestMapping("/problems/n-plus-one")
class NPlusOneController {

	private final LatestOrders orders;

	NPlusOneController(LatestOrders orders) {
		this.orders = orders;
	}

	@GetMapping("/slow")
	String slow(Model model) {
		model.addAttribute("orders", this.orders.findLatest());
		return "problems/n-plus-one";
	}

	@GetMapping("/cured")
	String cured(Model model) {
		model.addAttribute("orders", this.orders.findLatestWithCustomers());
		return "problems/n-plus-one";
	}

}
