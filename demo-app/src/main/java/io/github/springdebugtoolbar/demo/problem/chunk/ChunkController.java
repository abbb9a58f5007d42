package io.github.springdebugtoolbar.demo.problem.chunk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The packing list of all open orders.
 */
@Controller
@RequestMapping("/problems/chunk")
class ChunkController {

	private final Packing packing;

	ChunkController(Packing packing) {
		this.packing = packing;
	}

	@GetMapping("/slow")
	String slow(Model model) {
		model.addAttribute("list", this.packing.packAtOnce());
		return "problems/chunk";
	}

	@GetMapping("/cured")
	String cured(Model model) {
		model.addAttribute("list", this.packing.packInChunks());
		return "problems/chunk";
	}

}
