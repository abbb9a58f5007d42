package io.github.springdebugtoolbar.demo.problem.heldconnection;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * When the parcel of the latest order will arrive.
 */
@Controller
@RequestMapping("/problems/held-connection")
class HeldConnectionController {

	private final Arrivals arrivals;

	HeldConnectionController(Arrivals arrivals) {
		this.arrivals = arrivals;
	}

	@GetMapping("/slow")
	String slow(Model model) {
		model.addAttribute("arrival", this.arrivals.findInOneTransaction());
		return "problems/held-connection";
	}

	@GetMapping("/cured")
	String cured(Model model) {
		model.addAttribute("arrival", this.arrivals.findAfterTransaction());
		return "problems/held-connection";
	}

}
