package io.github.springdebugtoolbar.demo.problem.writeloop;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The products that were counted because they run low.
 */
@Controller
@RequestMapping("/problems/write-loop")
class WriteLoopController {

	private final Stocktaking stocktaking;

	WriteLoopController(Stocktaking stocktaking) {
		this.stocktaking = stocktaking;
	}

	@GetMapping("/slow")
	String slow(Model model) {
		model.addAttribute("products", this.stocktaking.checkOneByOne());
		return "problems/write-loop";
	}

	@GetMapping("/cured")
	String cured(Model model) {
		model.addAttribute("products", this.stocktaking.checkAtOnce());
		return "problems/write-loop";
	}

}
