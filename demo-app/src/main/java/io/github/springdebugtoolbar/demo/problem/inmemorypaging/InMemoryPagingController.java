package io.github.springdebugtoolbar.demo.problem.inmemorypaging;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The latest of the large orders.
 */
@Controller
@RequestMapping("/problems/in-memory-paging")
class InMemoryPagingController {

	private final LargeOrders orders;

	InMemoryPagingController(LargeOrders orders) {
		this.orders = orders;
	}

	@GetMapping("/slow")
	String slow(Model model) {
		model.addAttribute("orders", this.orders.findCutInMemory());
		return "problems/in-memory-paging";
	}

	@GetMapping("/cured")
	String cured(Model model) {
		model.addAttribute("orders", this.orders.findCutInDatabase());
		return "problems/in-memory-paging";
	}

}
